import { ADAPTERS, METRICS, type Summary, UNITS } from "./tally.ts";

const short = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** A line a metric: the median of each contender, and how many times that of this app it is. */
export function table(summaries: readonly Summary[], n: number): string {
  const of = (adapter: string, metric: string): number | undefined =>
    summaries.find((one) => one.n === n && one.adapter === adapter && one.metric === metric)?.median;
  const lines = METRICS.map((metric) => {
    const own = of("dateline", metric);
    const cells = ADAPTERS.map((adapter) => {
      const value = of(adapter, metric);
      if (value === undefined) return "–".padStart(20);
      const ratio = adapter === "dateline" || own === undefined ? "" : ` (${short(value / own)}×)`;
      return `${short(value)}${ratio}`.padStart(20);
    });
    return `${`${metric}, ${UNITS[metric]}`.padEnd(18)}${cells.join("")}`;
  });
  const head = `${"".padEnd(18)}${ADAPTERS.map((adapter) => adapter.padStart(20)).join("")}`;
  return [`\n${n.toLocaleString("en")} placings, medians (× this app's)`, head, ...lines].join("\n");
}

const BAR = 40;

/** How this app's filter and heap grow with the placings; a bar a size, on a scale of logarithms. */
export function growth(summaries: readonly Summary[]): string {
  const charts = (["filter-cpu", "heap"] as const).map((metric) => {
    const own = summaries
      .filter((one) => one.adapter === "dateline" && one.metric === metric)
      .sort((a, b) => a.n - b.n);
    const most = Math.log(Math.max(2, ...own.map(({ median }) => 1 + median)));
    const bars = own.map(({ n, median }, at) => {
      const before = own[at - 1];
      const slope =
        before === undefined
          ? ""
          : `  grows as n^${(Math.log(median / before.median) / Math.log(n / before.n)).toFixed(2)}`;
      const bar = "█".repeat(Math.max(1, Math.round((BAR * Math.log(1 + median)) / most)));
      return `${n.toLocaleString("en").padStart(12)} ${bar} ${short(median)}${slope}`;
    });
    return [`\ndateline: ${metric}, ${UNITS[metric]}`, ...bars].join("\n");
  });
  return charts.join("\n");
}
