import { deviceRatio } from "../../basemap/device-ratio.ts";
import { containsRect, type Rect } from "./frame.ts";
import type { LaidMark } from "./lay-marks.ts";
import { HAIRLINE_CLASS, markClass } from "./mark-class.ts";
import { type MarkLook, markLooks } from "./mark-look.ts";
import { reachesInto, sheetFor, widened } from "./mark-reach.ts";
import { paintedSize } from "./mark-size.ts";
import { markSprite } from "./mark-sprite.ts";

/** Marks painted on one canvas. All coordinates are world pixels of the zoom that the marks were laid at. */
export class MarkCanvas {
  readonly element = document.createElement("canvas");
  readonly #host: HTMLElement;
  #sprites = new Map<string, OffscreenCanvas>();
  #lookOf: (className: string) => MarkLook | undefined;
  #ratio = 0;
  /** What of the painted area the canvas covers: where no mark reaches it need not be drawn and handed over. */
  #sheet: Rect | null = null;
  /** Where it stands in its host. A style that is written anew, though the same, costs the browser a look at it. */
  #corner = { x: Number.NaN, y: Number.NaN };
  /** That of the label painted last, which stays the canvas's own: to set it has the browser style the page. */
  #font = "";
  /** How far below a label's middle its baseline is. Pixels. */
  #drop = 0;
  #painted: Rect | null = null;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#lookOf = markLooks(host);
    this.element.className = "mark-canvas";
    this.element.setAttribute("aria-hidden", "true");
  }

  /** Forgets how marks look: the theme has changed. */
  restyle(): void {
    this.#lookOf = markLooks(this.#host);
    this.#sprites = new Map();
    this.#font = "";
  }

  /** Whether all of a view is painted. */
  covers(view: Rect): boolean {
    return this.#painted !== null && containsRect(this.#painted, view);
  }

  /** Paints the marks of a view, where it is moving some way beyond it; `origin` is where the host's corner lies. */
  paint(
    laid: readonly LaidMark[],
    view: Rect,
    origin: { readonly x: number; readonly y: number },
    isMoving: boolean,
  ): void {
    const area = isMoving ? widened(view) : view;
    const near = laid.filter((mark) => reachesInto(mark, area));
    const sheet = sheetFor(near, area, this.#sheet);
    const [width, height] = [sheet.right - sheet.left, sheet.bottom - sheet.top];
    const ratio = deviceRatio();
    if (ratio !== this.#ratio) this.#sprites = new Map();
    this.#ratio = ratio;
    this.#painted = area;
    this.#sheet = sheet;
    const { element } = this;
    const corner = { x: sheet.left - origin.x, y: sheet.top - origin.y };
    if (corner.x !== this.#corner.x || corner.y !== this.#corner.y) {
      this.#corner = corner;
      element.style.left = `${corner.x}px`;
      element.style.top = `${corner.y}px`;
    }
    const context = element.getContext("2d");
    if (context === null) return;
    const size = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
    if (element.width === size.width && element.height === size.height) {
      // A canvas that is given its size, though the same, is made anew.
      context.resetTransform();
      context.clearRect(0, 0, size.width, size.height);
    } else {
      Object.assign(element, size);
      this.#font = "";
      element.style.width = `${width}px`;
      element.style.height = `${height}px`;
    }
    context.scale(ratio, ratio);
    context.translate(-sheet.left, -sheet.top);
    context.textAlign = "center";
    if (this.#font !== "") this.#drop = dropOf(context);
    for (const mark of near) this.#hairline(context, mark);
    // The first are the largest: the small ones stand above them, as the later buttons do.
    for (const mark of near) this.#mark(context, mark);
  }

  #mark(context: CanvasRenderingContext2D, mark: LaidMark): void {
    const className = markClass(mark);
    const look = this.#lookOf(className);
    if (look === undefined) return;
    const sprite = this.#spriteOf(className, look, mark);
    const width = sprite.width / this.#ratio;
    const height = sprite.height / this.#ratio;
    context.drawImage(
      sprite,
      this.#snapped(mark.x - width / 2),
      this.#snapped(mark.y - height / 2),
      width,
      height,
    );
    if (mark.label === "") return;
    if (this.#font !== look.font) {
      this.#font = look.font;
      context.font = look.font;
      this.#drop = dropOf(context);
    }
    context.fillStyle = look.ink;
    context.fillText(mark.label, mark.x, mark.y + this.#drop);
  }

  #spriteOf(className: string, look: MarkLook, mark: LaidMark): OffscreenCanvas {
    const width = paintedSize(mark.width);
    const height = paintedSize(mark.height);
    const key = `${className} ${width} ${height}`;
    const known = this.#sprites.get(key);
    if (known !== undefined) return known;
    const sprite = markSprite(look, width, height, this.#ratio);
    this.#sprites.set(key, sprite);
    return sprite;
  }

  /** On the grid of the device, where a picture is copied and not blended. */
  #snapped(at: number): number {
    return Math.round(at * this.#ratio) / this.#ratio;
  }

  /** As `Hairline` draws it. */
  #hairline(context: CanvasRenderingContext2D, { x, y, offset, width, height }: LaidMark): void {
    const distance = Math.hypot(offset.x, offset.y);
    const radius = Math.min(width, height) / 2;
    if (distance <= radius) return;
    const look = this.#lookOf(HAIRLINE_CLASS);
    if (look === undefined) return;
    const { ink, paper } = look;
    const share = 1 - radius / distance;
    const point = { x: x - offset.x, y: y - offset.y };
    for (const [color, thickness] of [
      [paper, 2.5],
      [ink, 1],
    ] as const) {
      context.strokeStyle = color;
      context.lineWidth = thickness;
      context.beginPath();
      context.moveTo(point.x, point.y);
      context.lineTo(point.x + offset.x * share, point.y + offset.y * share);
      context.stroke();
    }
    context.fillStyle = ink;
    context.strokeStyle = paper;
    context.beginPath();
    context.arc(point.x, point.y, 1.75, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
}

/** It may change while the font stays: what the font names has been loaded. */
function dropOf(context: CanvasRenderingContext2D): number {
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText("0");
  return (up - down) / 2;
}
