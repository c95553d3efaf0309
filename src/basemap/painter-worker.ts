import { MapPainter } from "./map-painter.ts";
import type { NamesFound, Order } from "./painter-message.ts";
import type { NamesView } from "./view-names.ts";
import { reply } from "./worker-reply.ts";

let painter: MapPainter | null = null;
let lettering: MessagePort | null = null;

async function answer(id: number, work: Promise<ImageBitmap | null> | undefined): Promise<void> {
  reply({ kind: "done", id, picture: (await work) ?? null });
}

/** By the ids of their views, those who wait for names to be set. */
const waiting = new Map<number, () => void>();

async function sendNames(id: number, view: NamesView): Promise<void> {
  const isSet = await painter?.names(id, view, (names) => {
    const found: NamesFound = { id, view, names };
    lettering?.postMessage(found);
    return new Promise((resolve) => waiting.set(id, resolve));
  });
  if (isSet !== true) reply({ kind: "done", id, picture: null });
}

function namesCame(id: number): void {
  waiting.get(id)?.();
  waiting.delete(id);
}

self.addEventListener("message", ({ data: order }: MessageEvent<Order>) => {
  switch (order.kind) {
    case "open":
      painter = new MapPainter(order.options, (news) => reply({ kind: "news", news }));
      lettering = order.lettering;
      lettering.onmessage = ({ data }: MessageEvent<number>) => namesCame(data);
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
