import { DomUtil, Layer, type LeafletEventHandlerFnMap, type Map as LeafletMap, type Point } from "leaflet";
import { LabelCanvas } from "./label-canvas.ts";
import { layOut } from "./label-layout.ts";
import { labelsOf } from "./map-label.ts";
import type { Mark } from "./mark.ts";
import { worldSize } from "./mercator.ts";
import { deviceRatio } from "./paint-layer.ts";
import type { Palette } from "./palette.ts";
import { TextWidths } from "./text-width.ts";
import type { TileStore } from "./tile-store.ts";
import { viewNames } from "./view-names.ts";

/** Above areas drawn over the map (400), below marks (600). */
const PANE = { name: "names", zIndex: "450" } as const;

/** How much is drawn beyond each side of the view, as a share of it: a short drag shows names already there. */
const PADDING = 0.125;

/** A view as it was drawn: zoom, and the canvas's corner and size in px of the world at that zoom. */
type Drawn = { readonly zoom: number; readonly corner: Point; readonly size: Point };

/** All names of the view on one canvas, so that none meets another, whichever tile it came from. */
export class LabelLayer extends Layer {
  private readonly sheet = new LabelCanvas();
  private readonly canvas = this.sheet.element;
  private readonly widths = this.sheet.context === null ? null : new TextWidths(this.sheet.context);
  private readonly store: TileStore;
  private readonly ready: Promise<void>;
  /** Resolves when names have been drawn for the first time. */
  readonly firstDrawn: Promise<void>;
  private tellDrawn: () => void = () => {};
  private palette: Palette;
  private marks: readonly Mark[] = [];
  private drawn: Drawn | null = null;
  private frame = 0;
  /** Counts views asked for: an answer to an older one is let go. */
  private asked = 0;

  constructor(store: TileStore, ready: Promise<void>, palette: Palette) {
    super();
    this.store = store;
    this.ready = ready;
    this.palette = palette;
    this.firstDrawn = new Promise((resolve) => {
      this.tellDrawn = resolve;
    });
  }

  setPalette(palette: Palette): void {
    this.palette = palette;
    this.ask();
  }

  setMarks(marks: readonly Mark[]): void {
    this.marks = marks;
    this.ask();
  }

  override onAdd(map: LeafletMap): this {
    const pane = map.getPane(PANE.name) ?? map.createPane(PANE.name);
    pane.style.zIndex = PANE.zIndex;
    pane.style.pointerEvents = "none";
    this.canvas.classList.add("leaflet-zoom-animated");
    this.canvas.style.position = "absolute";
    this.canvas.setAttribute("aria-hidden", "true");
    pane.append(this.canvas);
    document.fonts.addEventListener("loadingdone", this.onFonts);
    map.on(this.events);
    this.ask();
    return this;
  }

  override onRemove(map: LeafletMap): this {
    map.off(this.events);
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.asked += 1;
    this.drawn = null;
    document.fonts.removeEventListener("loadingdone", this.onFonts);
    this.canvas.remove();
    return this;
  }

  private readonly events: LeafletEventHandlerFnMap = {
    moveend: () => this.ask(),
    viewreset: () => this.ask(),
    resize: () => this.ask(),
    move: () => this.follow(),
    zoom: () => this.stretch(this._map.getZoom(), this._map.getPixelOrigin()),
    zoomanim: ({ center, zoom }) => {
      const pane = this._map.getPane("mapPane");
      const origin = this._map.project(center, zoom).subtract(this._map.getSize().divideBy(2));
      this.stretch(zoom, pane === undefined ? origin : origin.add(DomUtil.getPosition(pane)).round());
    },
  };

  private readonly onFonts = (): void => {
    this.widths?.forget();
    this.sheet.forget();
    this.ask();
  };

  private ask(): void {
    if (this.frame !== 0 || !this._map) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  /** A drag that leaves what was drawn gets more before it ends. */
  private follow(): void {
    if (this.drawn === null || this.drawn.zoom !== this._map.getZoom()) return;
    const { min, max } = this._map.getPixelBounds();
    const { corner, size } = this.drawn;
    const end = corner.add(size);
    if (min === undefined || max === undefined) return;
    if (min.x < corner.x || min.y < corner.y || max.x > end.x || max.y > end.y) this.ask();
  }

  /** Keeps the names on their places while the zoom moves, by scaling what was drawn. */
  private stretch(zoom: number, origin: Point): void {
    if (this.drawn === null) return;
    const scale = this._map.getZoomScale(zoom, this.drawn.zoom);
    DomUtil.setTransform(this.canvas, this.drawn.corner.multiplyBy(scale).subtract(origin), scale);
  }

  private async draw(): Promise<void> {
    this.asked += 1;
    const asked = this.asked;
    const map = this._map;
    const zoom = map.getZoom();
    const { min, max } = map.getPixelBounds();
    if (min === undefined || max === undefined || this.widths === null) return;
    const size = max.subtract(min);
    const margin = size.multiplyBy(PADDING).round();
    const corner = min.subtract(margin).round();
    const drawn: Drawn = { zoom, corner, size: size.add(margin.multiplyBy(2)).round() };
    const { x, y } = margin;
    const names = await viewNames(
      this.store,
      zoom,
      { min, max },
      { min: corner, max: corner.add(drawn.size) },
    );
    await this.ready;
    if (asked !== this.asked) return;
    const scale = worldSize(zoom);
    const project = (worldX: number, worldY: number) => ({
      x: worldX * scale - corner.x,
      y: worldY * scale - corner.y,
    });
    const widthOf = this.widths.of.bind(this.widths);
    const { labels, obstacles } = labelsOf(names, this.nearMarks(corner.x / scale), zoom, project, widthOf);
    const frame = { left: x, top: y, right: x + size.x, bottom: y + size.y };
    const placed = layOut(labels, obstacles, frame);
    this.drawn = drawn;
    this.sheet.draw({ ...drawn, ratio: deviceRatio() }, placed, this.palette);
    this.stretch(zoom, map.getPixelOrigin());
    this.tellDrawn();
  }

  /** Marks in the copy of the world that the view shows; `west` is where the canvas begins, in worlds. */
  private nearMarks(west: number): readonly Mark[] {
    return this.marks.map((mark) => {
      const [longitude, latitude] = mark.position;
      const turns = Math.ceil(west - (longitude + 180) / 360);
      return turns === 0 ? mark : { ...mark, position: [longitude + 360 * turns, latitude] };
    });
  }
}
