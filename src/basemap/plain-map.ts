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

/** Degrees of latitude; nothing real lies further south. */
const POLE = -89.9;

type Degrees = readonly (readonly [longitude: number, latitude: number])[];

/** Reads public/basemap/plain.json (geodata/basemap/plain.mjs says its form); null when it is something else. */
export function readPlainMap(json: unknown): PlainMap | null {
  if (typeof json !== "object" || json === null) return null;
  if (!("unitsPerDegree" in json && "land" in json && "borders" in json)) return null;
  const { unitsPerDegree, land, borders } = json;
  if (typeof unitsPerDegree !== "number" || !(unitsPerDegree > 0)) return null;
  if (!isLines(land) || !isLines(borders) || land.length === 0) return null;
  const rings = land.map((line) => decoded(line, unitsPerDegree));
  return {
    land: rings.map(projected),
    coasts: rings.flatMap(withoutSeam).map(projected),
    borders: borders.map((line) => projected(decoded(line, unitsPerDegree))),
  };
}

function isLines(value: unknown): value is readonly (readonly number[])[] {
  return (
    Array.isArray(value) &&
    value.every((line) => Array.isArray(line) && line.length % 2 === 0 && line.every(Number.isSafeInteger))
  );
}

function decoded(line: readonly number[], unitsPerDegree: number): Degrees {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (let index = 0; index < line.length; index += 2) {
    x += line[index] ?? 0;
    y += line[index + 1] ?? 0;
    points.push([x / unitsPerDegree, y / unitsPerDegree]);
  }
  return points;
}

/** The runs of a ring between its steps to and from the pole. */
function withoutSeam(ring: Degrees): readonly Degrees[] {
  const runs: (readonly [number, number])[][] = [];
  let run: (readonly [number, number])[] = [];
  for (const [index, point] of ring.entries()) {
    const before = ring[index - 1];
    if (before !== undefined && (before[1] <= POLE || point[1] <= POLE)) {
      runs.push(run);
      run = [];
    }
    run.push(point);
  }
  return [...runs, run].filter(({ length }) => length > 1);
}

/** Beyond the square of Web Mercator latitudes are held at its edge, a little outside so that no edge shows. */
const EDGE = 85.2;

function projected(points: Degrees): UnitLine {
  const line = new Float32Array(points.length * 2);
  for (const [index, [longitude, latitude]] of points.entries()) {
    const sine = Math.sin((Math.max(-EDGE, Math.min(EDGE, latitude)) * Math.PI) / 180);
    line[index * 2] = longitude / 360 + 0.5;
    line[index * 2 + 1] = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  }
  return line;
}
