import { MapPainter } from "./map-painter.ts";
import type { Name } from "./name.ts";
import type { NamesSent, Order } from "./painter-message.ts";
import type { NamesView } from "./view-names.ts";
import { reply } from "./worker-reply.ts";

let painter: MapPainter | null = null;
let lettering: MessagePort | null = null;
let takeHead: (bytes: ArrayBuffer | null) => void = () => {};
const head = new Promise<ArrayBuffer | null>((resolve) => {
  takeHead = resolve;
});

async function answer(id: number, work: Promise<ImageBitmap | null> | undefined): Promise<void> {
  reply({ kind: "done", id, picture: (await work) ?? null });
}

/** By the ids of their views, those who wait for names to be set. */
const waiting = new Map<number, () => void>();

async function sendNames(id: number, view: NamesView): Promise<void> {
  const send = (kind: NamesSent["kind"], names: readonly Name[]) => {
    const sent: NamesSent = { kind, id, view, names };
    lettering?.postMessage(sent);
  };
  const set = (names: readonly Name[]): Promise<void> => {
    send("all", names);
    return new Promise((resolve) => waiting.set(id, resolve));
  };
  const isSet = await painter?.names(id, view, { set, prepare: (names) => send("some", names) });
  if (isSet !== true) reply({ kind: "done", id, picture: null });
}

function namesCame(id: number): void {
  waiting.get(id)?.();
  waiting.delete(id);
}

self.addEventListener("message", ({ data: order }: MessageEvent<Order>) => {
  switch (order.kind) {
    case "open":
      painter = new MapPainter(order.options, head, (news) => reply({ kind: "news", news }));
      lettering = order.lettering;
      lettering.onmessage = ({ data }: MessageEvent<number>) => namesCame(data);
      return;
    case "head":
      return takeHead(order.bytes);
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
