/**
 * Lines of the plain basemap in the unit square of Web Mercator, x to the east and y to the south: x, y, x, y, …
 * Nothing is cut at the antimeridian; a line that crosses it runs out of the square.
 */
export type PlainMap = {
  /** Closed; fill by the even-odd rule. */
  readonly land: readonly UnitLine[];
  /** The rings of `land` without the seam that closes Antarctica at the pole. */
  readonly coasts: readonly UnitLine[];
  readonly borders: readonly UnitLine[];
};

export type UnitLine = Float32Array;

/** Beyond the square of Web Mercator latitudes are held at its edge, a little outside so that no edge shows. */
const EDGE = 85.2;
const SOUTH_END = Math.fround(southing(-EDGE));

/** Reads public/basemap/plain.json (geodata/basemap/plain.mjs says its form); null when it is something else. */
export function readPlainMap(json: unknown): PlainMap | null {
  if (typeof json !== "object" || json === null) return null;
  if (!("unitsPerDegree" in json && "land" in json && "borders" in json)) return null;
  const { unitsPerDegree, land, borders } = json;
  if (typeof unitsPerDegree !== "number" || !(unitsPerDegree > 0)) return null;
  if (!isLines(land) || !isLines(borders) || land.length === 0) return null;
  const rings = land.map((line) => decoded(line, unitsPerDegree));
  return {
    land: rings,
    coasts: rings.flatMap(withoutPole),
    borders: borders.map((line) => decoded(line, unitsPerDegree)),
  };
}

function isLines(value: unknown): value is readonly (readonly number[])[] {
  return (
    Array.isArray(value) &&
    value.every((line) => Array.isArray(line) && line.length % 2 === 0 && line.every(Number.isSafeInteger))
  );
}

function decoded(line: readonly number[], unitsPerDegree: number): UnitLine {
  const points = new Float32Array(line.length);
  let [x, y] = [0, 0];
  for (let index = 0; index < line.length; index += 2) {
    x += line[index] ?? 0;
    y += line[index + 1] ?? 0;
    points[index] = x / unitsPerDegree / 360 + 0.5;
    points[index + 1] = southing(y / unitsPerDegree);
  }
  return points;
}

function southing(latitude: number): number {
  const sine = Math.sin((Math.max(-EDGE, Math.min(EDGE, latitude)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** The runs of a ring between its points at the southern edge, without copying. */
function withoutPole(ring: UnitLine): readonly UnitLine[] {
  const runs: UnitLine[] = [];
  let start = 0;
  for (let index = 0; index <= ring.length; index += 2) {
    if (index < ring.length && (ring[index + 1] ?? 0) < SOUTH_END) continue;
    if (index - start > 2) runs.push(ring.subarray(start, index));
    start = index + 2;
  }
  return runs;
}
