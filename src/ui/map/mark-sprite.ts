import type { MarkLook } from "./mark-look.ts";

/** What stands round a shape: its ring of paper, its outline and its shadow. Pixels. */
export const BLEED = 9;

/** The ring of paper and the shadow of `.mark-shape`. Pixels. */
const RING = 1.5;
const SHADOW = { spread: 1, blur: 4, down: 1, color: "rgb(0 0 0 / 30%)" };

/** The shape of a mark, its number apart, on a canvas that is `BLEED` larger on each side: one of the page would have it styled. */
export function markSprite(look: MarkLook, width: number, height: number, ratio: number): OffscreenCanvas {
  const across = (size: number): number => Math.ceil((size + 2 * BLEED) * ratio);
  const canvas = new OffscreenCanvas(across(width), across(height));
  const context = canvas.getContext("2d");
  if (context === null) return canvas;
  context.scale(ratio, ratio);
  context.translate(BLEED, BLEED);
  /** The outline of the shape, grown on all sides. */
  const path = (grown: number): void => {
    const size = { x: width + 2 * grown, y: height + 2 * grown };
    const radius = Math.min(look.radius + grown, size.x / 2, size.y / 2);
    context.beginPath();
    context.roundRect(-grown, -grown, size.x, size.y, Math.max(0, radius));
  };

  context.save();
  context.shadowColor = SHADOW.color;
  context.shadowBlur = SHADOW.blur * ratio;
  context.shadowOffsetY = SHADOW.down * ratio;
  context.fillStyle = look.paper;
  path(SHADOW.spread);
  context.fill();
  context.restore();
  context.fillStyle = look.paper;
  path(RING);
  context.fill();
  context.fillStyle = look.fill;
  path(0);
  context.fill();
  const stroke = (line: MarkLook["border"], grown: number): void => {
    if (line.width === 0 || line.style === "none") return;
    context.strokeStyle = line.color;
    context.lineWidth = line.width;
    context.setLineDash(line.style === "dashed" ? [2 * line.width, 1.5 * line.width] : []);
    path(grown);
    context.stroke();
  };
  stroke(look.border, -look.border.width / 2);
  stroke(look.outline, look.outline.gap + look.outline.width / 2);
  return canvas;
}
