import type { Columns, Wholes } from "../../core/columns.ts";
import type { Clock } from "../../core/filter.ts";
import { nodesOverPairs } from "./count-places.ts";
import { grouped, inverted, type Postings } from "./invert.ts";
import { once } from "./once.ts";
import type { Dial } from "./sweep.ts";

/** Columns with what is looked up in them, each made when it is first needed. */
export type Table = {
  readonly columns: Columns;
  readonly numberOfActor: (actor: string) => number | undefined;
  readonly numberOfPublisher: (publisher: string) => number | undefined;
  readonly numberOfPlace: (place: string) => number | undefined;
  /** Places in the order of their ids, and the rank of each in it. */
  readonly placesById: () => { readonly order: Uint32Array; readonly rank: Uint32Array };
  readonly naming: () => Postings;
  readonly published: () => Postings;
  /** See `nodesOverPairs`. */
  readonly nodesOver: () => Wholes;
  readonly dialOf: (clock: Clock) => Dial;
};

export function tableOf(columns: Columns): Table {
  const dates = columns.times.first.length;
  const placeIds = columns.places.map(({ id }) => id);
  const dials: Readonly<Record<Clock, () => Dial>> = {
    happened: once(() => ({ column: columns.happened, rows: grouped(columns.happened, dates) })),
    published: once(() => ({ column: columns.published, rows: grouped(columns.published, dates) })),
  };
  return {
    columns,
    numberOfActor: numbering(columns.actors),
    numberOfPublisher: numbering(columns.publishers),
    numberOfPlace: numbering(placeIds),
    placesById: once(() => ordered(placeIds)),
    naming: once(() => inverted(columns.naming, columns.actors.length)),
    published: once(() => grouped(columns.publisher, columns.publishers.length)),
    nodesOver: once(() => nodesOverPairs(columns)),
    dialOf: (clock) => dials[clock](),
  };
}

function numbering(values: readonly string[]): (value: string) => number | undefined {
  const numbers = once(() => new Map(values.map((value, index) => [value, index])));
  return (value) => numbers().get(value);
}

/** Numbers in the order of the ids, and the rank of each in it. */
export function ordered(ids: readonly string[]) {
  const order = Uint32Array.from(ids.keys()).sort((a, b) => ((ids[a] ?? "") < (ids[b] ?? "") ? -1 : 1));
  const rank = new Uint32Array(ids.length);
  for (const [index, place] of order.entries()) rank[place] = index;
  return { order, rank };
}
