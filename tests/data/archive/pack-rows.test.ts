import fc from "fast-check";
import { expect, test } from "vitest";
import { wholes } from "../../../src/core/columns.ts";
import { FAR_AHEAD, LONG_AGO } from "../../../src/core/times.ts";
import { dateClassesOf } from "../../../src/data/archive/date-classes.ts";
import { packRows } from "../../../src/data/archive/pack-rows.ts";
import { countsOf, rankingOf } from "../../../src/data/archive/ranking.ts";
import type { Rows, Tables } from "../../../src/data/archive/row-models.ts";
import { unpackRows } from "../../../src/data/archive/unpack-rows.ts";
import { seeded } from "../../bench/engine/random.ts";
import { effort, SEED } from "../../browser/effort.ts";

const [PLACES, ACTORS, PUBLISHERS] = [300, 200, 3];
const TIMES = {
  first: Int32Array.from([FAR_AHEAD, LONG_AGO, ...Array.from({ length: 40 }, (_, at) => 10 + at), 50, 60]),
  last: Int32Array.from([LONG_AGO, 20, ...Array.from({ length: 40 }, (_, at) => 10 + at), 79, FAR_AHEAD]),
};

type Told = {
  readonly when: number;
  /** Each with its role and whether it is unsure. */
  readonly standing: readonly (readonly [place: number, role: number, unsure: number])[];
  readonly named: readonly number[];
};
type Article = { readonly day: number; readonly by: number; readonly told: readonly Told[] };

function rowsOf(articles: readonly Article[]): Rows {
  const all = articles.flatMap(({ day, by, told }) => told.map((one) => ({ ...one, day, by })));
  const listsOf = (lists: readonly (readonly number[])[], end: number) => {
    const items = wholes(lists.flat().length, end);
    items.set(lists.flat());
    let sum = 0;
    return { start: Uint32Array.from([0, ...lists.map(({ length }) => (sum += length))]), items };
  };
  const column = (values: readonly number[], end: number) => {
    const filled = wholes(values.length, end);
    filled.set(values);
    return filled;
  };
  const standing = all.map((one) => one.standing.toSorted(([a], [b]) => a - b));
  return {
    rows: all.length,
    placings: listsOf(
      standing.map((own) => own.map(([place]) => place)),
      PLACES,
    ),
    roles: Uint8Array.from(standing.flatMap((own) => own.map(([, role]) => role))),
    unsure: Uint8Array.from(standing.flatMap((own) => own.map(([, , unsure]) => unsure))),
    naming: listsOf(
      all.map(({ named }) => named.toSorted((a, b) => a - b)),
      ACTORS,
    ),
    happened: column(
      all.map(({ when }) => when),
      TIMES.first.length,
    ),
    published: column(
      all.map(({ day }) => day),
      TIMES.first.length,
    ),
    publisher: column(
      all.map(({ by }) => by),
      PUBLISHERS,
    ),
  };
}

const tablesOf = ({ placings, naming, publisher }: Rows): Tables => ({
  places: rankingOf(countsOf(placings.items, PLACES)),
  actors: rankingOf(countsOf(naming.items, ACTORS)),
  publishers: rankingOf(countsOf(publisher, PUBLISHERS)),
  times: TIMES.first.length,
  dates: dateClassesOf(TIMES),
});

const lastOf = (length: number) => fc.nat(length - 1);
/** Of the same few again and again, of many, and sometimes of more than are remembered. */
const listOf = (length: number) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.array(fc.nat(6), { maxLength: 5 }) },
    { weight: 3, arbitrary: fc.array(lastOf(length), { maxLength: 8 }) },
    fc.uniqueArray(lastOf(length), { minLength: 30, maxLength: 60 }),
  );
const told: fc.Arbitrary<Told> = fc.record({
  when: lastOf(TIMES.first.length),
  standing: listOf(PLACES).chain((places) =>
    fc.tuple(...places.map((place) => fc.tuple(fc.constant(place), fc.nat(2), fc.nat(1)))),
  ),
  named: listOf(ACTORS),
});
const articles = fc.array(
  fc.record({
    day: lastOf(44),
    by: lastOf(PUBLISHERS),
    told: fc.array(told, { minLength: 1, maxLength: 12 }),
  }),
  { minLength: 1, maxLength: 12 },
);
const runs = { numRuns: effort(25), seed: SEED };

