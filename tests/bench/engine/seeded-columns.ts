import { type Columns, wholes } from "../../../src/core/columns.ts";
import { dayNumber } from "../../../src/core/day.ts";
import type { ActorId } from "../../../src/core/ids.ts";
import { FAR_AHEAD, LONG_AGO } from "../../../src/core/times.ts";
import { planted } from "../../../src/engine/columnar/planted-columns.ts";
import { seeded, zipf } from "./random.ts";
import { seededArticles } from "./seeded-article.ts";
import { seededPlaces } from "./seeded-places.ts";

const [PLACES, ACTORS, PUBLISHERS, DAYS] = [20_000, 5_000, 500, 3_652];
const FIRST_DAY = dayNumber("2009-01-01");

/** How often an excerpt names so many actors, and stands at so many places: running sums. */
const ACTORS_NAMED = [0.25, 0.5, 0.7, 0.85, 0.95, 1];
const PLACES_NAMED = [0.78, 0.94, 1];

/**
 * Columns of `placings` made-up placings, the same for the same number: 20,000 places and 5,000 actors by Zipf's
 * law, ten years with growth, quiet weekends and bursts, articles in the order of their days that hang together as those
 * of `seededArticles`. Of the excerpts four in five are dated to a day at most a week before, the others to a month or a
 * year, from a day on, or not at all; of one placing in eight nobody is sure.
 */
export function seededColumns(placings: number, seed = 42): Columns {
  const random = seeded(seed);
  const article = seededArticles(random, { place: zipf(PLACES, random), actor: zipf(ACTORS, random) });
  const publisher = zipf(PUBLISHERS, random);
  const table = seededTimes();
  const dates = table.times.first.length;

  const placeStart = new Uint32Array(placings + 1);
  const placeItems = wholes(placings, PLACES);
  const actorStart = new Uint32Array(placings + 1);
  const actorItems = wholes(placings * ACTORS_NAMED.length, ACTORS);
  const [happened, published] = [wholes(placings, dates), wholes(placings, dates)];
  const publishers = wholes(placings, PUBLISHERS);
  const unsure = new Uint8Array(placings);
  const dayAt = seededDays(random);

  let [rows, placed, named, left, by, day] = [0, 0, 0, 0, 0, 0];
  while (placed < placings) {
    if (left === 0) {
      left = article.begin();
      by = publisher();
      day = dayAt(placed / placings);
    }
    left--;
    const standing = Math.min(drawn(PLACES_NAMED, random), placings - placed);
    const first = placed;
    placed = article.places(placeItems, placed, standing);
    for (let at = first; at < placed; at++) unsure[at] = article.unsure(placeItems[at] ?? 0);
    named = article.actors(actorItems, named, drawn(ACTORS_NAMED, random));
    happened[rows] = table.happening(day, random);
    published[rows] = table.day(day);
    publishers[rows] = by;
    rows++;
    placeStart[rows] = placed;
    actorStart[rows] = named;
  }
  return planted({
    rows,
    missing: 0,
    places: seededPlaces(PLACES),
    actors: Array.from({ length: ACTORS }, (_, at) => `actor-${String(at).padStart(4, "0")}` as ActorId),
    publishers: Array.from({ length: PUBLISHERS }, (_, at) => `Publisher ${String(at).padStart(3, "0")}`),
    times: table.times,
    placings: { start: placeStart.slice(0, rows + 1), items: placeItems.slice(0, placed) },
    roles: Uint8Array.from({ length: placed }, () => drawn([0.5, 0.6, 1], random) - 1),
    unsure: unsure.slice(0, placed),
    naming: { start: actorStart.slice(0, rows + 1), items: actorItems.slice(0, named) },
    happened: happened.slice(0, rows),
    published: published.slice(0, rows),
    publisher: publishers.slice(0, rows),
  });
}

const drawn = (sums: readonly number[], random: () => number): number => {
  const at = random();
  return sums.findIndex((sum) => at < sum) + 1;
};

/** The day that a share of all articles has been published by. */
function seededDays(random: () => number): (share: number) => number {
  const sums = new Float64Array(DAYS);
  let sum = 0;
  for (let day = 0; day < DAYS; day++) {
    const weekend = day % 7 > 4 ? 0.45 : 1;
    const burst = random() < 0.01 ? 4 : 1;
    sum += (1 + (2 * day) / DAYS) * weekend * burst;
    sums[day] = sum;
  }
  let day = 0;
  return (share) => {
    while (day < DAYS - 1 && (sums[day] ?? 0) < share * sum) day++;
    return day;
  };
}

/** Every day, every month, every year and every "from this month on" of the time, in the table's order. */
function seededTimes() {
  const days = Array.from({ length: DAYS }, (_, day) => [FIRST_DAY + day, FIRST_DAY + day] as const);
  const months = Array.from(
    { length: 120 },
    (_, at) => [FIRST_DAY + at * 30, FIRST_DAY + at * 30 + 29] as const,
  );
  const years = Array.from(
    { length: 10 },
    (_, at) => [FIRST_DAY + at * 365, FIRST_DAY + at * 365 + 364] as const,
  );
  const open = Array.from({ length: 120 }, (_, at) => [FIRST_DAY + at * 30, FAR_AHEAD] as const);
  const spelt = ([first, last]: readonly [number, number]): string => `${first}/${last}`;
  const all = new Map([...days, ...months, ...years, ...open].map((one) => [spelt(one), one]));
  const sorted = [...all.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const numbers = new Map(sorted.map((one, index) => [spelt(one), index + 1]));
  const numbersOf = (list: readonly (readonly [number, number])[]): readonly number[] =>
    list.map((one) => numbers.get(spelt(one)) ?? 0);
  const [dayNumbers, monthNumbers, yearNumbers, openNumbers] = [days, months, years, open].map(numbersOf);
  const day = (at: number): number => dayNumbers?.[at] ?? 0;

  return {
    times: {
      first: Int32Array.from([FAR_AHEAD, ...sorted.map(([first]) => first)]),
      last: Int32Array.from([LONG_AGO, ...sorted.map(([, last]) => last)]),
    },
    day,
    happening: (published: number, random: () => number): number => {
      const what = random();
      if (what < 0.8) return day(Math.max(0, published - Math.floor(random() * random() * 8)));
      if (what < 0.88) return monthNumbers?.[Math.min(119, Math.floor(published / 30))] ?? 0;
      if (what < 0.92) return yearNumbers?.[Math.min(9, Math.floor((published / 365) * random()))] ?? 0;
      return what < 0.93 ? (openNumbers?.[Math.min(119, Math.floor(published / 30))] ?? 0) : 0;
    },
  };
}
