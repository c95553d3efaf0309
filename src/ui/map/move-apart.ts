/** A disc round the point that it stands for. Pixels. */
export type Disc = {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Lower ranks keep their places; higher ranks give way. */
  readonly rank: number;
};

/** How far a disc was moved from its point. Pixels. */
export type Offset = { readonly x: number; readonly y: number };

/** Pixels left free between two discs. */
export const GAP = 2;

const STAY: Offset = { x: 0, y: 0 };

/** Where a disc may go whose point is the very centre of another. Radians. */
const AROUND = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => (eighth * Math.PI) / 4);

/**
 * Moves discs off one another. By rank, then size, then key, each disc takes the free spot nearest to its own
 * point, so most stay where they are and the small ones go round the large. The spot is exact, not relaxed:
 * the free spot nearest to a point is the point itself, or lies on the edge of one forbidden disc, or where
 * two edges cross; of spots equally near, the rightmost. Nothing depends on the order of the discs or on where
 * the origin lies. The forbidden discs round the others hang together, so no disc moves further than the sum
 * of their diameters.
 */
export function moveApart(discs: readonly Disc[]): ReadonlyMap<string, Offset> {
  const placed: Disc[] = [];
  const offsets = new Map<string, Offset>();
  for (const disc of [...discs].sort(byPrecedence)) {
    const offset = nearestFree(
      placed.map((other) => ({
        x: other.x - disc.x,
        y: other.y - disc.y,
        radius: other.radius + disc.radius + GAP,
      })),
    );
    offsets.set(disc.key, offset);
    placed.push({ ...disc, x: disc.x + offset.x, y: disc.y + offset.y });
  }
  return offsets;
}

function byPrecedence(a: Disc, b: Disc): number {
  return a.rank - b.rank || b.radius - a.radius || (a.key < b.key ? -1 : 1);
}

type Forbidden = Offset & { readonly radius: number };

/** The spot nearest to the origin that lies inside none of the discs. */
function nearestFree(forbidden: readonly Forbidden[]): Offset {
  if (isFree(STAY, forbidden)) return STAY;
  const spots = forbidden.flatMap((disc, index) => [
    ...nearestOnEdge(disc),
    ...forbidden.slice(index + 1).flatMap((other) => crossings(disc, other)),
  ]);
  const nearest = spots.sort(byDistance).find((spot) => isFree(spot, forbidden));
  if (nearest === undefined) throw new Error("the outermost edge of the discs always has a free spot");
  return nearest;
}

/** Rounded to 1/1024 px, so that spots that are equally far are so whatever the rounding of their sums. */
function byDistance(a: Offset, b: Offset): number {
  const grain = (value: number) => Math.round(value * 1024);
  return (
    grain(Math.hypot(a.x, a.y)) - grain(Math.hypot(b.x, b.y)) ||
    grain(b.x) - grain(a.x) ||
    grain(a.y) - grain(b.y)
  );
}

/** Edges count as free; the slack is what the rounding of sums may cost, far below a pixel. */
function isFree(spot: Offset, forbidden: readonly Forbidden[]): boolean {
  return forbidden.every(({ x, y, radius }) => Math.hypot(spot.x - x, spot.y - y) >= radius - 1e-6);
}

function nearestOnEdge({ x, y, radius }: Forbidden): readonly Offset[] {
  const distance = Math.hypot(x, y);
  if (distance < 1e-6)
    return AROUND.map((angle) => ({ x: radius * Math.cos(angle), y: radius * Math.sin(angle) }));
  return [{ x: x - (x / distance) * radius, y: y - (y / distance) * radius }];
}

/** Where the edges of two discs meet. */
function crossings(a: Forbidden, b: Forbidden): readonly Offset[] {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const apart = Math.hypot(dx, dy);
  if (apart < 1e-6 || apart > a.radius + b.radius || apart < Math.abs(a.radius - b.radius)) return [];
  const along = (apart ** 2 + a.radius ** 2 - b.radius ** 2) / (2 * apart);
  const aside = Math.sqrt(Math.max(0, a.radius ** 2 - along ** 2));
  const [x, y] = [a.x + (dx / apart) * along, a.y + (dy / apart) * along];
  const [ox, oy] = [(-dy / apart) * aside, (dx / apart) * aside];
  return [
    { x: x + ox, y: y + oy },
    { x: x - ox, y: y - oy },
  ];
}
