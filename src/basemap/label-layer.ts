import { DomUtil, Layer, type LeafletEventHandlerFnMap, type Map as LeafletMap, type Point } from "leaflet";
import { deviceRatio } from "./device-ratio.ts";
import type { Painter } from "./painter.ts";

/** Above areas drawn over the map (400), below marks (600). */
const PANE = { name: "names", zIndex: "450" } as const;

/** How much is drawn beyond each side of the view, as a share of it: a short drag shows names already there. */
const PADDING = 0.125;

/** A view as it was drawn: zoom, and the canvas's corner and size in px of the world at that zoom. */
type Drawn = { readonly zoom: number; readonly corner: Point; readonly size: Point };

/** All names of the view on one canvas, so that none meets another, whichever tile it came from. */
export class LabelLayer extends Layer {
  private readonly canvas = document.createElement("canvas");
  private readonly painter: Painter;
  /** Resolves when names have been drawn for the first time, or are known not to come. */
  readonly firstDrawn: Promise<void>;
  private tellDrawn: () => void = () => {};
  private drawn: Drawn | null = null;
  private frame = 0;
  /** Counts views asked for: an answer to an older one is let go. */
  private asked = 0;
  private answered = 0;

  constructor(painter: Painter) {
    super();
    this.painter = painter;
    this.firstDrawn = new Promise((resolve) => {
      this.tellDrawn = resolve;
    });
  }

  override onAdd(map: LeafletMap): this {
    const pane = map.getPane(PANE.name) ?? map.createPane(PANE.name);
    pane.style.zIndex = PANE.zIndex;
    pane.style.pointerEvents = "none";
    this.canvas.classList.add("leaflet-zoom-animated");
    this.canvas.style.position = "absolute";
    this.canvas.setAttribute("aria-hidden", "true");
    pane.append(this.canvas);
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

  /** Has the names of the view drawn anew. */
  ask(): void {
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

  /** Whether nothing asked for is still to come. */
  isSettled(): boolean {
    return this.frame === 0 && this.answered === this.asked;
  }

  private async draw(): Promise<void> {
    this.asked += 1;
    const asked = this.asked;
    const map = this._map;
    const zoom = map.getZoom();
    const { min, max } = map.getPixelBounds();
    if (min === undefined || max === undefined) return;
    // The first names are sooner there without.
    const padding = this.drawn === null ? 0 : PADDING;
    const margin = max.subtract(min).multiplyBy(padding).round();
    const corner = min.subtract(margin).round();
    const end = max.add(margin).round();
    const view = { zoom, view: plain(min, max), sheet: plain(corner, end), ratio: deviceRatio() };
    const picture = await this.painter.names(view).picture;
    if (asked !== this.asked) return picture?.close();
    this.answered = asked;
    this.tellDrawn();
    if (picture === null) return;
    this.drawn = { zoom, corner, size: end.subtract(corner) };
    this.show(picture);
    this.stretch(map.getZoom(), map.getPixelOrigin());
  }

  private show(picture: ImageBitmap): void {
    const { canvas, drawn } = this;
    if (canvas.width !== picture.width || canvas.height !== picture.height)
      [canvas.width, canvas.height] = [picture.width, picture.height];
    canvas.style.width = `${drawn?.size.x ?? 0}px`;
    canvas.style.height = `${drawn?.size.y ?? 0}px`;
    canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(picture);
  }
}

/** Points as another thread takes them. */
const plain = (min: Point, max: Point) => ({ min: { x: min.x, y: min.y }, max: { x: max.x, y: max.y } });
