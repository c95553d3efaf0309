import type { Theme } from "../core/state.ts";
import { openArchive } from "./archive.ts";
import type { FontFaceSource } from "./font-faces.ts";
import { Letters } from "./letters.ts";
import type { Mark } from "./mark.ts";
import { namesPicture } from "./names-picture.ts";
import { paintTile } from "./paint-tile.ts";
import { PALETTES, type Palette } from "./palette.ts";
import { loadRelief } from "./relief.ts";
import { TextWidths } from "./text-width.ts";
import { dataTileOf, TileStore } from "./tile-store.ts";
import { once, reasonOf, type Trouble } from "./trouble.ts";
import { Turns } from "./turns.ts";
import { type NamesView, viewNames } from "./view-names.ts";

export type PainterOptions = {
  readonly theme: Theme;
  /** Addresses of the archive and of the picture of the relief. */
  readonly archive: string;
  readonly relief: string;
  readonly faces: readonly FontFaceSource[];
};

/** What the page hears from the painter. */
export type PainterNews =
  | ({ readonly kind: "trouble" } & Trouble)
  /** Tiles that show relief would now be painted with it. */
  | { readonly kind: "relief came" }
  /** Names would now be set in other letters. */
  | { readonly kind: "letters came" };

/** A tile of the map: its zoom, column and row, its side in CSS px, and device px to each. */
export type TileAsked = {
  readonly zoom: number;
  readonly column: number;
  readonly row: number;
  readonly side: number;
  readonly ratio: number;
};

/** Makes the pictures of which the map is put together; lives in a worker, so that the page stays free to move them. */
export class MapPainter {
  private palette: Palette;
  private marks: readonly Mark[] = [];
  private relief: ImageBitmap | null = null;
  private readonly store: TileStore;
  private readonly letters: Letters;
  private readonly widths = new TextWidths();
  private readonly turns = new Turns();
  /** Tiles that the page still waits for. */
  private readonly wanted = new Set<number>();
  private latestView = 0;

  constructor({ theme, archive, relief, faces }: PainterOptions, onNews: (news: PainterNews) => void) {
    const tell = once((trouble) => onNews({ kind: "trouble", ...trouble }));
    this.palette = PALETTES[theme];
    this.letters = new Letters(faces, tell, () => {
      this.widths.forget();
      onNews({ kind: "letters came" });
    });
    const opened = openArchive(archive).catch((error: unknown) => {
      tell({
        part: "archive",
        message: `The background map could not be loaded (${reasonOf(error)}). The marks still work.`,
      });
      return null;
    });
    this.store = new TileStore(opened, this.turns, tell);
    this.loadRelief = async () => {
      try {
        this.relief = await loadRelief(relief);
        onNews({ kind: "relief came" });
      } catch (error) {
        tell({
          part: "relief",
          message: `The relief of the background map could not be loaded (${reasonOf(error)}). The rest is complete.`,
        });
      }
    };
  }

  /** Fetches the relief. The picture is large: asked for once the map stands. */
  readonly loadRelief: () => Promise<void>;

  setTheme(theme: Theme): void {
    this.palette = PALETTES[theme];
  }

  setMarks(marks: readonly Mark[]): void {
    this.marks = marks;
  }

  /** Null when the tile has been forgotten in the meantime. `id` is the page's, a greater one each time. */
  async paint(id: number, { zoom, column, row, side, ratio }: TileAsked): Promise<ImageBitmap | null> {
    this.wanted.add(id);
    const { address, ...part } = dataTileOf(zoom, column, row);
    const tile = await this.store.get(address);
    return this.turns.take(() => {
      if (!this.wanted.delete(id)) return null;
      const canvas = new OffscreenCanvas(side * ratio, side * ratio);
      const context = canvas.getContext("2d", { alpha: false });
      if (context === null) return null;
      const square = { zoom, column, row, across: 2 ** (zoom - 1), side, ratio, ...part };
      paintTile(context, tile, square, this.palette, this.relief);
      return canvas.transferToImageBitmap();
    });
  }

  /** The page waits for the tile no more. */
  forget(id: number): void {
    this.wanted.delete(id);
  }

  /** All names of a view; null when a later view has been asked for in the meantime. */
  async names(asked: number, view: NamesView): Promise<ImageBitmap | null> {
    this.latestView = asked;
    const names = await viewNames(this.store, view);
    await this.letters.ready(names.map(({ text }) => text));
    if (asked !== this.latestView) return null;
    return namesPicture(view, names, this.marks, this.palette, this.widths);
  }
}
