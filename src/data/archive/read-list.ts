import type { Lists } from "../../core/columns.ts";
import type { Cast } from "./cast.ts";
import type { Reader } from "./decoder.ts";
import type { Ranking } from "./ranking.ts";
import { againOf, gapOf, type ListModels } from "./row-models.ts";
import { readSet } from "./sets.ts";

/** Reads a row's list after that of the row before; false where it holds what is not there. */
export function listReading(
  reader: Reader,
  { start, items }: Lists,
  { order }: Ranking,
  cast: Cast,
  models: ListModels,
): (row: number) => boolean {
  const again: number[] = [];
  const fresh: number[] = [];
  /** Which of the cast are told again: ascending, as how many are passed over before each. */
  const isAgain = (count: number): boolean => {
    const size = cast.size;
    let from = 0;
    for (let number = 0; number < count; number++) {
      const [left, room] = [count - number, size - from];
      if (room > left) from += reader.whole(models.gap + gapOf(left, room));
      if (from >= size) return false;
      again[number] = from++;
    }
    return true;
  };
  return (row) => {
    const from = start[row] ?? 0;
    const count = reader.whole(models.count);
    const end = from + count;
    if (end > items.length) return false;
    start[row + 1] = end;
    if (count === 0) return true;
    const known = cast.size === 0 ? 0 : reader.whole(models.again + againOf(count, cast.size));
    if (known > count || known > cast.size || !isAgain(known)) return false;
    for (let number = 0; number < known; number++)
      insert(items, from, from + number, cast.item(again[number] ?? 0));
    const others = count - known;
    readSet(reader, models.rank, others, fresh);
    if ((fresh[others - 1] ?? -1) >= order.length) return false;
    for (let number = 0; number < others; number++) {
      const item = order[fresh[number] ?? 0] ?? 0;
      fresh[number] = item;
      insert(items, from, from + known + number, item);
    }
    cast.tell(again, known, fresh, others);
    return true;
  };
}

/** Puts an item among the ascending ones from `from` to `end`. */
function insert(items: Lists["items"], from: number, end: number, item: number): void {
  let at = end;
  for (; at > from && (items[at - 1] ?? 0) > item; at--) items[at] = items[at - 1] ?? 0;
  items[at] = item;
}
