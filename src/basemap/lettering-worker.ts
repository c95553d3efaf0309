import { Lettering } from "./lettering.ts";
import type { LetteringOrder, NamesFound, NamesSent } from "./painter-message.ts";
import { reply } from "./worker-reply.ts";

let lettering: Lettering | null = null;

self.addEventListener("message", ({ data: order }: MessageEvent<LetteringOrder>) => {
  switch (order.kind) {
    case "open":
      lettering = new Lettering(order.options, (news) => reply({ kind: "news", news }));
      order.painter.onmessage = async ({ data }: MessageEvent<NamesSent>) => {
        if (data.kind === "some") return void lettering?.prepare(data.view, data.names);
        await set(data);
        order.painter.postMessage(data.id);
      };
      return;
    case "palette":
      return lettering?.setPalette(order.palette);
    case "marks":
      return lettering?.setMarks(order.marks);
  }
});

async function set(found: NamesFound): Promise<void> {
  reply({ kind: "done", id: found.id, picture: (await lettering?.picture(found)) ?? null });
}
