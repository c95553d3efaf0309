import { MapPainter } from "./map-painter.ts";
import type { Order, Reply } from "./painter-message.ts";

let painter: MapPainter | null = null;

const reply = (message: Reply, handedOver: readonly Transferable[] = []): void =>
  self.postMessage(message, { transfer: [...handedOver] });

async function answer(id: number, work: Promise<ImageBitmap | null> | undefined): Promise<void> {
  const picture = (await work) ?? null;
  reply({ kind: "done", id, picture }, picture === null ? [] : [picture]);
}

self.addEventListener("message", ({ data: order }: MessageEvent<Order>) => {
  switch (order.kind) {
    case "open":
      painter = new MapPainter(order.options, (news) => reply({ kind: "news", news }));
      return;
    case "theme":
      return painter?.setTheme(order.theme);
    case "marks":
      return painter?.setMarks(order.marks);
    case "forget":
      return painter?.forget(order.id);
    case "tile":
      return void answer(order.id, painter?.paint(order.id, order.tile));
    case "names":
      return void answer(order.id, painter?.names(order.id, order.view));
    case "relief":
      return void answer(
        order.id,
        painter?.loadRelief().then(() => null),
      );
  }
});
