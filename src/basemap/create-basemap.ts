import { Layer, type LeafletEventHandlerFnMap, type Map as LeafletMap } from "leaflet";
import type { Theme } from "../core/state.ts";
import { type Archive, openArchive } from "./archive.ts";
import { loadFonts } from "./fonts.ts";
import { LabelLayer } from "./label-layer.ts";
import type { Mark } from "./mark.ts";
import { PaintLayer } from "./paint-layer.ts";
import { PALETTES } from "./palette.ts";
import { loadRelief } from "./relief.ts";
import { TileStore } from "./tile-store.ts";
import { type OnTrouble, once, reasonOf } from "./trouble.ts";
import { Turns } from "./turns.ts";

export type BasemapOptions = {
  readonly theme: Theme;
  /** Told once for each part that cannot be had; what can be drawn is drawn. */
  readonly onTrouble: OnTrouble;
  /** The folder with `world.pmtiles` and `relief.webp`; beside the page when left out. */
  readonly folder?: string;
};

/**
 * The map under the marks: land, borders and waters as canvas tiles, and all names on one canvas above the areas
 * that others draw. A Leaflet layer; needs no network beyond its folder.
 */
export class Basemap extends Layer {
  private readonly paint: PaintLayer;
  private readonly labels: LabelLayer;
  private readonly turns = new Turns();
  private readonly moves: LeafletEventHandlerFnMap = {
    movestart: () => this.turns.setMoving(true),
    moveend: () => this.turns.setMoving(false),
  };

  constructor({ theme, onTrouble, folder = "basemap/" }: BasemapOptions) {
    super();
    const tell = once(onTrouble);
    const base = new URL(folder, document.baseURI);
    const palette = PALETTES[theme];
    const store = new TileStore(open(new URL("world.pmtiles", base).href, tell), this.turns, tell);
    this.paint = new PaintLayer(store, this.turns, palette);
    this.labels = new LabelLayer(store, loadFonts(tell), palette);
    // The picture is large: the map comes first.
    this.painted()
      .then(() => loadRelief(new URL("relief.webp", base).href))
      .then(
        (relief) => this.paint.setRelief(relief),
        (error: unknown) => tell({ part: "relief", message: reliefTrouble(error) }),
      );
  }

  setTheme(theme: Theme): void {
    this.paint.setPalette(PALETTES[theme]);
    this.labels.setPalette(PALETTES[theme]);
  }

  /** What stands on the map now: names keep clear of it, and each marked place has its name beside its mark. */
  setMarks(marks: readonly Mark[]): void {
    this.labels.setMarks(marks);
  }

  /** Resolves when the first view stands complete, relief apart. */
  async painted(): Promise<void> {
    await Promise.all([this.paint.firstLoaded, this.labels.firstDrawn]);
  }

  override onAdd(map: LeafletMap): this {
    map.on(this.moves);
    map.addLayer(this.paint);
    map.addLayer(this.labels);
    return this;
  }

  override onRemove(map: LeafletMap): this {
    map.off(this.moves);
    map.removeLayer(this.labels);
    map.removeLayer(this.paint);
    return this;
  }
}

export const createBasemap = (options: BasemapOptions): Basemap => new Basemap(options);

const reliefTrouble = (error: unknown): string =>
  `The relief of the background map could not be loaded (${reasonOf(error)}). The rest is complete.`;

/** Null, and told, when the file is of no use: the map is then open sea. */
async function open(url: string, onTrouble: OnTrouble): Promise<Archive | null> {
  try {
    return await openArchive(url);
  } catch (error) {
    onTrouble({
      part: "archive",
      message: `The background map could not be loaded (${reasonOf(error)}). The marks still work.`,
    });
    return null;
  }
}
