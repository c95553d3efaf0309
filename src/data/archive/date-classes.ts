import { FAR_AHEAD, LONG_AGO, type Times, UNDATED } from "../../core/times.ts";

/** Dates that last about as long: days, months, years …; those open on a side are classes of their own. */
export type DateClasses = {
  readonly count: number;
  /** Of each date but `UNDATED`, whose class is 0: 1 and on. */
  readonly classOf: Uint8Array;
  /** The number of a date among those of its class, ascending. */
  readonly at: Uint32Array;
  /** The dates of a class, ascending, by its number less 1. */
  readonly members: readonly Uint32Array[];
};

export function dateClassesOf({ first, last }: Times): DateClasses {
  const keys = Array.from(first, (from, time) => keyOf(from, last[time] ?? 0));
  const known = [...new Set(keys.slice(UNDATED + 1))].sort((a, b) => a - b);
  const classOf = Uint8Array.from(keys, (key, time) => (time === UNDATED ? 0 : known.indexOf(key) + 1));
  const members: number[][] = known.map(() => []);
  const at = new Uint32Array(first.length);
  for (let time = UNDATED + 1; time < first.length; time++) {
    const own = members[(classOf[time] ?? 1) - 1];
    at[time] = (own?.push(time) ?? 1) - 1;
  }
  return { count: known.length, classOf, at, members: members.map((own) => Uint32Array.from(own)) };
}

function keyOf(first: number, last: number): number {
  const open = (first === LONG_AGO ? 1 : 0) + (last === FAR_AHEAD ? 2 : 0);
  return open > 0 ? 32 + open : 32 - Math.clz32(last - first);
}

/** How many of a class's dates come before one, or are it. */
export function datesUpTo(members: Uint32Array | undefined, time: number): number {
  let [low, high] = [0, members?.length ?? 0];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((members?.[middle] ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
