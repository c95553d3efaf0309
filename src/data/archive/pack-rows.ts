import type { Lists } from "../../core/columns.ts";
import { UNDATED } from "../../core/times.ts";
import { packCoded } from "./coded.ts";
import type { Sink } from "./coder.ts";
import { datesUpTo } from "./date-classes.ts";
import { Packer } from "./packer.ts";
import { LONGEST_RUN, MODEL, modelsOf, type Rows, type Tables } from "./row-models.ts";
import { writeSet } from "./sets.ts";
import { folded } from "./token.ts";

/**
 * Rows `from` … `to`, the end left out: how many placings and actors they have, the shares of all tokens, and the
 * rows. A reader gets what was written last first: rows and what each tells are written from their end to their beginning.
 */
export function packRows(columns: Rows, tables: Tables, from: number, to: number): Uint8Array {
  const packer = new Packer();
  const lengthIn = ({ start }: Lists): number => (start[to] ?? 0) - (start[from] ?? 0);
  packer.whole(lengthIn(columns.placings));
  packer.whole(lengthIn(columns.naming));

  const runs = runsOf(columns, from, to);
  packCoded(packer, modelsOf(tables), (sink) => {
    for (let row = to - 1; row >= from; row--) {
      writeRow(sink, columns, tables, row);
      writeArticle(sink, columns, tables, { row, before: row === from ? null : row - 1, runs, from });
    }
  });
  return packer.taken();
}

/** For each row how long the publisher and the day of publication have been the same: 0 where they are others now. */
function runsOf({ published, publisher }: Rows, from: number, to: number): Uint32Array {
  const runs = new Uint32Array(to - from);
  for (let row = from + 1; row < to; row++) {
    const same = published[row] === published[row - 1] && publisher[row] === publisher[row - 1];
    runs[row - from] = same ? (runs[row - from - 1] ?? 0) + 1 : 0;
  }
  return runs;
}

function writeArticle(
  sink: Sink,
  { published, publisher }: Rows,
  { publishers }: Tables,
  at: {
    readonly row: number;
    readonly before: number | null;
    readonly runs: Uint32Array;
    readonly from: number;
  },
): void {
  const { row, before, runs, from } = at;
  const isSame = (runs[row - from] ?? 0) > 0;
  if (!isSame) {
    sink.whole(MODEL.publisher, publishers.rank[publisher[row] ?? 0] ?? 0);
    sink.whole(
      MODEL.published,
      folded((published[row] ?? 0) - (before === null ? 0 : (published[before] ?? 0))),
    );
  }
  const run = before === null ? 0 : (runs[before - from] ?? 0);
  sink.whole(MODEL.same + Math.min(run, LONGEST_RUN), Number(isSame));
}

function writeRow(sink: Sink, columns: Rows, tables: Tables, row: number): void {
  const { placings, naming, roles, unsure, published, happened } = columns;
  const { places, actors, dates } = tables;
  const named = ranksIn(naming, row, actors.rank);
  writeSet(sink, MODEL.actor, named);
  sink.whole(MODEL.named, named.length);
  const standing = ranksIn(placings, row, places.rank);
  const first = placings.start[row] ?? 0;
  for (let at = first + standing.length - 1; at >= first; at--) {
    sink.whole(MODEL.unsure + (at > first ? (unsure[at - 1] ?? 0) : 0), unsure[at] ?? 0);
    sink.whole(MODEL.role, roles[at] ?? 0);
  }
  writeSet(sink, MODEL.place, standing);
  sink.whole(MODEL.placings, standing.length);

  const [day, time] = [published[row] ?? UNDATED, happened[row] ?? UNDATED];
  const dateClass = dates.classOf[time] ?? 0;
  if (time !== UNDATED) {
    const upTo = datesUpTo(dates.members[dateClass - 1], day);
    sink.whole(MODEL.step + dateClass - 1, folded(upTo - 1 - (dates.at[time] ?? 0)));
  }
  sink.whole(MODEL.dateClass, dateClass);
}

/** The ranks of a row's list, ascending. */
function ranksIn({ start, items }: Lists, row: number, rank: Uint32Array): Uint32Array {
  const from = start[row] ?? 0;
  const ranks = new Uint32Array((start[row + 1] ?? 0) - from);
  for (let at = 0; at < ranks.length; at++) ranks[at] = rank[items[from + at] ?? 0] ?? 0;
  return ranks.length > 1 ? ranks.sort() : ranks;
}
