import type { Theme } from "../core/state.ts";
import type { PainterNews, PainterOptions, TileAsked } from "./map-painter.ts";
import type { Mark } from "./mark.ts";
import type { Order, Reply } from "./painter-message.ts";
import type { NamesView } from "./view-names.ts";

/** A picture that was asked for; null when it was forgotten, or a later one of its kind asked for, in the meantime. */
export type Ordered = { readonly id: number; readonly picture: Promise<ImageBitmap | null> };

/** A `MapPainter` at work in a worker of its own. That the worker cannot be had, or dies, is news like other trouble. */
export class Painter {
  private readonly worker = new Worker(new URL("./painter-worker.ts", import.meta.url), { type: "module" });
  private readonly waiting = new Map<number, (picture: ImageBitmap | null) => void>();
  private lastId = 0;

  constructor(options: PainterOptions, onNews: (news: PainterNews) => void) {
    this.worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      if (data.kind === "news") return onNews(data.news);
      this.waiting.get(data.id)?.(data.picture);
      this.waiting.delete(data.id);
    });
    this.worker.addEventListener("error", ({ message }) => {
      const reason = message === undefined || message === "" ? "its code could not be loaded" : message;
      onNews({
        kind: "trouble",
        part: "painter",
        message: `The background map could not be drawn (${reason}). The marks still work.`,
      });
    });
    this.tell({ kind: "open", options });
  }

  setTheme(theme: Theme): void {
    this.tell({ kind: "theme", theme });
  }

  setMarks(marks: readonly Mark[]): void {
    this.tell({ kind: "marks", marks });
  }

  paint(tile: TileAsked): Ordered {
    return this.order((id) => ({ kind: "tile", id, tile }));
  }

  /** All names of a view. */
  names(view: NamesView): Ordered {
    return this.order((id) => ({ kind: "names", id, view }));
  }

  /** Resolves when the relief has come, or is known not to. */
  async loadRelief(): Promise<void> {
    await this.order((id) => ({ kind: "relief", id })).picture;
  }

  /** A tile that is needed no more. */
  forget(id: number): void {
    this.tell({ kind: "forget", id });
  }

  /** Ends the worker; what is still asked of it is never answered. */
  end(): void {
    this.worker.terminate();
  }

  private order(orderOf: (id: number) => Order): Ordered {
    const id = ++this.lastId;
    const picture = new Promise<ImageBitmap | null>((resolve) => this.waiting.set(id, resolve));
    this.tell(orderOf(id));
    return { id, picture };
  }

  private tell(order: Order): void {
    this.worker.postMessage(order);
  }
}
