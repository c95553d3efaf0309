import type { Clock } from "../../core/filter.ts";
import { binned, type Histogram, type Strip, type Tally } from "../../core/histogram.ts";
import type { Asked } from "./asked.ts";
import { columnCounter } from "./counter.ts";
import { once } from "./once.ts";
import { Sweep } from "./sweep.ts";
import type { Table } from "./table.ts";
import { FAR_AHEAD, LONG_AGO, UNDATED } from "./times.ts";

/** Lays what is asked, the period left out, into the bins of a strip. */
export function histogramCounting({
  columns,
  dialOf,
}: Table): (asked: Asked, clock: Clock, strip?: Strip) => Histogram {
  const { first, last } = columns.times;
  const dates = first.length;
  const counts: Readonly<Record<Clock, () => { readonly sweep: Sweep; readonly all: Int32Array }>> = {
    happened: once(() => onClock("happened")),
    published: once(() => onClock("published")),
  };
  const onClock = (clock: Clock) => {
    const all = columnCounter(columns[clock], dates);
    const { start } = dialOf(clock).rows;
    for (let date = 0; date < dates; date++) all.values[date] = (start[date + 1] ?? 0) - (start[date] ?? 0);
    return { sweep: new Sweep(columnCounter(columns[clock], dates), dialOf, dates), all: all.values };
  };

  return ({ bases }, clock, strip) => {
    const { sweep, all } = counts[clock]();
    const passing = sweep.moveTo({ base: bases.all, clock, inside: null }).values;
    const tally = (date: number): Tally => ({ passing: passing[date] ?? 0, of: all[date] ?? 0 });
    const open = { passing: 0, of: 0 };
    const dated = [];
    for (let date = UNDATED + 1; date < dates; date++) {
      const { passing, of } = tally(date);
      if (of === 0) continue;
      const days = { first: first[date] ?? 0, last: last[date] ?? 0 };
      if (days.first === LONG_AGO || days.last === FAR_AHEAD) {
        open.passing += passing;
        open.of += of;
      } else dated.push({ ...days, tally: { passing, of } });
    }
    return { ...binned(dated, strip), undated: tally(UNDATED), open };
  };
}
