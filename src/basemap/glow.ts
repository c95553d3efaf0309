import type { Palette } from "./palette.ts";

/** The glow is drawn this much smaller and smoothed as it is enlarged: a wide soft stroke costs what a thin one does. */
const SHRUNK = 4;

/** Drawn round the tile too, so that smoothing finds at its edges what its neighbour finds. CSS px, whole small px. */
const MARGIN = 16;

/** Widths of the three strokes, CSS px. None reaches further than the 8 px by which tiles overlap. */
function widthsAt(zoom: number): readonly [number, number, number] {
  if (zoom < 3) return [5, 3, 1.5];
  return zoom < 5 ? [9, 5.5, 2.6] : [14, 8.5, 4];
}

let small: OffscreenCanvasRenderingContext2D | null = null;

/**
 * Lays light along the coast of a tile `side` CSS px across. `scale` is CSS px to a unit of the path, and (left, top)
 * where the tile begins, CSS px. The context must be in CSS px.
 */
export function paintGlow(
  context: OffscreenCanvasRenderingContext2D,
  shore: Path2D,
  zoom: number,
  { side, scale, left, top }: { side: number; scale: number; left: number; top: number },
  { glow }: Palette,
): void {
  const size = (side + 2 * MARGIN) / SHRUNK;
  small ??= new OffscreenCanvas(1, 1).getContext("2d");
  if (small === null) return;
  if (small.canvas.width !== size) small.canvas.width = small.canvas.height = size;
  small.setTransform(1, 0, 0, 1, 0, 0);
  small.clearRect(0, 0, size, size);
  const shrunk = scale / SHRUNK;
  small.setTransform(shrunk, 0, 0, shrunk, (MARGIN - left) / SHRUNK, (MARGIN - top) / SHRUNK);
  // Corners are smoothed away in any case; an island of one point is seen by its caps.
  small.lineJoin = "bevel";
  small.lineCap = "round";
  for (const [i, width] of widthsAt(zoom).entries()) {
    small.strokeStyle = glow[i] ?? "transparent";
    small.lineWidth = width / scale;
    small.stroke(shore);
  }
  context.imageSmoothingQuality = "medium";
  context.drawImage(small.canvas, -MARGIN, -MARGIN, side + 2 * MARGIN, side + 2 * MARGIN);
}
