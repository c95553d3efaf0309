import { type Coords, type DoneCallback, GridLayer, type Map as LeafletMap } from "leaflet";
import { deviceRatio } from "./device-ratio.ts";
import type { Painter } from "./painter.ts";

/** Side of a tile in CSS px. */
const SIDE = 512;

/** Milliseconds for which the first view waits to be shown whole. */
const PATIENCE = 400;

/** What stands on a canvas, or will: its place on the map, and the last picture asked for. */
type Asked = { readonly coords: Coords; id: number };

/** Land, water and lines: tiles of the map that show what the painter has made. */
export class PaintLayer extends GridLayer {
  private readonly painter: Painter;
  private readonly canvases = new Map<HTMLElement, Asked>();
  private readonly awaited = new Set<number>();
  /** Resolves when every tile of the first view is painted. */
  readonly firstLoaded: Promise<void>;

  constructor(painter: Painter) {
    super({ tileSize: SIDE, keepBuffer: deviceRatio() > 1 ? 1 : 2, minZoom: 1, updateWhenZooming: false });
    this.painter = painter;
    this.firstLoaded = new Promise((resolve) => this.once("load", () => resolve()));
    this.on("tileunload", ({ tile }) => {
      const asked = this.canvases.get(tile);
      this.canvases.delete(tile);
      if (asked !== undefined && this.awaited.delete(asked.id)) this.painter.forget(asked.id);
    });
  }

  override onAdd(map: LeafletMap): this {
    super.onAdd(map);
    const container = this.getContainer();
    if (container === null) return this;
    container.style.visibility = "hidden";
    const show = () => {
      container.style.visibility = "";
    };
    // A slow line shows what it has.
    this.once("tileload", () => setTimeout(show, PATIENCE));
    this.firstLoaded.then(show);
    return this;
  }

  /** Has the tiles painted anew whose zoom it concerns; they show what they showed until then. */
  repaint(concerns: (zoom: number) => boolean = () => true): void {
    for (const [canvas, { coords }] of this.canvases)
      if (canvas instanceof HTMLCanvasElement && concerns(coords.z)) this.paint(canvas, coords);
  }

  /** Whether nothing asked for is still to come. */
  isSettled(): boolean {
    return this.awaited.size === 0;
  }

  override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const canvas = document.createElement("canvas");
    this.paint(canvas, coords).then(() => done(undefined, canvas));
    return canvas;
  }

  private async paint(canvas: HTMLCanvasElement, coords: Coords): Promise<void> {
    const { x: column, y: row, z: zoom } = coords;
    const ordered = this.painter.paint({ zoom, column, row, side: SIDE, ratio: deviceRatio() });
    const { id } = ordered;
    this.canvases.set(canvas, { coords, id });
    this.awaited.add(id);
    const picture = await ordered.picture;
    this.awaited.delete(id);
    if (picture === null) return;
    // The canvas may have been thrown away, or its picture asked for again, before this one came.
    if (this.canvases.get(canvas)?.id === id) show(canvas, picture);
    else picture.close();
  }
}

function show(canvas: HTMLCanvasElement, picture: ImageBitmap): void {
  if (canvas.width !== picture.width) canvas.width = canvas.height = picture.width;
  canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(picture);
}
