import type { Palette } from "./palette.ts";
import type { PlainMap, UnitLine } from "./plain-map.ts";

/** A line made ready for the canvas, with the box round it in the unit square. */
type Shape = {
  readonly path: Path2D;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type PaintableMap = {
  readonly land: readonly Shape[];
  readonly coasts: readonly Shape[];
  readonly borders: readonly Shape[];
};

/** A square window on the unit square: its corner, and how many canvas pixels the whole world is wide. */
export type Window = {
  readonly left: number;
  readonly top: number;
  readonly worldPixels: number;
  /** Canvas pixels on a side. */
  readonly side: number;
  /** Canvas pixels to one of the screen's. */
  readonly ratio: number;
};

/** The map ready to be painted, with no more points than are seen where the world is so many pixels wide. */
export function paintable({ land, coasts, borders }: PlainMap, worldPixels: number): PaintableMap {
  const shapes = (lines: readonly UnitLine[]) => lines.flatMap((line) => shapeOf(line, 0.5 / worldPixels));
  return { land: shapes(land), coasts: shapes(coasts), borders: shapes(borders) };
}

export function paintWindow(
  context: CanvasRenderingContext2D,
  map: PaintableMap,
  window: Window,
  palette: Palette,
): void {
  const { left, top, worldPixels, side } = window;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, side, side);
  context.lineJoin = "round";
  // What crosses the antimeridian reaches into the copies of the world beside its own.
  for (const turn of [-1, 0, 1]) {
    const west = left - turn;
    context.setTransform(worldPixels, 0, 0, worldPixels, -west * worldPixels, -top * worldPixels);
    paintCopy(context, map, { ...window, left: west }, palette);
  }
}

function paintCopy(
  context: CanvasRenderingContext2D,
  map: PaintableMap,
  window: Window,
  palette: Palette,
): void {
  // A ring and its holes can only be told together, so those in view are filled as one.
  const land = new Path2D();
  for (const { path } of inView(map.land, window)) land.addPath(path);
  context.fillStyle = palette.land;
  context.fill(land, "evenodd");
  context.lineWidth = window.ratio / window.worldPixels;
  context.strokeStyle = palette.border;
  for (const { path } of inView(map.borders, window)) context.stroke(path);
  context.strokeStyle = palette.coast;
  for (const { path } of inView(map.coasts, window)) context.stroke(path);
}

function inView(shapes: readonly Shape[], { left, top, worldPixels, side, ratio }: Window): readonly Shape[] {
  const margin = (2 * ratio) / worldPixels;
  const [right, bottom] = [left + side / worldPixels + margin, top + side / worldPixels + margin];
  return shapes.filter(
    (shape) =>
      shape.left <= right &&
      shape.right >= left - margin &&
      shape.top <= bottom &&
      shape.bottom >= top - margin,
  );
}

/** Points nearer than `grain` to the last one kept are left out, and so is what is no larger than that. */
function shapeOf(line: UnitLine, grain: number): readonly Shape[] {
  const path = new Path2D();
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let [keptX, keptY] = [Infinity, Infinity];
  for (let index = 0; index + 1 < line.length; index += 2) {
    const [x, y] = [line[index] ?? 0, line[index + 1] ?? 0];
    const isEnd = index === 0 || index + 2 === line.length;
    if (!isEnd && Math.abs(x - keptX) < grain && Math.abs(y - keptY) < grain) continue;
    if (index === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
    [keptX, keptY] = [x, y];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return right - left < grain && bottom - top < grain ? [] : [{ path, left, top, right, bottom }];
}
