import type { Pen } from "./vector-tile.ts";

/**
 * Passes a line on with only those points that lie at least `apart` from the one before, and its last. For strokes
 * wider than that, which look the same and cost a fraction: a wide stroke is made of every one of its corners.
 */
export function thinned(pen: Pen, apart: number): Pen & { readonly finish: () => void } {
  let [x, y] = [0, 0];
  let left: readonly [x: number, y: number] | null = null;
  const finish = () => {
    if (left !== null) pen.lineTo(...left);
    left = null;
  };
  return {
    moveTo(toX, toY) {
      finish();
      [x, y] = [toX, toY];
      pen.moveTo(x, y);
      // An island smaller than the distance still has a point to be seen by.
      left = [x, y];
    },
    lineTo(toX, toY) {
      left = [toX, toY];
      if (Math.abs(toX - x) + Math.abs(toY - y) < apart) return;
      [x, y] = [toX, toY];
      finish();
    },
    closePath() {
      finish();
      pen.closePath();
    },
    finish,
  };
}
