import { type Adapter, METRICS, type Metric, type Summary } from "./tally.ts";

/** What the engine is to reach: `found` is null where it was not measured. */
type Figure = {
  readonly asked: string;
  readonly found: number | null;
  readonly met: (found: number) => boolean;
};

/** One frame more or less in a median of frames says nothing. */
const ALIKE = 1.1;

/** Each figure that the engine is to reach, what was found, and whether it was reached. */
export function verdicts(all: readonly Summary[]): string {
  const lines = figures(all).map(({ asked, found, met }) => {
    const verdict = found === null ? "not measured" : met(found) ? "met" : "NOT met";
    return `  ${verdict.padEnd(13)}${(found === null ? "" : found.toFixed(2)).padStart(9)}  ${asked}`;
  });
  return ["\nAsked of dateline, and found", ...lines].join("\n");
}

function figures(all: readonly Summary[]): readonly Figure[] {
  const of = (adapter: Adapter, metric: Metric, n: number): number | null =>
    all.find((one) => one.adapter === adapter && one.metric === metric && one.n === n)?.median ?? null;
  const share = (one: number | null, other: number | null): number | null =>
    one === null || other === null || other === 0 ? null : one / other;
  const own = (metric: Metric, n: number): number | null => of("dateline", metric, n);

  const upTo = (most: number, unit: string, metric: Metric, n: number): Figure => ({
    asked: `${metric} at ${count(n)}: ${most} ${unit} at most`,
    found: own(metric, n),
    met: (found) => found <= most,
  });
  const floor = (most: number, metric: Metric, n: number): Figure => ({
    asked: `${metric} at ${count(n)}: ${most}× that of the bare map at most`,
    found: share(own(metric, n), of("bare", metric, n)),
    met: (found) => found <= most,
  });
  const below = (least: number, peer: Adapter, metric: Metric, n: number): Figure => ({
    asked: `${metric} at ${count(n)}: ${peer}'s is ${least}× as much at least`,
    found: share(of(peer, metric, n), own(metric, n)),
    met: (found) => found >= least,
  });
  /** The same when what any map's page takes meanwhile, frames and waiting, is taken off both: the filter's own. */
  const filterCpuBelow = (least: number, peer: Adapter, n: number): Figure => {
    const bare = of("bare", "filter-cpu", n);
    const net = (adapter: Adapter): number | null => {
      const whole = of(adapter, "filter-cpu", n);
      return whole === null || bare === null ? null : whole - bare;
    };
    return {
      asked: `filter-cpu beyond the bare map's at ${count(n)}: ${peer}'s is ${least}× as much at least`,
      found: share(net(peer), net("dateline")),
      met: (found) => found >= least,
    };
  };
  const brush = (n: number): Figure => ({
    asked: `brush at ${count(n)}: 55 updates a second at least`,
    found: own("brush", n),
    met: (found) => found >= 55,
  });
  const noSlower = (metric: Metric): Figure => ({
    asked: `${metric} at 1,000: at most markercluster’s, or a tenth more (×)`,
    found:
      metric === "brush"
        ? share(of("markercluster", metric, 1_000), own(metric, 1_000))
        : share(own(metric, 1_000), of("markercluster", metric, 1_000)),
    met: (found) => found <= ALIKE,
  });
  const linear = (metric: Metric): Figure => ({
    asked: `${metric}: grows as n^1 at most, from each size to the next`,
    found: steepest(all.filter((one) => one.adapter === "dateline" && one.metric === metric)),
    met: (found) => found <= 1,
  });

  return [
    ...[1_000_000, 10_000_000].map((n) => floor(1.2, "filter", n)),
    below(15, "supercluster", "filter-cpu", 1_000_000),
    filterCpuBelow(15, "supercluster", 1_000_000),
    below(40, "markercluster", "filter-cpu", 100_000),
    filterCpuBelow(40, "markercluster", 100_000),
    below(40, "markercluster", "load", 100_000),
    below(4, "supercluster", "load", 1_000_000),
    upTo(1_000, "ms", "load", 10_000_000),
    ...[1_000_000, 10_000_000].flatMap((n) => [brush(n), upTo(150, "ms", "facets", n)]),
    ...[1_000_000, 10_000_000].map((n) => floor(1.2, "popup", n)),
    ...[1_000_000, 10_000_000].map((n) => floor(ALIKE, "pan", n)),
    upTo(30, "MB", "heap", 1_000_000),
    ...METRICS.filter((metric) => metric !== "facets").map(noSlower),
    linear("filter-cpu"),
    linear("heap"),
  ];
}

const count = (n: number): string => n.toLocaleString("en");

/** The largest exponent of growth between two sizes that follow one another. */
function steepest(own: readonly Summary[]): number | null {
  const sizes = own.toSorted((a, b) => a.n - b.n);
  const slopes = sizes.flatMap(({ n, median }, at) => {
    const before = sizes[at - 1];
    if (before === undefined) return [];
    return [Math.log(Math.max(median, 0.01) / Math.max(before.median, 0.01)) / Math.log(n / before.n)];
  });
  return slopes.length === 0 ? null : Math.max(...slopes);
}