test("rows come back as they were, in blocks wherever they are cut", () => {
  fc.assert(
    fc.property(articles, fc.nat(), (drawn, at) => {
      const rows = rowsOf(drawn);
      const tables = tablesOf(rows);
      const cut = at % (rows.rows + 1);
      const parts = [
        [0, cut],
        [cut, rows.rows],
      ] as const;
      for (const [from, to] of parts) {
        const back = unpackRows(packRows(rows, tables, from, to), to - from, tables);
        const list = ({ start, items }: Rows["placings"]) =>
          Array.from({ length: to - from }, (_, row) => [
            ...items.subarray(start[from + row], start[from + row + 1]),
          ]);
        expect(back?.happened).toEqual(rows.happened.slice(from, to));
        expect(back?.published).toEqual(rows.published.slice(from, to));
        expect(back?.publisher).toEqual(rows.publisher.slice(from, to));
        const [first, last] = [rows.placings.start[from], rows.placings.start[to]];
        expect(back?.roles).toEqual(rows.roles.slice(first, last));
        expect(back?.unsure).toEqual(rows.unsure.slice(first, last));
        for (const name of ["placings", "naming"] as const) {
          const { start, items } = back?.[name] ?? { start: new Uint32Array(), items: new Uint8Array() };
          const own = Array.from({ length: to - from }, (_, row) => [
            ...items.subarray(start[row], start[row + 1]),
          ]);
          expect(own).toEqual(list(rows[name]));
        }
      }
    }),
    runs,
  );
});

test("bytes that were cut or changed never throw, nor give what the tables do not hold", () => {
  fc.assert(
    fc.property(
      articles,
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      fc.boolean(),
      (drawn, at, change, cut) => {
        const rows = rowsOf(drawn);
        const tables = tablesOf(rows);
        const bytes = packRows(rows, tables, 0, rows.rows);
        const other = cut ? bytes.slice(0, at % bytes.length) : bytes.slice();
        if (!cut) other[at % bytes.length] = (other[at % bytes.length] ?? 0) ^ change;
        const back = unpackRows(other, rows.rows, tables);
        expect(back === null || back.naming.items.every((actor) => actor < ACTORS)).toBe(true);
        expect(back === null || back.placings.items.every((place) => place < PLACES)).toBe(true);
      },
    ),
    runs,
  );
});

/** Articles of eight excerpts of two actors each, drawn by `actor` from what the article named before. */
function articlesNaming(actor: (named: readonly number[], random: () => number) => number): Rows {
  const random = seeded(5);
  return rowsOf(
    Array.from({ length: 1500 }, () => {
      const named: number[] = [];
      const told = Array.from({ length: 8 }, (): Told => {
        const before = named.slice();
        const own = new Set<number>();
        while (own.size < 2) own.add(actor(before, random));
        named.push(...own);
        return { when: 0, standing: [], named: [...own] };
      });
      return { day: 1 + Math.floor(random() * 40), by: Math.floor(random() * PUBLISHERS), told };
    }),
  );
}

const bitsOf = (rows: Rows): number =>
  (8 * packRows(rows, tablesOf(rows), 0, rows.rows).length) / (rows.rows * 2);

/** Of two of two hundred without their order, for each of the two. */
const INDEPENDENT = Math.log2((ACTORS * (ACTORS - 1)) / 2) / 2;
/** Per name: who publishes when, once in eight rows, and where articles begin. */
const BESIDES = (Math.log2(40 * PUBLISHERS) + 4.4) / 16;

test("actors who are drawn independently cost hardly more than their entropy", () => {
  const bits = bitsOf(articlesNaming((_, random) => Math.floor(random() * ACTORS)));
  expect(bits).toBeLessThan((INDEPENDENT + BESIDES) * 1.03);
});

test("actors who recur in an article cost the less the more they do", () => {
  const again = (share: number) =>
    bitsOf(
      articlesNaming((named, random) =>
        random() < share && named.length > 2
          ? (named[Math.floor(random() * named.length)] ?? 0)
          : Math.floor(random() * ACTORS),
      ),
    );
  const [none, half, most] = [again(0), again(0.5), again(0.9)];
  expect(half).toBeLessThan(none * 0.9);
  expect(most).toBeLessThan(none * 0.65);
});
