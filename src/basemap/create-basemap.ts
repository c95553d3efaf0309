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

type Source = (worldPixels: number) => PaintableMap;

class PlainBasemap extends GridLayer {
  private theme: Theme;
  private readonly source: Promise<Source | null>;
  private readonly tiles = new Map<HTMLElement, () => void>();

  constructor(theme: Theme, source: Promise<Source | null>) {
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
    const side = TILE * ratio;
    canvas.width = canvas.height = side;
    this.tiles.set(canvas, () => {});
    this.source.then((source) => {
      const context = canvas.getContext("2d");
      if (source === null || context === null) return done(undefined, canvas);
      const worldPixels = 256 * 2 ** coords.z * ratio;
      const [left, top] = [(coords.x * side) / worldPixels, (coords.y * side) / worldPixels];
      const paint = () =>
        paintWindow(
          context,
          source(worldPixels),
          { left, top, worldPixels, side, ratio },
          PALETTES[this.theme],
        );
      // A task for each tile, so that the hand need not wait for all of them.
      setTimeout(() => {
        // The tile may have been thrown away by now.
        if (!this.tiles.has(canvas)) return;
        this.tiles.set(canvas, paint);
        paint();
        done(undefined, canvas);
      });
    });
    return canvas;
  }
}

async function loadPlainMap(onTrouble: (message: string) => void): Promise<Source | null> {
  const url = new URL("basemap/plain.json", document.baseURI);
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const map = readPlainMap(await response.json());
    if (map === null) throw new Error("it does not hold land and borders as expected");
    return remembered((worldPixels) => paintable(map, worldPixels));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    onTrouble(
      `The background map could not be loaded (basemap/plain.json: ${reason}). The marks still work.`,
    );
    return null;
  }
}

function remembered(make: Source): Source {
  const made = new Map<number, PaintableMap>();
  return (worldPixels) => {
    const known = made.get(worldPixels) ?? make(worldPixels);
    made.set(worldPixels, known);
    return known;
  };
}
