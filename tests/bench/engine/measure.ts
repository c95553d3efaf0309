/** What `--json` writes, one for each thing measured. */
export type Measured = {
  readonly adapter: "dateline" | "supercluster";
  /** Placings. */
  readonly n: number;
  readonly metric: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
};

/** Milliseconds of processor time of this process, all threads: it hardly depends on what else the machine does. */
export async function cpuOf(work: () => Promise<void> | void): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Bytes of the heap and of typed arrays that are in use. What is let go is freed only after a while. */
export async function memory(): Promise<number> {
  for (let time = 0; time < 4; time++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

export function summary(
  about: Pick<Measured, "adapter" | "n" | "metric" | "unit">,
  values: readonly number[],
): Measured {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { ...about, median: at(0.5), min: at(0), max: at(1) };
}
