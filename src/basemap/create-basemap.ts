import { type Coords, type DoneCallback, GridLayer } from "leaflet";
import type { Theme } from "../core/state.ts";
import { type PaintableMap, paintable, paintWindow } from "./paint.ts";
import { PALETTES } from "./palette.ts";
import { readPlainMap } from "./plain-map.ts";

/** Pixels on a side. */
const TILE = 512;

/** Beyond this a sharper canvas costs memory and shows no more. */
const MAX_RATIO = 2;

export type Basemap = GridLayer & { readonly setTheme: (theme: Theme) => void };

/**
 * The map under the marks: land and borders, drawn on canvas tiles from one file beside the page. When the file
 * is missing or unsound the tiles stay empty and `onTrouble` is told once, in words for the reader.
 */
export function createBasemap(theme: Theme, onTrouble: (message: string) => void): Basemap {
  return new PlainBasemap(theme, loadPlainMap(onTrouble));
}

class PlainBasemap extends GridLayer {
  private theme: Theme;
  private readonly source: Promise<PaintableMap | null>;
  private readonly tiles = new Map<HTMLElement, () => void>();

  constructor(theme: Theme, source: Promise<PaintableMap | null>) {
    super({ tileSize: TILE, keepBuffer: 1 });
    this.theme = theme;
    this.source = source;
    this.on("tileunload", ({ tile }) => this.tiles.delete(tile));
  }

  setTheme(theme: Theme): void {
    if (theme === this.theme) return;
    this.theme = theme;
    for (const paint of this.tiles.values()) paint();
  }

  override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const canvas = document.createElement("canvas");
    const ratio = Math.min(MAX_RATIO, Math.max(1, window.devicePixelRatio));
    canvas.width = canvas.height = TILE * ratio;
    // The canvas may have been thrown away by the time the file is there.
    this.tiles.set(canvas, () => {});
    this.source.then((map) => {
      const context = canvas.getContext("2d");
      if (map !== null && context !== null && this.tiles.has(canvas)) {
        const worldPixels = 256 * 2 ** coords.z * ratio;
        const side = TILE * ratio;
        const view = { left: (coords.x * side) / worldPixels, top: (coords.y * side) / worldPixels };
        const paint = () =>
          paintWindow(context, map, { ...view, worldPixels, side, ratio }, PALETTES[this.theme]);
        this.tiles.set(canvas, paint);
        paint();
      }
      done(undefined, canvas);
    });
    return canvas;
  }
}

async function loadPlainMap(onTrouble: (message: string) => void): Promise<PaintableMap | null> {
  const url = new URL("basemap/plain.json", document.baseURI);
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const map = readPlainMap(await response.json());
    if (map === null) throw new Error("it does not hold land and borders as expected");
    return paintable(map);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    onTrouble(
      `The background map could not be loaded (basemap/plain.json: ${reason}). The marks still work.`,
    );
    return null;
  }
}
