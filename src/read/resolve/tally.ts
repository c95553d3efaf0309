import type { Position } from "../../core/place.ts";
import type { Gazetteer, Row } from "../gazetteer/gazetteer.ts";

/** What an article, or all that a source wrote, is about: how often each country and province, and where. */
export type Tally = {
  readonly mentions: number;
  readonly countries: ReadonlyMap<Row, number>;
  readonly provinces: ReadonlyMap<Row, number>;
  /** Settlements and provinces, the most often named first. */
  readonly points: readonly { readonly key: string; readonly position: Position }[];
  /** Keys of the points. */
  readonly keys: ReadonlySet<string>;
};

export const EMPTY_TALLY: Tally = {
  mentions: 0,
  countries: new Map(),
  provinces: new Map(),
  points: [],
  keys: new Set(),
};

/** One name resolved: where it votes. */
export type Vote = { readonly key: string; readonly row: Row; readonly count: number };

/** Nearness looks at no more places than this, so that its cost stays linear. */
const MOST_POINTS = 60;

export function tallyOf(gazetteer: Gazetteer, votes: readonly Vote[]): Tally {
  const countries = new Map<Row, number>();
  const provinces = new Map<Row, number>();
  let mentions = 0;
  const add = (counts: Map<Row, number>, row: Row, count: number): void => {
    if (row >= 0) counts.set(row, (counts.get(row) ?? 0) + count);
  };
  for (const { row, count } of votes) {
    mentions += count;
    add(countries, gazetteer.country(row), count);
    if (gazetteer.kind(row) !== "country") add(provinces, gazetteer.province(row), count);
  }
  const points = votes
    .filter(({ row }) => isLocal(gazetteer, row))
    .sort((a, b) => b.count - a.count || a.row - b.row)
    .slice(0, MOST_POINTS)
    .map(({ key, row }) => ({ key, position: positionOf(gazetteer, row) }));
  return { mentions, countries, provinces, points, keys: new Set(points.map(({ key }) => key)) };
}

const isLocal = (gazetteer: Gazetteer, row: Row): boolean =>
  gazetteer.kind(row) === "settlement" ||
  gazetteer.feature(row) === "province" ||
  gazetteer.feature(row) === "county";

export const positionOf = (gazetteer: Gazetteer, row: Row): Position => [
  gazetteer.longitude(row),
  gazetteer.latitude(row),
];
