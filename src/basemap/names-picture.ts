import { drawLabels } from "./draw-labels.ts";
import { layOut } from "./label-layout.ts";
import { labelsOf } from "./map-label.ts";
import { copyNear, type Mark } from "./mark.ts";
import { worldSize } from "./mercator.ts";
import type { Name } from "./name.ts";
import type { Palette } from "./palette.ts";
import type { TextWidths } from "./text-width.ts";
import type { NamesView } from "./view-names.ts";

/** Lays out and draws all names of a view; null where the browser has no canvas for it. */
export function namesPicture(
  { zoom, view, sheet, ratio }: NamesView,
  names: readonly Name[],
  marks: readonly Mark[],
  palette: Palette,
  widths: TextWidths,
): ImageBitmap | null {
  const { min: corner, max: end } = sheet;
  const canvas = new OffscreenCanvas((end.x - corner.x) * ratio, (end.y - corner.y) * ratio);
  const context = canvas.getContext("2d");
  if (context === null) return null;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const { labels, obstacles } = labelsIn({ zoom, sheet }, names, marks, widths);
  const frame = {
    left: view.min.x - corner.x,
    top: view.min.y - corner.y,
    right: view.max.x - corner.x,
    bottom: view.max.y - corner.y,
  };
  drawLabels(context, layOut(labels, obstacles, frame), palette);
  return canvas.transferToImageBitmap();
}

/** The labels of a view, all measured, in px of its sheet. */
export function labelsIn(
  { zoom, sheet }: Pick<NamesView, "zoom" | "sheet">,
  names: readonly Name[],
  marks: readonly Mark[],
  widths: TextWidths,
): ReturnType<typeof labelsOf> {
  const { min: corner, max: end } = sheet;
  const scale = worldSize(zoom);
  const project = (x: number, y: number) => ({ x: x * scale - corner.x, y: y * scale - corner.y });
  const middle = (corner.x + end.x) / 2 / scale;
  const near = marks.map((mark) => copyNear(mark, middle));
  return labelsOf(names, near, zoom, project, widths.of);
}
