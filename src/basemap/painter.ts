import { fetchHead } from "./archive-head.ts";
import { Awaited } from "./awaited.ts";
import type { LetteringOptions } from "./lettering.ts";
import type { PainterOptions, TileAsked } from "./map-painter.ts";
import type { Mark } from "./mark.ts";
import type { LetteringOrder, Order, PainterNews } from "./painter-message.ts";
import type { Palette } from "./palette.ts";
import type { NamesView } from "./view-names.ts";

/** A picture that was asked for; null when it was forgotten, or a later one of its kind asked for, in the meantime. */
export type Ordered = { readonly id: number; readonly picture: Promise<ImageBitmap | null> };

/**
 * A `MapPainter` and a `Lettering`, each at work in a worker of its own. That one cannot be had, or dies, is news like
 * other trouble; what was asked of it is then answered by null.
 */
export class Painter {
  private readonly ground = new Worker(new URL("./painter-worker.ts", import.meta.url), { type: "module" });
  private readonly lettering = new Worker(new URL("./lettering-worker.ts", import.meta.url), {
    type: "module",
  });
  private readonly tiles: Awaited;
  private readonly namings: Awaited;
  private lastId = 0;

  constructor(options: PainterOptions & LetteringOptions, onNews: (news: PainterNews) => void) {
    const { palette, archive, relief, faces } = options;
    this.tiles = new Awaited(this.ground, onNews);
    this.namings = new Awaited(this.lettering, onNews);
    this.ground.addEventListener("error", (error) => {
      onNews(broken("painter", "The background map could not be drawn", error));
      this.tiles.giveUp();
      this.namings.giveUp();
    });
    this.lettering.addEventListener("error", (error) => {
      onNews(broken("names", "The names of the background map could not be drawn", error));
      this.namings.giveUp();
    });
    // Under way before the workers' code has come.
    fetchHead(archive).then((bytes) => this.tell({ kind: "head", bytes }));
    const { port1, port2 } = new MessageChannel();
    this.tell({ kind: "open", options: { palette, archive, relief }, lettering: port1 }, [port1]);
    this.tellLettering({ kind: "open", options: { palette, faces }, painter: port2 }, [port2]);
  }

  setPalette(palette: Palette): void {
    this.tell({ kind: "palette", palette });
    this.tellLettering({ kind: "palette", palette });
  }

  setMarks(marks: readonly Mark[]): void {
    this.tellLettering({ kind: "marks", marks });
  }

  paint(tile: TileAsked): Ordered {
    const id = ++this.lastId;
    this.tell({ kind: "tile", id, tile });
    return { id, picture: this.tiles.picture(id) };
  }

  /** All names of a view. */
  names(view: NamesView): Ordered {
    const id = ++this.lastId;
    this.tell({ kind: "names", id, view });
    return { id, picture: this.namings.picture(id) };
  }

  /** Resolves when the relief has come, or is known not to. */
  async loadRelief(): Promise<void> {
    const id = ++this.lastId;
    this.tell({ kind: "relief", id });
    await this.tiles.picture(id);
  }

  /** A tile that is needed no more. */
  forget(id: number): void {
    this.tell({ kind: "forget", id });
  }

  /** Ends the workers; what is still asked of them is never answered. */
  end(): void {
    this.ground.terminate();
    this.lettering.terminate();
  }

  private tell(order: Order, handedOver: Transferable[] = []): void {
    this.ground.postMessage(order, handedOver);
  }

  private tellLettering(order: LetteringOrder, handedOver: Transferable[] = []): void {
    this.lettering.postMessage(order, handedOver);
  }
}

function broken(part: "painter" | "names", what: string, { message }: ErrorEvent): PainterNews {
  const reason = message === undefined || message === "" ? "its code could not be loaded" : message;
  return { kind: "trouble", part, message: `${what} (${reason}). The marks still work.` };
}
