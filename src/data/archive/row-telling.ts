import type { Lists } from "../../core/columns.ts";
import { UNDATED } from "../../core/times.ts";
import { Cast } from "./cast.ts";
import { datesUpTo } from "./date-classes.ts";
import { Marks } from "./marks.ts";
import type { Ranking } from "./ranking.ts";
import {
  againOf,
  classAfter,
  gapOf,
  type ListModels,
  LONGEST_RUN,
  MODEL,
  markOf,
  type Rows,
  roleOf,
  stepModel,
  type Tables,
  unsureOf,
} from "./row-models.ts";
import { folded } from "./token.ts";

/** A number with the model that tells it, or ranks, ascending, whose order is not told. */
export type Told =
  | { readonly model: number; readonly value: number }
  | { readonly model: number; readonly set: Uint32Array };

/** What is told of the rows `from` … `to`, the end left out, each after the other as a reader hears it. */
export function* tellingRows(
  columns: Rows,
  tables: Tables,
  from: number,
  to: number,
): Generator<readonly Told[]> {
  const { published, publisher, placings, naming } = columns;
  const [places, actors] = [new Cast(), new Cast()];
  const marks = new Marks(tables.places.order.length);
  const dates = dateTelling(columns, tables);
  let run = 0;
  for (let row = from; row < to; row++) {
    const told: Told[] = [];
    const before = row === from ? -1 : row - 1;
    const isSame =
      before >= 0 && published[row] === published[before] && publisher[row] === publisher[before];
    told.push({ model: MODEL.same + Math.min(run, LONGEST_RUN), value: Number(isSame) });
    run = isSame ? run + 1 : 0;
    if (!isSame) {
      const since = (published[row] ?? 0) - (before < 0 ? 0 : (published[before] ?? 0));
      told.push({ model: MODEL.published, value: folded(since) });
      told.push({ model: MODEL.publisher, value: tables.publishers.rank[publisher[row] ?? 0] ?? 0 });
      for (const memory of [places, actors, marks]) memory.clear();
    }
    dates(told, row, isSame);
    tellList(told, placings, row, tables.places, places, MODEL.placed);
    tellPlacings(told, columns, row, marks);
    tellList(told, naming, row, tables.actors, actors, MODEL.named);
    yield told;
  }
}

function dateTelling({ published, happened }: Rows, { dates }: Tables) {
  let [lastClass, lastStep] = [-1, -1];
  return (told: Told[], row: number, isSame: boolean): void => {
    if (!isSame) [lastClass, lastStep] = [-1, -1];
    const time = happened[row] ?? UNDATED;
    const dateClass = dates.classOf[time] ?? 0;
    told.push({ model: MODEL.dateClass + classAfter(lastClass), value: dateClass });
    lastClass = dateClass;
    if (dateClass === 0) return;
    const upTo = datesUpTo(dates.members[dateClass - 1], published[row] ?? UNDATED);
    const step = folded(upTo - 1 - (dates.at[time] ?? 0));
    told.push({ model: stepModel(dateClass, lastStep), value: step });
    if (dateClass === 1) lastStep = step;
  };
}

function tellList(
  told: Told[],
  { start, items }: Lists,
  row: number,
  { rank }: Ranking,
  cast: Cast,
  models: ListModels,
): void {
  const own = items.subarray(start[row], start[row + 1]);
  told.push({ model: models.count, value: own.length });
  const again: number[] = [];
  const fresh: number[] = [];
  for (const item of own) {
    const at = cast.find(item);
    if (at >= 0 && !again.includes(at)) again.push(at);
    else fresh.push(item);
  }
  again.sort((a, b) => a - b);
  if (own.length > 0 && cast.size > 0) {
    told.push({ model: models.again + againOf(own.length, cast.size), value: again.length });
  }
  let from = 0;
  for (const [number, at] of again.entries()) {
    const [left, room] = [again.length - number, cast.size - from];
    if (room > left) told.push({ model: models.gap + gapOf(left, room), value: at - from });
    from = at + 1;
  }
  fresh.sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
  told.push({ model: models.rank, set: Uint32Array.from(fresh, (item) => rank[item] ?? 0) });
  cast.tell(again, again.length, fresh, fresh.length);
}

function tellPlacings(told: Told[], { placings, roles, unsure }: Rows, row: number, marks: Marks): void {
  let before = 0;
  for (let at = placings.start[row] ?? 0; at < (placings.start[row + 1] ?? 0); at++) {
    const item = placings.items[at] ?? 0;
    const [role, doubt] = [roles[at] ?? 0, unsure[at] ?? 0];
    const mark = marks.of(item);
    told.push({ model: MODEL.role + roleOf(mark), value: role });
    told.push({ model: MODEL.unsure + unsureOf(mark, before), value: doubt });
    marks.set(item, markOf(role, doubt));
    before = doubt;
  }
}
