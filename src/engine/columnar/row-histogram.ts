import type { Clock } from "../../core/filter.ts";
import { binned, type Dated, type Histogram, type Strip, type Tally } from "../../core/histogram.ts";
import { UNDATED } from "../../core/times.ts";
import type { Asked } from "./asked.ts";
import { columnCounter } from "./counter.ts";
import { once } from "./once.ts";
import type { RowSet } from "./row-set.ts";
import { Sweep } from "./sweep.ts";
import type { Table } from "./table.ts";
import { isOpen } from "./times.ts";

/**
 * Lays what is asked, the period left out, into the bins of a strip. A brush, which changes the period alone, gets
 * the histogram that it got before.
 */
export function histogramCounting(
  table: Table,
): (asked: Asked, clock: Clock, strip: Strip | undefined) => Histogram {
  const onClock: Readonly<Record<Clock, () => Counting>> = {
    happened: once(() => countingOn("happened", table)),
    published: once(() => countingOn("published", table)),
  };
  const latest = new Map<string, { readonly base: RowSet; readonly histogram: Histogram }>();
  return ({ bases }, clock, strip) => {
    const key = JSON.stringify([clock, strip]);
    const known = latest.get(key);
    if (known?.base === bases.all) return known.histogram;
    const histogram = onClock[clock]()(bases.all, strip);
    if (latest.size > MOST_STRIPS) latest.clear();
    latest.set(key, { base: bases.all, histogram });
    return histogram;
  };
}

/** A screen has one strip, or one while it changes its size and another after. */
const MOST_STRIPS = 4;

type Counting = (base: RowSet, strip: Strip | undefined) => Histogram;

function countingOn(clock: Clock, { columns, dialOf }: Table): Counting {
  const { first, last } = columns.times;
  const dates = first.length;
  const { start } = dialOf(clock).rows;
  const sweep = new Sweep(
    columnCounter(() => columns[clock], dates),
    dialOf,
    dates,
  );
  const ofDate = (date: number): number => (start[date + 1] ?? 0) - (start[date] ?? 0);

  const occurring = Array.from(first.keys()).filter((date) => date !== UNDATED && ofDate(date) > 0);
  const open = occurring.filter((date) => isOpen(columns.times, date));
  const bounded = occurring.filter((date) => !isOpen(columns.times, date));
  const days: Omit<Dated, "passing"> = {
    first: bounded.map((date) => first[date] ?? 0),
    last: bounded.map((date) => last[date] ?? 0),
    of: bounded.map(ofDate),
  };

  return (base, strip) => {
    const passing = sweep.moveTo({ base, clock, inside: null }).values;
    const tally = (some: readonly number[]): Tally => ({
      passing: some.reduce((sum, date) => sum + (passing[date] ?? 0), 0),
      of: some.reduce((sum, date) => sum + ofDate(date), 0),
    });
    const dated = { ...days, passing: bounded.map((date) => passing[date] ?? 0) };
    return { ...binned(dated, strip), undated: tally([UNDATED]), open: tally(open) };
  };
}
