import { type Lists, wholes } from "../../core/columns.ts";
import { ROLES } from "../../core/excerpt.ts";
import { UNDATED } from "../../core/times.ts";
import { unpackCoded } from "./coded.ts";
import { datesUpTo } from "./date-classes.ts";
import { Unpacker } from "./packer.ts";
import type { Ranking } from "./ranking.ts";
import { LONGEST_RUN, MODEL, modelsOf, type Rows, type Tables } from "./row-models.ts";
import { readSet } from "./sets.ts";
import { unfolded } from "./token.ts";

/** No block has more rows, placings or names: a false number must not fill the memory. */
const MOST = 2 ** 24;

/** What `packRows` packed; null when the bytes are not those of `rows` rows over these tables. */
export function unpackRows(bytes: Uint8Array, rows: number, tables: Tables): Rows | null {
  const packed = new Unpacker(bytes);
  const [placed, named] = [packed.whole(), packed.whole()];
  if (rows > MOST || placed > MOST || named > MOST) return null;
  const reader = unpackCoded(packed, modelsOf(tables));
  if (reader === null) return null;

  const { places, actors, publishers, dates, times } = tables;
  const columns = {
    rows,
    placings: { start: new Uint32Array(rows + 1), items: wholes(placed, places.order.length) },
    roles: new Uint8Array(placed),
    unsure: new Uint8Array(placed),
    naming: { start: new Uint32Array(rows + 1), items: wholes(named, actors.order.length) },
    happened: wholes(rows, times),
    published: wholes(rows, times),
    publisher: wholes(rows, publishers.order.length),
  };
  const { placings, roles, unsure, naming, happened, published, publisher } = columns;
  const ranks: number[] = [];
  /** Reads a list of ranks; false where it holds what is not there. */
  const isList = ({ start, items }: Lists, row: number, { order }: Ranking, models: ListModels): boolean => {
    const from = start[row] ?? 0;
    const count = reader.whole(models.count);
    if (from + count > items.length) return false;
    readSet(reader, models.rank, count, ranks);
    if ((ranks[count - 1] ?? -1) >= order.length) return false;
    for (let end = from; end < from + count; end++) {
      const item = order[ranks[end - from] ?? 0] ?? 0;
      let at = end;
      for (; at > from && (items[at - 1] ?? 0) > item; at--) items[at] = items[at - 1] ?? 0;
      items[at] = item;
    }
    start[row + 1] = from + count;
    return true;
  };

  /** Of each class the dates up to the day of publication, as they are needed; −1 until then. */
  const upTo = new Int32Array(dates.count).fill(-1);
  let [run, day, by] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    if (reader.whole(MODEL.same + Math.min(run, LONGEST_RUN)) === 1 && row > 0) run++;
    else {
      run = 0;
      day += unfolded(reader.whole(MODEL.published));
      const rank = reader.whole(MODEL.publisher);
      if (day < 0 || day >= times || rank >= publishers.order.length) return null;
      by = publishers.order[rank] ?? 0;
      upTo.fill(-1);
    }
    published[row] = day;
    publisher[row] = by;

    const dateClass: number = reader.whole(MODEL.dateClass);
    if (dateClass > dates.count) return null;
    if (dateClass > 0) {
      const number = dateClass - 1;
      const members = dates.members[number];
      if (upTo[number] === -1) upTo[number] = datesUpTo(members, day);
      const time = members?.[(upTo[number] ?? 0) - 1 - unfolded(reader.whole(MODEL.step + number))];
      if (time === undefined) return null;
      happened[row] = time;
    } else happened[row] = UNDATED;

    if (!isList(placings, row, places, PLACED)) return null;
    let before = 0;
    for (let at = placings.start[row] ?? 0; at < (placings.start[row + 1] ?? 0); at++) {
      const role = reader.whole(MODEL.role);
      before = reader.whole(MODEL.unsure + before);
      if (role >= ROLES.length || before > 1) return null;
      roles[at] = role;
      unsure[at] = before;
    }
    if (!isList(naming, row, actors, NAMED)) return null;
  }
  const isWhole = placings.start[rows] === placed && naming.start[rows] === named;
  return isWhole && reader.isSpent ? columns : null;
}

type ListModels = { readonly count: number; readonly rank: number };

const PLACED: ListModels = { count: MODEL.placings, rank: MODEL.place };
const NAMED: ListModels = { count: MODEL.named, rank: MODEL.actor };
