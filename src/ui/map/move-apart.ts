/** A mark's box round the point that it stands for. Pixels. */
export type Block = {
  readonly key: string;
  /** The point, which is also the middle of the box while it stays there. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Lower ranks keep their places; higher ranks give way. */
  readonly rank: number;
};

/** How far a box was moved from its point. Pixels. */
export type Offset = { readonly x: number; readonly y: number };

export const STAY: Offset = { x: 0, y: 0 };

/** Pixels left free between two boxes. */
export const GAP = 2;

/** What the rounding of sums may cost, far below a pixel. */
const SLACK = 1e-6;

/**
 * Moves boxes off one another. By rank, then size, then key, each takes the free spot nearest to its own point,
 * so most stay where they are and the small ones go round the large. The spot is exact, not relaxed: in the
 * nearest free spot each coordinate is the point's own or one at which the box touches another. Of spots
 * equally near the rightmost is taken, then the uppermost. Nothing depends on the order of the boxes or on
 * where the origin lies, and no box moves further than all of them would reach end to end.
 */
export function moveApart(blocks: readonly Block[]): ReadonlyMap<string, Offset> {
  const placed: Block[] = [];
  const offsets = new Map<string, Offset>();
  for (const block of [...blocks].sort(byPrecedence)) {
    const offset = placed.some((other) => forbids(other, block))
      ? nearestFree(placed.map((other) => forbiddenBy(other, block)))
      : STAY;
    offsets.set(block.key, offset);
    placed.push(offset === STAY ? block : { ...block, x: block.x + offset.x, y: block.y + offset.y });
  }
  return offsets;
}

function byPrecedence(a: Block, b: Block): number {
  return a.rank - b.rank || b.width * b.height - a.width * a.height || (a.key < b.key ? -1 : 1);
}

/** Where the middle of a box may not be, from its point: its edges may be touched. */
type Forbidden = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

function forbiddenBy(other: Block, block: Block): Forbidden {
  const [x, y] = [other.x - block.x, other.y - block.y];
  const [halfWidth, halfHeight] = [
    (other.width + block.width) / 2 + GAP,
    (other.height + block.height) / 2 + GAP,
  ];
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

/** Whether a box may not stay at its point; most may, so this is asked first, without making anything. */
function forbids(other: Block, block: Block): boolean {
  return (
    Math.abs(other.x - block.x) < (other.width + block.width) / 2 + GAP - SLACK &&
    Math.abs(other.y - block.y) < (other.height + block.height) / 2 + GAP - SLACK
  );
}

/** The spot nearest to the origin that lies inside none of the rectangles. */
function nearestFree(all: readonly Forbidden[]): Offset {
  const around = hangingTogether(all);
  const columns = [0, ...around.flatMap(({ left, right }) => [left, right])];
  return columns.flatMap((x) => nearestInColumn(x, around)).reduce(nearer);
}

/** Of the spots that share an x, the nearest free ones below and above. */
function nearestInColumn(x: number, around: readonly Forbidden[]): readonly Offset[] {
  const blocking = around.filter(({ left, right }) => x > left + SLACK && x < right - SLACK);
  let [below, above] = [0, 0];
  for (const { top, bottom } of blocking.toSorted((one, other) => one.top - other.top)) {
    if (below > top + SLACK && below < bottom - SLACK) below = bottom;
  }
  for (const { top, bottom } of blocking.toSorted((one, other) => other.bottom - one.bottom)) {
    if (above > top + SLACK && above < bottom - SLACK) above = top;
  }
  return [
    { x, y: below },
    { x, y: above },
  ];
}

/** Those that cover the origin, and those that touch them, and so on: the spot lies on the edge of these. */
function hangingTogether(all: readonly Forbidden[]): readonly Forbidden[] {
  let found = all.filter((one) => isInside(STAY, one));
  let rest = all.filter((one) => !found.includes(one));
  for (let reached = found; reached.length > 0; ) {
    const from = reached;
    reached = rest.filter((one) => from.some((other) => overlap(one, other)));
    rest = rest.filter((one) => !reached.includes(one));
    found = [...found, ...reached];
  }
  return found;
}

function isInside({ x, y }: Offset, { left, top, right, bottom }: Forbidden): boolean {
  return x > left + SLACK && x < right - SLACK && y > top + SLACK && y < bottom - SLACK;
}

function overlap(a: Forbidden, b: Forbidden): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** Rounded to 1/1024 px, so that spots that are equally far are so whatever the rounding of their sums. */
function nearer(a: Offset, b: Offset): Offset {
  const grain = (value: number) => Math.round(value * 1024);
  const order =
    grain(Math.hypot(a.x, a.y)) - grain(Math.hypot(b.x, b.y)) ||
    grain(b.x) - grain(a.x) ||
    grain(a.y) - grain(b.y);
  return order <= 0 ? a : b;
}
