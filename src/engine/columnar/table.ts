import type { Columns } from "../../core/columns.ts";
import type { Clock } from "../../core/filter.ts";
import { nodesOverPairs, type PairNodes } from "./count-places.ts";
import { frequentRows, MANY_ROWS } from "./frequent.ts";
import { grouped, inverted, type Postings } from "./invert.ts";
import { once } from "./once.ts";
import type { RowSet } from "./row-set.ts";
import type { Dial } from "./sweep.ts";

/** Columns with what is looked up in them, each made when it is first needed. */
export type Table = {
  readonly columns: Columns;
  readonly numberOfActor: (actor: string) => number | undefined;
  readonly numberOfPublisher: (publisher: string) => number | undefined;
  readonly numberOfPlace: (place: string) => number | undefined;
  readonly naming: () => Postings;
  readonly published: () => Postings;
  /** The rows of the actors that are named most, by number. */
  readonly frequent: () => ReadonlyMap<number, RowSet>;
  /** See `nodesOverPairs`. */
  readonly nodesOver: () => PairNodes;
  readonly dialOf: (clock: Clock) => Dial;
};

/** See `frequentRows` for `many`. */
export function tableOf(columns: Columns, many = MANY_ROWS): Table {
  const dates = columns.times.first.length;
  const dials: Readonly<Record<Clock, () => Dial>> = {
    happened: once(() => ({ column: columns.happened, rows: grouped(columns.happened, dates) })),
    published: once(() => ({ column: columns.published, rows: grouped(columns.published, dates) })),
  };
  const naming = once(() => inverted(columns.naming, columns.actors.length));
  return {
    columns,
    numberOfActor: numbering(() => columns.actors),
    numberOfPublisher: numbering(() => columns.publishers),
    numberOfPlace: numbering(() => columns.places.map(({ id }) => id)),
    naming,
    frequent: once(() => frequentRows(naming(), columns.rows, many)),
    published: once(() => grouped(columns.publisher, columns.publishers.length)),
    nodesOver: once(() => nodesOverPairs(columns)),
    dialOf: (clock) => dials[clock](),
  };
}

function numbering(values: () => readonly string[]): (value: string) => number | undefined {
  const numbers = once(() => new Map(values().map((value, index) => [value, index])));
  return (value) => numbers().get(value);
}
