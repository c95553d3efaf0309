import type { Weights } from "../../src/read/recognise/scorer.ts";
import type { Example } from "./examples.ts";
import { generator, shuffle } from "./random.ts";

type Lesson = Pick<Example, "traits" | "place">;

/** Traits seen less often than this teach nothing that would hold elsewhere. */
const LEAST_SEEN = 8;
const EPOCHS = 14;
const RATE = 0.15;
const DECAY = 2e-4;

/** Logistic regression with AdaGrad and L2; the order of the examples comes from a seed. */
export function fitted(examples: readonly Lesson[], seed = 7): Weights {
  const seen = new Map<string, number>();
  for (const { traits } of examples) for (const trait of traits) seen.set(trait, (seen.get(trait) ?? 0) + 1);
  const names = [...seen]
    .filter(([, count]) => count >= LEAST_SEEN)
    .map(([name]) => name)
    .sort();
  const numbers = new Map(names.map((name, index) => [name, index]));
  const rows = examples.map(({ traits }) =>
    Int32Array.from(traits.flatMap((trait) => numbers.get(trait) ?? [])),
  );
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-6);
  const order = examples.map((_, index) => index);
  const next = generator(seed);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, next);
    for (const index of order)
      step(rows[index] ?? new Int32Array(), examples[index]?.place ?? false, weights, squares);
  }
  return new Map(names.map((name, index) => [name, weights[index] ?? 0]));
}

function step(row: Int32Array, place: boolean, weights: Float64Array, squares: Float64Array): void {
  let odds = 0;
  for (const trait of row) odds += weights[trait] ?? 0;
  const error = 1 / (1 + Math.exp(-odds)) - (place ? 1 : 0);
  if (Math.abs(error) < 1e-4) return;
  for (const trait of row) {
    const slope = error + DECAY * (weights[trait] ?? 0);
    squares[trait] = (squares[trait] ?? 0) + slope * slope;
    weights[trait] = (weights[trait] ?? 0) - (RATE * slope) / Math.sqrt(squares[trait] ?? 1);
  }
}
