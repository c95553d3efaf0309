import type { Box } from "./box.ts";
import { drawLabels } from "./draw-labels.ts";
import { dotBox, type Placed, textBox } from "./label-layout.ts";
import type { MapLabel } from "./map-label.ts";
import type { Palette } from "./palette.ts";

/** Whole px of the world at a zoom. */
type Corner = { readonly x: number; readonly y: number };
/** What the canvas shows: its corner in the world, its size in CSS px, and device px to each. */
export type Sheet = {
  readonly zoom: number;
  readonly corner: Corner;
  readonly size: Corner;
  readonly ratio: number;
};

type Shown = {
  readonly sheet: Sheet;
  readonly palette: Palette;
  readonly placed: readonly Placed<MapLabel>[];
};

/**
 * Draws placed labels. After a pan what is still there is moved as a picture and only the difference drawn: setting
 * text is dear, and since no two labels overlap, each can be wiped off alone.
 */
export class LabelCanvas {
  readonly element = document.createElement("canvas");
  readonly context = this.element.getContext("2d");
  private shown: Shown | null = null;

  draw(sheet: Sheet, placed: readonly Placed<MapLabel>[], palette: Palette): void {
    const { context } = this;
    if (context === null) return;
    const before = this.shown;
    this.shown = { sheet, palette, placed };
    const kept =
      before !== null && isShift(before.sheet, sheet) && before.palette === palette ? before : null;
    if (kept === null) {
      this.clear(sheet);
      drawLabels(context, placed, palette);
      return;
    }
    const [dx, dy] = [kept.sheet.corner.x - sheet.corner.x, kept.sheet.corner.y - sheet.corner.y];
    const wanted = new Map(placed.map((one) => [keyOf(one, 0, 0), one]));
    this.move(dx, dy, sheet.ratio);
    for (const old of kept.placed) {
      const key = keyOf(old, dx, dy);
      const boxes = boxesOf(old);
      // A label that stuck out over the edge was drawn in part only.
      const whole = boxes.every((box) => isWithin(box, sheet.size));
      if (whole && wanted.delete(key)) continue;
      for (const { left, top, right, bottom } of boxes) {
        context.clearRect(left + dx, top + dy, right - left, bottom - top);
      }
    }
    drawLabels(context, [...wanted.values()], palette);
  }

  /** The next drawing starts on a clean canvas: a font came, and the same names look otherwise. */
  forget(): void {
    this.shown = null;
  }

  private clear({ size, ratio }: Sheet): void {
    const { element, context } = this;
    const [width, height] = [size.x * ratio, size.y * ratio];
    if (element.width !== width || element.height !== height) {
      [element.width, element.height] = [width, height];
      element.style.width = `${size.x}px`;
      element.style.height = `${size.y}px`;
    }
    context?.setTransform(1, 0, 0, 1, 0, 0);
    context?.clearRect(0, 0, width, height);
    context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  }

  private move(dx: number, dy: number, ratio: number): void {
    const { element, context } = this;
    if (context === null || (dx === 0 && dy === 0)) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalCompositeOperation = "copy";
    context.drawImage(element, dx * ratio, dy * ratio);
    context.globalCompositeOperation = "source-over";
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
  }
}

function isShift(a: Sheet, b: Sheet): boolean {
  return a.zoom === b.zoom && a.ratio === b.ratio && a.size.x === b.size.x && a.size.y === b.size.y;
}

/** Equal for labels that look the same at the same place, once (dx, dy) is added. */
function keyOf({ label, x, y }: Placed<MapLabel>, dx: number, dy: number): string {
  const { look, dot, capital } = label;
  // Tenths of a px: positions are sums of large numbers.
  const at = [x + dx, y + dy, label.x + dx, label.y + dy].map((value) => Math.round(value * 10));
  return `${look.text}|${look.font}|${dot}|${capital}|${at.join(",")}`;
}

const boxesOf = ({ label, x, y }: Placed<MapLabel>): readonly Box[] =>
  label.dot > 0 ? [textBox(label, x, y), dotBox(label)] : [textBox(label, x, y)];

const isWithin = ({ left, top, right, bottom }: Box, { x, y }: Corner): boolean =>
  left >= 0 && top >= 0 && right <= x && bottom <= y;
