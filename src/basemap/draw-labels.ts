import type { Placed } from "./label-layout.ts";
import { FONT_SIZE } from "./label-look.ts";
import type { MapLabel } from "./map-label.ts";
import type { Palette } from "./palette.ts";
import { setSpacing } from "./text-width.ts";

/** Draws placed labels in CSS px of the context, on a clean canvas. */
export function drawLabels(
  context: OffscreenCanvasRenderingContext2D,
  placed: readonly Placed<MapLabel>[],
  palette: Palette,
): void {
  context.lineJoin = "round";
  context.textBaseline = "middle";
  context.textAlign = "center";
  for (const { label } of placed) if (label.dot > 0) drawDot(context, label, palette);
  for (const { label, x, y } of placed) drawText(context, label, x, y, palette);
}

/** A capital is a ring, a town a dot. */
function drawDot(
  context: OffscreenCanvasRenderingContext2D,
  { x, y, dot, capital }: MapLabel,
  palette: Palette,
): void {
  context.beginPath();
  context.arc(x, y, dot, 0, 2 * Math.PI);
  context.fillStyle = capital ? palette.halo.land : palette.dot;
  context.strokeStyle = capital ? palette.dot : palette.halo.land;
  context.lineWidth = capital ? 1.6 : 1.2;
  // The ring is drawn over its ground, the dot over its halo.
  if (capital) context.fill();
  context.stroke();
  if (!capital) context.fill();
}

function drawText(
  context: OffscreenCanvasRenderingContext2D,
  { look, lines }: MapLabel,
  x: number,
  y: number,
  palette: Palette,
): void {
  const scale = look.size / FONT_SIZE;
  const [spacing, lineHeight] = [look.spacing / scale, look.lineHeight / scale];
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  context.font = look.font;
  setSpacing(context, spacing);
  context.strokeStyle = palette.halo[look.halo];
  context.lineWidth = look.haloWidth / scale;
  context.fillStyle = palette.text[look.colour];
  // Spacing follows the last letter too: without this the text would stand left of its middle.
  const middle = spacing / 2;
  const first = -((lines.length - 1) * lineHeight) / 2;
  for (const [i, line] of lines.entries()) context.strokeText(line, middle, first + i * lineHeight);
  for (const [i, line] of lines.entries()) context.fillText(line, middle, first + i * lineHeight);
  context.restore();
}
