import { type Coords, type DoneCallback, GridLayer } from "leaflet";
import { paintTile } from "./paint-tile.ts";
import type { Palette } from "./palette.ts";
import { reliefShare } from "./relief.ts";
import { dataTileOf, type TileStore } from "./tile-store.ts";
import type { Turns } from "./turns.ts";

/** Side of a tile in CSS px. */
const SIDE = 512;

/** Beyond this a sharper canvas costs memory and shows no more. */
const MAX_RATIO = 2;

export const deviceRatio = (): number => Math.min(MAX_RATIO, Math.max(1, window.devicePixelRatio));

type Painted = { readonly zoom: number; readonly paint: () => void };

/** Land, water and lines on canvas tiles. */
export class PaintLayer extends GridLayer {
  private palette: Palette;
  private readonly store: TileStore;
  private relief: ImageBitmap | null = null;
  private readonly turns: Turns;
  /** Resolves when every tile of the first view is painted. */
  readonly firstLoaded: Promise<void>;
  private readonly canvases = new Map<HTMLElement, Painted | null>();

  constructor(store: TileStore, turns: Turns, palette: Palette) {
    super({ tileSize: SIDE, keepBuffer: deviceRatio() > 1 ? 1 : 2, minZoom: 1, updateWhenZooming: false });
    this.store = store;
    this.turns = turns;
    this.palette = palette;
    this.firstLoaded = new Promise((resolve) => this.once("load", () => resolve()));
    this.on("tileunload", ({ tile }) => this.canvases.delete(tile));
  }

  setPalette(palette: Palette): void {
    this.palette = palette;
    this.repaint(() => true);
  }

  setRelief(relief: ImageBitmap): void {
    this.relief = relief;
    this.repaint((zoom) => reliefShare(zoom) > 0);
  }

  override createTile({ x, y, z: zoom }: Coords, done: DoneCallback): HTMLElement {
    const canvas = document.createElement("canvas");
    this.canvases.set(canvas, null);
    const { address, ...part } = dataTileOf(zoom, x, y);
    this.store.get(address).then((tile) => {
      const ratio = deviceRatio();
      const square = { zoom, column: x, row: y, across: 2 ** (zoom - 1), side: SIDE, ratio, ...part };
      const paint = () => {
        const context = canvas.getContext("2d", { alpha: false });
        // The canvas may have been thrown away by the time its turn comes.
        if (context === null || !this.canvases.has(canvas)) return;
        if (canvas.width !== SIDE * ratio) canvas.width = canvas.height = SIDE * ratio;
        paintTile(context, tile, square, this.palette, this.relief);
      };
      if (!this.canvases.has(canvas)) return;
      this.canvases.set(canvas, { zoom, paint });
      this.turns.take(paint).then(() => done(undefined, canvas));
    });
    return canvas;
  }

  private repaint(concerns: (zoom: number) => boolean): void {
    for (const painted of this.canvases.values()) {
      if (painted !== null && concerns(painted.zoom)) this.turns.take(painted.paint);
    }
  }
}
