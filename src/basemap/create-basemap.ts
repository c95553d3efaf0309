import { Layer, type Map as LeafletMap } from "leaflet";
import type { Theme } from "../core/state.ts";
import { fontFacesOf } from "./font-faces.ts";
import { LabelLayer } from "./label-layer.ts";
import { LAND_FAMILY, WATER_FAMILY } from "./label-look.ts";
import type { Mark } from "./mark.ts";
import { PaintLayer } from "./paint-layer.ts";
import { Painter } from "./painter.ts";
import type { PainterNews } from "./painter-message.ts";
import { PALETTES } from "./palette.ts";
import { reliefShare } from "./relief.ts";
import { type OnTrouble, once } from "./trouble.ts";

export type BasemapOptions = {
  readonly theme: Theme;
  /** Told once for each part that cannot be had; what can be drawn is drawn. */
  readonly onTrouble: OnTrouble;
  /** The folder with `world.pmtiles` and `relief.webp`; beside the page when left out. */
  readonly folder?: string;
};

type Parts = { readonly painter: Painter; readonly paint: PaintLayer; readonly labels: LabelLayer };

/**
 * The map under the marks: land, borders and waters as tiles, and all names on one canvas above the areas that others
 * draw. Workers paint both. A Leaflet layer; needs no network beyond its folder.
 */
export class Basemap extends Layer {
  private readonly folder: string;
  private readonly onTrouble: OnTrouble;
  private theme: Theme;
  private marks: readonly Mark[] = [];
  private parts: Parts | null = null;
  private isReliefDue = true;
  private tellPainted: () => void = () => {};
  /** Resolves when the first view stands complete, relief apart. */
  readonly painted = new Promise<void>((resolve) => {
    this.tellPainted = resolve;
  });

  constructor({ theme, onTrouble, folder = "basemap/" }: BasemapOptions) {
    super();
    this.theme = theme;
    this.folder = folder;
    this.onTrouble = once(onTrouble);
  }

  setTheme(theme: Theme): void {
    if (theme === this.theme) return;
    this.theme = theme;
    this.parts?.painter.setPalette(PALETTES[theme]);
    this.parts?.paint.repaint();
    this.parts?.labels.ask();
  }

  /** What stands on the map now: names keep clear of it, and each marked place has its name beside its mark. */
  setMarks(marks: readonly Mark[]): void {
    this.marks = marks;
    this.parts?.painter.setMarks(marks);
    this.parts?.labels.ask();
  }

  /** Whether the view stands as it will stay: relief, letters and all. */
  isSettled(): boolean {
    return (
      this.parts !== null &&
      !this.isReliefDue &&
      this.parts.paint.isSettled() &&
      this.parts.labels.isSettled()
    );
  }

  override onAdd(map: LeafletMap): this {
    const base = new URL(this.folder, document.baseURI);
    const options = {
      palette: PALETTES[this.theme],
      archive: new URL("world.pmtiles", base).href,
      relief: new URL("relief.webp", base).href,
      faces: fontFacesOf(document, new Set([LAND_FAMILY, WATER_FAMILY])),
    };
    const painter = new Painter(options, (news) => this.hear(news));
    const parts = { painter, paint: new PaintLayer(painter), labels: new LabelLayer(painter) };
    this.parts = parts;
    this.isReliefDue = true;
    this.setMarks(this.marks);
    map.addLayer(parts.paint);
    map.addLayer(parts.labels);
    Promise.all([parts.paint.firstLoaded, parts.labels.firstDrawn]).then(async () => {
      this.tellPainted();
      parts.labels.ask();
      await painter.loadRelief();
      this.isReliefDue = false;
    });
    return this;
  }

  override onRemove(map: LeafletMap): this {
    if (this.parts === null) return this;
    const { painter, paint, labels } = this.parts;
    this.parts = null;
    map.removeLayer(labels);
    map.removeLayer(paint);
    painter.end();
    return this;
  }

  private hear(news: PainterNews): void {
    if (news.kind === "trouble") this.onTrouble(news);
    else if (news.kind === "relief came") this.parts?.paint.repaint((zoom) => reliefShare(zoom) > 0);
    else this.parts?.labels.ask();
  }
}

export const createBasemap = (options: BasemapOptions): Basemap => new Basemap(options);
