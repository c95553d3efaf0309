import type { Vectors } from "./vectors.ts";

const EPOCHS = 20;
const RATE = 0.5;

/**
 * How much each word is used like the words of `positive` and unlike those of `negative`, 0 to 1: logistic
 * regression on the vectors, both sides weighing the same.
 */
export function likenessOf(
  table: Vectors,
  positive: ReadonlySet<number>,
  negative: ReadonlySet<number>,
): Float32Array {
  const { width, data } = table;
  const weights = new Float64Array(width + 1);
  const rows = [...positive, ...negative].sort((a, b) => ((a * 7919) % 100_003) - ((b * 7919) % 100_003));
  const share = positive.size / (positive.size + negative.size);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const row of rows) {
      const wanted = positive.has(row) ? 1 : 0;
      const error = (wanted - chance(data, row, width, weights)) * (wanted === 1 ? 1 - share : share);
      const step = (RATE * error) / (1 + epoch);
      for (let at = 0; at < width; at += 1)
        weights[at] = (weights[at] ?? 0) + step * (data[row * width + at] ?? 0);
      weights[width] = (weights[width] ?? 0) + step;
    }
  }
  return Float32Array.from({ length: table.count }, (_, row) => chance(data, row, width, weights));
}

function chance(data: Float32Array, row: number, width: number, weights: Float64Array): number {
  let sum = weights[width] ?? 0;
  for (let at = 0; at < width; at += 1) sum += (weights[at] ?? 0) * (data[row * width + at] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
