import { dayFromNumber, dayNumber } from "../../../src/core/day.ts";
import { EVERYTHING, type Filter } from "../../../src/core/filter.ts";
import type { ActorId, PlaceId } from "../../../src/core/ids.ts";
import type { Question } from "../../../src/core/question.ts";

const EUROPE = { west: -25, south: 20, east: 60, north: 65 };

export const question = (filter: Partial<Filter> = {}, more: Partial<Question> = {}): Question => ({
  filter: { ...EVERYTHING, ...filter },
  viewport: EUROPE,
  zoom: 4,
  within: { kind: "anywhere" },
  page: { after: null, limit: 50 },
  strip: { bins: 150, span: null },
  ...more,
});

/** Actors by how often they are named: the first of them the most. */
const actors = (...ranks: readonly number[]): ReadonlySet<ActorId> =>
  new Set(ranks.map((rank) => `actor-${String(rank).padStart(4, "0")}` as ActorId));

const year = (from: number) => ({ first: `${from}-01-01`, last: `${from}-12-31` });

/** Changes of a filter, each a few times over with others in their stead, so that nothing is remembered. */
export const FILTERS: readonly (readonly [metric: string, filters: readonly Partial<Filter>[]])[] = [
  ["the most named actor", [0, 1, 2].map((rank) => ({ actors: actors(rank) }))],
  ["an actor of middle rank", [50, 51, 52, 53, 54].map((rank) => ({ actors: actors(rank) }))],
  [
    "any of ten",
    [0, 1, 2].map((rank) => ({ actors: actors(...Array.from({ length: 10 }, (_, at) => at + rank)) })),
  ],
  ["both of two", [0, 1, 2].map((rank) => ({ actors: actors(rank, rank + 1), match: "all" }))],
  ["all but one", [0, 1, 2].map((rank) => ({ not: actors(rank) }))],
  ["an actor in a year", [2012, 2014, 2016].map((from) => ({ actors: actors(0), period: year(from) }))],
  ["a year", [2010, 2014, 2018].map((from) => ({ period: year(from) }))],
  ["a year, published", [2010, 2014, 2018].map((from) => ({ period: year(from), clock: "published" }))],
  [
    "a publisher",
    [0, 1, 2].map((at) => ({ publishers: new Set([`Publisher ${String(at).padStart(3, "0")}`]) })),
  ],
  [
    "one role",
    [{ roles: new Set(["scene"]) }, { roles: new Set(["seat"]) }, { roles: new Set(["mention"]) }],
  ],
];

/** A year that moves by twelve days a step, there and back. */
export function brush(filter: Partial<Filter>): readonly Question[] {
  const start = dayNumber("2014-01-01");
  return Array.from({ length: 60 }, (_, step) => {
    const from = start + 12 * (step < 30 ? step : 60 - step);
    return question({ ...filter, period: { first: dayFromNumber(from), last: dayFromNumber(from + 364) } });
  });
}

export const BRUSHED = { actors: actors(0) };

export const popup = (place: PlaceId): Question =>
  question({}, { within: { kind: "place", place }, page: { after: null, limit: 50 } });
