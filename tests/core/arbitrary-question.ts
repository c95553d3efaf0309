import fc from "fast-check";
import type { Atlas } from "../../src/core/atlas.ts";
import type { Period } from "../../src/core/day.ts";
import { ROLES } from "../../src/core/excerpt.ts";
import type { Filter } from "../../src/core/filter.ts";
import type { PlaceId } from "../../src/core/ids.ts";
import { GROUPINGS, LISTED } from "../../src/core/listing.ts";
import { roundView } from "../../src/core/map-view.ts";
import { type Box, PLACE_KINDS } from "../../src/core/place.ts";
import type { Question, Within } from "../../src/core/question.ts";
import type { ViewState } from "../../src/core/state.ts";
import { searchWords } from "../../src/core/words.ts";
import { atlases, day, name, position, record } from "./arbitrary.ts";

/** Mostly none, or few: a filter that asks for everything at once passes nothing. */
function some<Value>(values: Iterable<Value>): fc.Arbitrary<ReadonlySet<Value>> {
  const known = [...values];
  const few = fc.subarray(known, { maxLength: Math.min(3, known.length) });
  return fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, few).map((chosen) => new Set(chosen));
}

export const period: fc.Arbitrary<Period> = fc.oneof(
  fc.tuple(day, day).map((ends) => {
    const [first = null, last = null] = ends.sort();
    return { first, last };
  }),
  day.map((first) => ({ first, last: null })),
  day.map((last) => ({ first: null, last })),
  fc.constant({ first: null, last: null }),
);

export function filters(atlas: Atlas): fc.Arbitrary<Filter> {
  return record({
    actors: some(atlas.actors.keys()),
    match: fc.constantFrom("any", "all"),
    not: some(atlas.actors.keys()),
    period: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, period),
    clock: fc.constantFrom("happened", "published"),
    words: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc.array(name, { maxLength: 2 }).map((words) => searchWords(words.join(" "))),
    ),
    publishers: some([...atlas.articles.values()].map(({ publisher }) => publisher)),
    kinds: some(PLACE_KINDS),
    roles: some(ROLES),
  });
}

/** Proper ones and not: over the antimeridian, past it, inverted, endless. */
export const viewport: fc.Arbitrary<Box | null> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(position, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 120 }))
      .map(([[west, south], width, height]) => ({ west, south, east: west + width, north: south + height })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(position, position)
      .map(([[west, south], [east, north]]) => ({ west, south, east, north })),
  },
);

export function questions(atlas: Atlas): fc.Arbitrary<Question> {
  const within: fc.Arbitrary<Within> = fc.oneof(
    fc.constant<Within>({ kind: "nowhere" }),
    fc.constantFrom<Within>({ kind: "undated" }, { kind: "open-ended" }),
    fc.constant<Within>({ kind: "anywhere" }),
    viewport.map((box): Within => (box === null ? { kind: "anywhere" } : { kind: "box", box })),
    fc
      .constantFrom(...atlas.places.keys(), "nowhere" as PlaceId)
      .map((place): Within => ({ kind: "place", place })),
  );
  return record({
    filter: filters(atlas),
    viewport,
    zoom: fc.oneof(fc.integer({ min: 0, max: 18 }), fc.double({ min: 0, max: 18, noNaN: true })),
    within,
    page: record({
      after: fc.option(fc.constantFrom(...atlas.excerpts.keys(), "none@0-1" as never), { freq: 3 }),
      limit: fc.nat(12),
    }),
    strip: record({ bins: fc.nat(300), span: fc.option(period) }),
    together: some(atlas.actors.keys()),
    eachPlace: fc.boolean(),
  });
}

/** Every state that the app can produce. */
export function states(atlas: Atlas): fc.Arbitrary<ViewState> {
  const readings = [
    ...[...atlas.articles.keys()].map((article) => ({ article, excerpt: null })),
    ...[...atlas.excerpts.values()].map(({ id, article }) => ({ article, excerpt: id })),
  ];
  const standings = [
    { place: null, excerpt: null },
    ...[...atlas.places.keys()].map((place) => ({ place, excerpt: null })),
    ...[...atlas.excerpts.values()].flatMap(({ id, placings }) =>
      placings.map(({ place }) => ({ place, excerpt: id })),
    ),
  ];
  return record({
    filter: filters(atlas),
    at: fc.constantFrom(...standings),
    reading: fc.constantFrom(null, ...readings),
    map: fc.option(record({ zoom: fc.double({ min: 0, max: 24, noNaN: true }), position }).map(roundView)),
    listed: fc.constantFrom(...LISTED),
    grouping: fc.constantFrom(...GROUPINGS),
    theme: fc.constantFrom(null, "light", "dark"),
  }).map(({ at, ...state }) => ({ ...state, ...at }));
}

/** An atlas and something asked of it. */
export function withAtlas<Value>(
  asked: (atlas: Atlas) => fc.Arbitrary<Value>,
  size: Parameters<typeof atlases>[0] = {},
): fc.Arbitrary<readonly [Atlas, Value]> {
  return atlases(size).chain((atlas) => asked(atlas).map((value) => [atlas, value] as const));
}
