import { MapPainter } from "./map-painter.ts";
import type { NamesFound, Order } from "./painter-message.ts";
import type { NamesView } from "./view-names.ts";
import { reply } from "./worker-reply.ts";

let painter: MapPainter | null = null;
let lettering: MessagePort | null = null;

async function answer(id: number, work: Promise<ImageBitmap | null> | undefined): Promise<void> {
  reply({ kind: "done", id, picture: (await work) ?? null });
}

async function sendNames(id: number, view: NamesView): Promise<void> {
  const names = (await painter?.names(id, view)) ?? null;
  if (names === null) return reply({ kind: "done", id, picture: null });
  const found: NamesFound = { id, view, names };
  lettering?.postMessage(found);
}

self.addEventListener("message", ({ data: order }: MessageEvent<Order>) => {
  switch (order.kind) {
    case "open":
      painter = new MapPainter(order.options, (news) => reply({ kind: "news", news }));
      lettering = order.lettering;
      return;
    case "palette":
      return painter?.setPalette(order.palette);
    case "forget":
      return painter?.forget(order.id);
    case "tile":
      return void answer(order.id, painter?.paint(order.id, order.tile));
    case "names":
      return void sendNames(order.id, order.view);
    case "relief":
      return void answer(
        order.id,
        painter?.loadRelief().then(() => null),
      );
  }
});
