import { deviceRatio } from "../../basemap/device-ratio.ts";
import type { Rect } from "./frame.ts";
import type { LaidMark } from "./lay-marks.ts";
import { markClass } from "./mark-class.ts";
import { type MarkLook, markLooks } from "./mark-look.ts";
import { BLEED, markSprite } from "./mark-sprite.ts";

/** The part of the map's size that is painted beyond each edge, so that few pans need it painted anew. */
const BEYOND = 0.25;

/** Marks painted on one canvas. All coordinates are world pixels of the zoom that the marks were laid at. */
export class MarkCanvas {
  readonly element = document.createElement("canvas");
  readonly #host: HTMLElement;
  #sprites = new Map<string, HTMLCanvasElement>();
  #lookOf: (className: string) => MarkLook;
  #ratio = 0;
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
  }

  /** Whether all of a view is painted. */
  covers(view: Rect): boolean {
    const painted = this.#painted;
    return (
      painted !== null &&
      painted.left <= view.left &&
      painted.top <= view.top &&
      painted.right >= view.right &&
      painted.bottom >= view.bottom
    );
  }

  /** Paints the marks of a view and some way beyond; `origin` is where the host's corner lies. */
  paint(laid: readonly LaidMark[], view: Rect, origin: { readonly x: number; readonly y: number }): void {
    const area = widened(view);
    const [width, height] = [area.right - area.left, area.bottom - area.top];
    const ratio = deviceRatio();
    if (ratio !== this.#ratio) this.#sprites = new Map();
    this.#ratio = ratio;
    this.#painted = area;
    const { element } = this;
    element.width = Math.round(width * ratio);
    element.height = Math.round(height * ratio);
    element.style.width = `${width}px`;
    element.style.height = `${height}px`;
    element.style.left = `${area.left - origin.x}px`;
    element.style.top = `${area.top - origin.y}px`;
    const context = element.getContext("2d");
    if (context === null) return;
    context.scale(ratio, ratio);
    context.translate(-area.left, -area.top);
    context.textAlign = "center";
    const near = laid.filter((mark) => reachesInto(mark, area));
    for (const mark of near) this.#hairline(context, mark);
    // The first are the largest: the small ones stand above them, as the later buttons do.
    for (const mark of near) this.#mark(context, mark);
  }

  #mark(context: CanvasRenderingContext2D, mark: LaidMark): void {
    const className = markClass(mark);
    const look = this.#lookOf(className);
    const key = `${className} ${mark.width.toFixed(1)} ${mark.height.toFixed(1)}`;
    const sprite = this.#sprites.get(key) ?? markSprite(look, mark.width, mark.height, this.#ratio);
    this.#sprites.set(key, sprite);
    const [left, top] = [mark.x - mark.width / 2 - BLEED, mark.y - mark.height / 2 - BLEED];
    context.drawImage(sprite, left, top, sprite.width / this.#ratio, sprite.height / this.#ratio);
    if (mark.label === "") return;
    context.font = look.font;
    context.fillStyle = look.ink;
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText(mark.label);
    context.fillText(mark.label, mark.x, mark.y + (up - down) / 2);
  }

  /** As `Hairline` draws it. */
  #hairline(context: CanvasRenderingContext2D, { x, y, offset, width, height }: LaidMark): void {
    const distance = Math.hypot(offset.x, offset.y);
    const radius = Math.min(width, height) / 2;
    if (distance <= radius) return;
    const { ink, paper } = this.#lookOf("mark mark-hairline");
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

function widened({ left, top, right, bottom }: Rect): Rect {
  const [x, y] = [Math.ceil((right - left) * BEYOND), Math.ceil((bottom - top) * BEYOND)];
  return { left: left - x, top: top - y, right: right + x, bottom: bottom + y };
}

function reachesInto({ x, y, width, height, offset }: LaidMark, { left, top, right, bottom }: Rect): boolean {
  const [across, down] = [width / 2 + BLEED + Math.abs(offset.x), height / 2 + BLEED + Math.abs(offset.y)];
  return x + across >= left && x - across <= right && y + down >= top && y - down <= bottom;
}
