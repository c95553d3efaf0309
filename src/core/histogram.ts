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
  /** Excerpts whose date reaches into the bin and beyond it ("2017" in March 2017). Each stands in several bins. */
  readonly reaching: Tally;
  /** What falls to the bin of these, each spread evenly over its days: what is drawn. Not whole numbers. */
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

/**
 * Excerpts by date, in columns: each bounded date once, as day numbers, sorted by its first day, then its last; and
 * of its excerpts how many pass and how many there are.
 */
export type Dated = {
  readonly first: ArrayLike<number>;
  readonly last: ArrayLike<number>;
  readonly passing: ArrayLike<number>;
  readonly of: ArrayLike<number>;
};

/** More would be finer than any screen. */
const MOST_BINS = 10_000;

/** Excerpts laid into the bins of a strip. */
export function binned(dated: Dated, strip: Strip | undefined): Pick<Histogram, "unit" | "bins"> {
  const most = strip !== undefined && strip.bins >= 1 ? Math.floor(Math.min(strip.bins, MOST_BINS)) : 0;
  const reach = most === 0 ? null : reachOf(dated, strip?.span ?? null);
  if (reach === null) return { unit: "all", bins: [] };
  const unit = finestUnit(reach.first, reach.last, most);
  const boundaries = boundariesOf(unit, reach.first, reach.last);
  const size = boundaries.length - 1;
  const [exact, exactOf, spread, spreadOf] = [zeros(size), zeros(size), zeros(size), zeros(size)];
  const [reaching, reachingOf] = [zeros(size), zeros(size)];

  for (let date = 0; date < dated.first.length; date++) {
    const [first, last] = [dated.first[date] ?? 0, dated.last[date] ?? 0];
    const [passing, of] = [dated.passing[date] ?? 0, dated.of[date] ?? 0];
    const from = Math.max(0, binAt(boundaries, first));
    for (let bin = from; bin < size && (boundaries[bin] ?? 0) <= last; bin++) {
      const [start, end] = [boundaries[bin] ?? 0, boundaries[bin + 1] ?? 0];
      const share = (Math.min(last + 1, end) - Math.max(first, start)) / (last - first + 1);
      const [toPassing, toOf] = share === 1 ? [exact, exactOf] : [spread, spreadOf];
      toPassing[bin] = (toPassing[bin] ?? 0) + passing * share;
      toOf[bin] = (toOf[bin] ?? 0) + of * share;
      if (share === 1) continue;
      reaching[bin] = (reaching[bin] ?? 0) + passing;
      reachingOf[bin] = (reachingOf[bin] ?? 0) + of;
    }
  }
  const bins = Array.from(
    { length: size },
    (_, bin): Bin => ({
      first: dayFromNumber(boundaries[bin] ?? 0),
      last: dayFromNumber((boundaries[bin + 1] ?? 1) - 1),
      exact: { passing: exact[bin] ?? 0, of: exactOf[bin] ?? 0 },
      reaching: { passing: reaching[bin] ?? 0, of: reachingOf[bin] ?? 0 },
      spread: { passing: spread[bin] ?? 0, of: spreadOf[bin] ?? 0 },
    }),
  );
  return { unit, bins };
}

/** The days that the bins must hold; null where there are none. */
function reachOf(
  dated: Dated,
  span: Period | null,
): { readonly first: number; readonly last: number } | null {
  if (span !== null && isInverted(span)) return null;
  let last = Number.NEGATIVE_INFINITY;
  for (let date = 0; date < dated.last.length; date++) last = Math.max(last, dated.last[date] ?? 0);
  let first = dated.first[0] ?? Number.POSITIVE_INFINITY;
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
