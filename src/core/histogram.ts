import { type Day, dayFromNumber, dayNumber, isInverted, type Period } from "./day.ts";
import { boundariesOf, finestUnit, type TimeUnit } from "./time-unit.ts";

/** What the time strip can draw: at most so many bins over a span; an open end of it is where the atlas ends. */
export type Strip = { readonly bins: number; readonly span: Period | null };

/** Of the excerpts, how many pass every criterion but the period, and how many there are. */
export type Tally = { readonly passing: number; readonly of: number };

/** Both days are inside. */
export type Bin = {
  readonly first: Day;
  readonly last: Day;
  /** Excerpts whose date lies wholly inside. */
  readonly exact: Tally;
  /** What falls to the bin of dates that reach beyond it, each spread evenly over its days. Not whole numbers. */
  readonly spread: Tally;
};

/** Excerpts along time, on the filter's clock. The bins do not depend on the filter. */
export type Histogram = {
  readonly unit: TimeUnit;
  /** End to end, over the strip's span; none where no strip is asked for or nothing is dated. */
  readonly bins: readonly Bin[];
  /** Without a date on this clock. */
  readonly undated: Tally;
  /** With a date that is open on one side ("before 23 March 2018"), and so in no bin. */
  readonly open: Tally;
};

/** Excerpts of one date: its earliest and latest day as day numbers. */
export type Dated = { readonly first: number; readonly last: number; readonly tally: Tally };

/** More would be finer than any screen. */
const MOST_BINS = 10_000;

/** Excerpts laid into bins; `dated` holds each bounded date once, sorted by its first day, then its last. */
export function binned(dated: readonly Dated[], strip: Strip | undefined): Pick<Histogram, "unit" | "bins"> {
  const most = strip !== undefined && strip.bins >= 1 ? Math.floor(Math.min(strip.bins, MOST_BINS)) : 0;
  const reach = reachOf(dated, strip?.span ?? null);
  if (most === 0 || reach === null) return { unit: "all", bins: [] };
  const unit = finestUnit(reach.first, reach.last, most);
  const boundaries = boundariesOf(unit, reach.first, reach.last);
  const size = boundaries.length - 1;
  const counts = { exact: zeros(size), exactOf: zeros(size), spread: zeros(size), spreadOf: zeros(size) };

  for (const { first, last, tally } of dated) {
    const from = Math.max(0, binAt(boundaries, first));
    const to = Math.min(size - 1, binAt(boundaries, last));
    for (let bin = from; bin <= to; bin++) {
      const [start = 0, end = 0] = [boundaries[bin], boundaries[bin + 1]];
      const share = (Math.min(last + 1, end) - Math.max(first, start)) / (last - first + 1);
      const [passing, of] = share === 1 ? [counts.exact, counts.exactOf] : [counts.spread, counts.spreadOf];
      passing[bin] = (passing[bin] ?? 0) + tally.passing * share;
      of[bin] = (of[bin] ?? 0) + tally.of * share;
    }
  }
  const tallyAt = (passing: Float64Array, of: Float64Array, bin: number): Tally => ({
    passing: passing[bin] ?? 0,
    of: of[bin] ?? 0,
  });
  const bins = Array.from(
    { length: size },
    (_, bin): Bin => ({
      first: dayFromNumber(boundaries[bin] ?? 0),
      last: dayFromNumber((boundaries[bin + 1] ?? 1) - 1),
      exact: tallyAt(counts.exact, counts.exactOf, bin),
      spread: tallyAt(counts.spread, counts.spreadOf, bin),
    }),
  );
  return { unit, bins };
}

type Reach = { readonly first: number; readonly last: number };

/** The days that the bins must hold; null where there are none. */
function reachOf(dated: readonly Dated[], span: Period | null): Reach | null {
  if (span !== null && isInverted(span)) return null;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of dated) {
    first = Math.min(first, one.first);
    last = Math.max(last, one.last);
  }
  if (span?.first != null) first = dayNumber(span.first);
  if (span?.last != null) last = dayNumber(span.last);
  return first <= last && Number.isFinite(last - first) ? { first, last } : null;
}

/** The bin that holds a day: -1 before the first, past the last one after it. */
function binAt(boundaries: readonly number[], day: number): number {
  let [low, high] = [0, boundaries.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((boundaries[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const zeros = (size: number): Float64Array => new Float64Array(size);
