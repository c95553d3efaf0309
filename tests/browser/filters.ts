import fc from "fast-check";
import type { Atlas } from "../../src/core/atlas.ts";
import type { Period } from "../../src/core/day.ts";
import { dayFromNumber, dayNumber } from "../../src/core/day.ts";
import { ROLES } from "../../src/core/excerpt.ts";
import type { Filter } from "../../src/core/filter.ts";
import { PLACE_KINDS } from "../../src/core/place.ts";
import { wordsOf } from "../../src/core/words.ts";

/** Filters that an atlas can be asked, most of which leave something. */
export function filtersOf(atlas: Atlas): fc.Arbitrary<Filter> {
  const few = <Value>(values: Iterable<Value>, most: number) => {
    const all = [...new Set(values)];
    return fc.oneof(
      { weight: 2, arbitrary: fc.constant<ReadonlySet<Value>>(new Set()) },
      {
        weight: 1,
        arbitrary: fc
          .subarray(all, { minLength: 1, maxLength: Math.min(most, all.length) })
          .map((some): ReadonlySet<Value> => new Set(some)),
      },
    );
  };
  const actors = [...atlas.actors.keys()];
  const said = [...atlas.excerpts.values()].flatMap(({ quotation }) => wordsOf(quotation));
  return fc
    .record<Filter>({
      actors: few(actors, 3),
      not: few(actors, 2),
      match: fc.constantFrom("any", "all"),
      period: fc.option(periodsOf(atlas), { freq: 4, nil: null }),
      clock: fc.constantFrom("happened", "published"),
      words: fc.oneof(
        { weight: 4, arbitrary: fc.constant<readonly string[]>([]) },
        { weight: 1, arbitrary: fc.subarray([...new Set(said)], { minLength: 1, maxLength: 1 }) },
      ),
      publishers: few(
        [...atlas.articles.values()].map(({ publisher }) => publisher),
        2,
      ),
      kinds: few(PLACE_KINDS, 3),
      roles: few(ROLES, 2),
    })
    .map((filter) => ({ ...filter, not: new Set([...filter.not].filter((one) => !filter.actors.has(one))) }));
}

/** Periods that begin and end near days of the atlas. */
function periodsOf(atlas: Atlas): fc.Arbitrary<Period> {
  const days = [...atlas.excerpts.values()].flatMap(({ when }) => [when?.earliest, when?.latest]);
  const known = days.flatMap((day) => (day == null ? [] : [dayNumber(day)]));
  const near = fc
    .tuple(fc.constantFrom(...known), fc.integer({ min: -3, max: 3 }))
    .map(([day, aside]) => dayFromNumber(day + aside));
  return fc
    .tuple(fc.option(near, { freq: 4, nil: null }), fc.option(near, { freq: 4, nil: null }))
    .map(([a, b]) => (a !== null && b !== null && a > b ? { first: b, last: a } : { first: a, last: b }));
}
