import { wholes } from "../../core/columns.ts";
import { ROLES } from "../../core/excerpt.ts";
import { UNDATED } from "../../core/times.ts";
import { Cast } from "./cast.ts";
import { unpackCoded } from "./coded.ts";
import { datesUpTo } from "./date-classes.ts";
import { Marks } from "./marks.ts";
import { Unpacker } from "./packer.ts";
import { listReading } from "./read-list.ts";
import {
  classAfter,
  LONGEST_RUN,
  MODEL,
  markOf,
  modelsOf,
  type Rows,
  roleOf,
  stepModel,
  type Tables,
  unsureOf,
} from "./row-models.ts";
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
  const [standing, cast, marks] = [new Cast(), new Cast(), new Marks(places.order.length)];
  const isPlaced = listReading(reader, placings, places, standing, MODEL.placed);
  const isNamed = listReading(reader, naming, actors, cast, MODEL.named);

  /** Of each class the dates up to the day of publication, as they are needed; −1 until then. */
  const upTo = new Int32Array(dates.count).fill(-1);
  let [run, day, by, lastClass, lastStep] = [0, 0, 0, -1, -1];
  for (let row = 0; row < rows; row++) {
    if (reader.whole(MODEL.same + Math.min(run, LONGEST_RUN)) === 1 && row > 0) run++;
    else {
      run = 0;
      day += unfolded(reader.whole(MODEL.published));
      const rank = reader.whole(MODEL.publisher);
      if (day < 0 || day >= times || rank >= publishers.order.length) return null;
      by = publishers.order[rank] ?? 0;
      upTo.fill(-1);
      standing.clear();
      cast.clear();
      marks.clear();
      [lastClass, lastStep] = [-1, -1];
    }
    published[row] = day;
    publisher[row] = by;

    const dateClass: number = reader.whole(MODEL.dateClass + classAfter(lastClass));
    lastClass = dateClass;
    if (dateClass > dates.count) return null;
    if (dateClass > 0) {
      const members = dates.members[dateClass - 1];
      if (upTo[dateClass - 1] === -1) upTo[dateClass - 1] = datesUpTo(members, day);
      const step: number = reader.whole(stepModel(dateClass, lastStep));
      if (dateClass === 1) lastStep = step;
      const time = members?.[(upTo[dateClass - 1] ?? 0) - 1 - unfolded(step)];
      if (time === undefined) return null;
      happened[row] = time;
    } else happened[row] = UNDATED;

    if (!isPlaced(row)) return null;
    let before = 0;
    for (let at = placings.start[row] ?? 0; at < (placings.start[row + 1] ?? 0); at++) {
      const item = placings.items[at] ?? 0;
      const mark = marks.of(item);
      const role = reader.whole(MODEL.role + roleOf(mark));
      before = reader.whole(MODEL.unsure + unsureOf(mark, before));
      if (role >= ROLES.length || before > 1) return null;
      roles[at] = role;
      unsure[at] = before;
      marks.set(item, markOf(role, before));
    }
    if (!isNamed(row)) return null;
  }
  const isWhole = placings.start[rows] === placed && naming.start[rows] === named;
  return isWhole && reader.isSpent ? columns : null;
}
