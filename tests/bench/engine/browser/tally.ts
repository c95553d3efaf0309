export const ADAPTERS = ["bare", "dateline", "markercluster", "supercluster", "react-leaflet"] as const;
export type Adapter = (typeof ADAPTERS)[number];

/**
 * The unit of each; a higher number is better of `brush` alone. `filter-cpu` is the renderer's, all threads, until the
 * page is at rest again; `facets` is from the last step of a brush on; `heap` is what comes to the columns.
 */
export const UNITS = {
  load: "ms",
  filter: "ms",
  "filter-cpu": "ms",
  brush: "updates/s",
  facets: "ms",
  popup: "ms",
  pan: "ms p95",
  wheel: "ms p95",
  heap: "MB",
} as const;
export type Metric = keyof typeof UNITS;
export const METRICS: readonly Metric[] = [
  "load",
  "filter",
  "filter-cpu",
  "brush",
  "facets",
  "popup",
  "pan",
  "wheel",
  "heap",
];

/** One measurement. */
export type Run = {
  readonly adapter: Adapter;
  /** Placings. */
  readonly n: number;
  readonly metric: Metric;
  readonly value: number;
};

/** What `--json` writes. */
export type Summary = Omit<Run, "value"> & {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
};

export function summaries(runs: readonly Run[]): readonly Summary[] {
  const values = new Map<string, Run[]>();
  for (const run of runs) {
    const key = `${run.adapter} ${run.n} ${run.metric}`;
    values.set(key, [...(values.get(key) ?? []), run]);
  }
  return [...values.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const sorted = same.map(({ value }) => value).sort((a, b) => a - b);
    const at = (index: number): number => sorted[index] ?? Number.NaN;
    const last = sorted.length - 1;
    const median = (at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2;
    const { adapter, n, metric } = first;
    return [{ adapter, n, metric, median, min: at(0), max: at(last), unit: UNITS[metric] }];
  });
}

/** Those of this run, and of an earlier one what this one has not measured. */
export function together(now: readonly Summary[], earlier: readonly Summary[]): readonly Summary[] {
  const keyOf = ({ adapter, n, metric }: Summary): string => `${adapter} ${n} ${metric}`;
  return [...new Map([...earlier, ...now].map((one) => [keyOf(one), one])).values()];
}
