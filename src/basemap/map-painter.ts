import { openArchive } from "./archive.ts";
import type { Name } from "./name.ts";
import { paintTile } from "./paint-tile.ts";
import type { PainterNews } from "./painter-message.ts";
import type { Palette } from "./palette.ts";
import { RangeSource } from "./range-source.ts";
import { loadRelief } from "./relief.ts";
import { dataTileOf, TileStore } from "./tile-store.ts";
import { Damage, once, reasonOf } from "./trouble.ts";
import { Turns } from "./turns.ts";
import { type NamesView, viewNames } from "./view-names.ts";

export type PainterOptions = {
  readonly palette: Palette;
  /** Addresses of the archive and of the picture of the relief. */
  readonly archive: string;
  readonly relief: string;
};

/** Who sets names: resolves when they are set. */
type Setter = {
  readonly set: (names: readonly Name[]) => Promise<void>;
  readonly prepare: (names: readonly Name[]) => void;
};

/** A tile of the map: its zoom, column and row, its side in CSS px, and device px to each. */
export type TileAsked = {
  readonly zoom: number;
  readonly column: number;
  readonly row: number;
  readonly side: number;
  readonly ratio: number;
};

/**
 * Milliseconds that a tile waits for others to be read before it is painted. Painting holds up their arrival, and the
 * names of the view, which are set beside the painting, need them all.
 */
const PATIENCE = 100;

/** Milliseconds that a tile waits for names to be set: their worker may have died. */
const NAMES_PATIENCE = 400;

const patience = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Makes the pictures of which the map is put together; lives in a worker, so that the page stays free to move them. */
export class MapPainter {
  private palette: Palette;
  private relief: ImageBitmap | null = null;
  private readonly store: TileStore;
  private readonly turns = new Turns();
  /** Tiles that the page still waits for. */
  private readonly wanted = new Set<number>();
  private latestView = 0;
  private hasNamed = false;
  /** Until names that are being set are there. */
  private setting: Promise<void> = Promise.resolve();

  /** `head` is that of the archive, as the page has fetched it. */
  constructor(
    { palette, archive, relief }: PainterOptions,
    head: Promise<ArrayBuffer | null>,
    onNews: (news: PainterNews) => void,
  ) {
    const tell = once((trouble) => onNews({ kind: "trouble", ...trouble }));
    this.palette = palette;
    const opened = openArchive(new RangeSource(archive, head)).catch((error: unknown) => {
      const reason = reasonOf(error);
      const said =
        error instanceof Damage
          ? `The file of the background map is damaged (${reason}).`
          : `The background map could not be loaded (${reason}).`;
      tell({ part: "archive", message: `${said} The marks still work.` });
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

  setPalette(palette: Palette): void {
    this.palette = palette;
  }

  /** Null when the tile has been forgotten in the meantime. `id` is the page's, a greater one each time. */
  async paint(id: number, { zoom, column, row, side, ratio }: TileAsked): Promise<ImageBitmap | null> {
    this.wanted.add(id);
    const { address, ...part } = dataTileOf(zoom, column, row);
    const tile = await this.store.get(address);
    await Promise.race([this.store.allRead(), patience(PATIENCE)]);
    await this.setting;
    return this.turns.take(() => {
      if (!this.wanted.delete(id)) return null;
      const canvas = new OffscreenCanvas(side * ratio, side * ratio);
      const context = canvas.getContext("2d", { alpha: false });
      if (context === null) return null;
      const square = { zoom, column, row, across: 2 ** (zoom - 1), side, ratio, ...part };
      paintTile(context, tile.ground(), square, this.palette, this.relief);
      return canvas.transferToImageBitmap();
    });
  }

  /** The page waits for the tile no more. */
  forget(id: number): void {
    this.wanted.delete(id);
  }

  /**
   * Has the names that a view may show set; false when a later view has been asked for in the meantime. The first
   * names are set beside the painting, and prepared as they come. Later the map may be moving, and a page on two processors needs one of them: names
   * wait for the tiles before them, and tiles for the names.
   */
  async names(asked: number, view: NamesView, { set, prepare }: Setter): Promise<boolean> {
    this.latestView = asked;
    const isFirst = !this.hasNamed;
    const names = await viewNames(this.store, view, isFirst ? prepare : () => {});
    this.hasNamed = true;
    if (!isFirst) await this.turns.take(() => {});
    if (asked !== this.latestView) return false;
    const work = set(names);
    if (!isFirst) this.setting = Promise.race([work, patience(NAMES_PATIENCE)]);
    return true;
  }
}
