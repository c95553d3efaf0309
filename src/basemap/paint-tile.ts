import { paintGlow } from "./glow.ts";
import { graticule } from "./graticule.ts";
import type { Palette } from "./palette.ts";
import { reliefShare } from "./relief.ts";
import type { PathGround } from "./tile-store.ts";

/** A square of the map: column and row at `zoom`, of `across` columns in the world. */
export type Square = {
  readonly zoom: number;
  readonly column: number;
  readonly row: number;
  readonly across: number;
  /** Side in CSS px, and device px to each. */
  readonly side: number;
  readonly ratio: number;
  /** Which part of the data tile it is: `parts` across, from the left, from the top. */
  readonly parts: number;
  readonly left: number;
  readonly top: number;
};

/** Paints a square of the map, all of it, from the sea up. */
export function paintTile(
  context: OffscreenCanvasRenderingContext2D,
  tile: PathGround,
  square: Square,
  palette: Palette,
  relief: ImageBitmap | null,
): void {
  const { zoom, side, ratio } = square;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = palette.water;
  context.fillRect(0, 0, side, side);
  paintGraticule(context, square, palette);
  const cssScale = (side * square.parts) / tile.extent;
  const [left, top] = [square.left * side, square.top * side];
  const shore = square.parts === 1 ? tile.shore : tile.coast;
  paintGlow(context, shore, zoom, { side, scale: cssScale, left, top }, palette);
  // From here on one unit is one of the data tile; widths are given in CSS px.
  const scale = cssScale * ratio;
  const px = 1 / cssScale;
  const inTile = () => context.setTransform(scale, 0, 0, scale, -left * ratio, -top * ratio);
  inTile();
  // Round joins are dear, and no line here is wide enough to show them.
  context.lineJoin = "bevel";
  context.lineCap = "butt";
  context.fillStyle = palette.land;
  context.fill(tile.land);
  if (relief !== null && paintRelief(context, square, palette, relief)) inTile();
  paintInlandWater(context, tile, zoom, px, palette);
  stroke(context, tile.coast, palette.coast, (zoom < 4 ? 0.6 : 0.9) * px);
  paintBorders(context, tile, zoom, px, palette);
}

function stroke(
  context: OffscreenCanvasRenderingContext2D,
  path: Path2D,
  colour: string,
  width: number,
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(path);
}

function paintGraticule(
  context: OffscreenCanvasRenderingContext2D,
  square: Square,
  { graticule: colour }: Palette,
): void {
  const { zoom, column, row, across, side } = square;
  const { meridians, parallels } = graticule(zoom);
  const here = (world: number, first: number) => (world * across - first) * side;
  context.beginPath();
  for (const x of meridians.map((world) => here(world, column)).filter((at) => at > -1 && at < side + 1)) {
    context.moveTo(x, 0);
    context.lineTo(x, side);
  }
  for (const y of parallels.map((world) => here(world, row)).filter((at) => at > -1 && at < side + 1)) {
    context.moveTo(0, y);
    context.lineTo(side, y);
  }
  context.strokeStyle = colour;
  context.lineWidth = 0.8;
  context.stroke();
}

/** Whether anything was painted. */
function paintRelief(
  context: OffscreenCanvasRenderingContext2D,
  { zoom, column, row, across, side, ratio }: Square,
  palette: Palette,
  relief: ImageBitmap,
): boolean {
  const share = reliefShare(zoom);
  if (share === 0) return false;
  const part = relief.width / across;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.globalAlpha = palette.relief * share;
  // Made larger it is soft in any case, and finer smoothing costs more than all the rest of the tile.
  context.imageSmoothingQuality = part < side * ratio ? "low" : "medium";
  context.drawImage(relief, column * part, row * part, part, part, 0, 0, side, side);
  context.globalAlpha = 1;
  return true;
}

function paintInlandWater(
  context: OffscreenCanvasRenderingContext2D,
  { lakes, rivers }: PathGround,
  zoom: number,
  px: number,
  palette: Palette,
): void {
  if (zoom >= 3) {
    context.fillStyle = palette.water;
    context.fill(lakes);
    stroke(context, lakes, palette.coast, 0.6 * px);
  }
  if (zoom >= 4) stroke(context, rivers, palette.river, (zoom < 6 ? 0.7 : zoom < 8 ? 1.1 : 1.6) * px);
}

function paintBorders(
  context: OffscreenCanvasRenderingContext2D,
  { provinces, borders, disputed }: PathGround,
  zoom: number,
  px: number,
  palette: Palette,
): void {
  if (zoom >= 6) context.setLineDash([3 * px, 2.5 * px]);
  for (const [from, path] of provinces) {
    if (zoom >= from) stroke(context, path, palette.province, (zoom < 7 ? 0.8 : 1) * px);
  }
  context.setLineDash([]);
  if (zoom >= 4) {
    stroke(context, borders, palette.casing, 3.4 * px);
    stroke(context, disputed, palette.casing, 3.4 * px);
  }
  const width = (zoom < 3 ? 0.6 : zoom < 5 ? 0.9 : zoom < 7 ? 1.15 : 1.5) * px;
  stroke(context, borders, palette.border, width);
  context.setLineDash([4.5 * px, 3.5 * px]);
  stroke(context, disputed, palette.border, width);
  context.setLineDash([]);
}
