import { LABELS, type Weights } from "../../src/read/recognise/scorer.ts";
import type { Example } from "./examples.ts";

type Lesson = Pick<Example, "traits" | "label">;

/** Traits seen less often than this teach nothing that would hold elsewhere. */
const LEAST_SEEN = 8;
const EPOCHS = 14;
const RATE = 0.15;
const DECAY = 2e-4;
const CLASSES = LABELS.length - 1;

/** Multinomial logistic regression with AdaGrad and L2; the order of the examples comes from a seed. */
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
  const weights = new Float64Array(names.length * CLASSES);
  const squares = new Float64Array(names.length * CLASSES).fill(1e-6);
  const order = examples.map((_, index) => index);
  const next = generator(seed);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, next);
    for (const index of order)
      step(rows[index] ?? new Int32Array(), examples[index]?.label ?? 0, weights, squares);
  }
  return new Map(
    names.map((name, index) => [name, [at(weights, index, 0), at(weights, index, 1), at(weights, index, 2)]]),
  );
}

const at = (weights: Float64Array, row: number, column: number): number =>
  weights[row * CLASSES + column] ?? 0;

function step(row: Int32Array, label: number, weights: Float64Array, squares: Float64Array): void {
  const scores = [0, 0, 0];
  for (const trait of row)
    for (let c = 0; c < CLASSES; c += 1) scores[c] = (scores[c] ?? 0) + at(weights, trait, c);
  const most = Math.max(0, ...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const sum = odds.reduce((all, one) => all + one, Math.exp(-most));
  for (let c = 0; c < CLASSES; c += 1) {
    const error = (odds[c] ?? 0) / sum - (label === c + 1 ? 1 : 0);
    if (Math.abs(error) < 1e-4) continue;
    for (const trait of row) {
      const cell = trait * CLASSES + c;
      const slope = error + DECAY * (weights[cell] ?? 0);
      squares[cell] = (squares[cell] ?? 0) + slope * slope;
      weights[cell] = (weights[cell] ?? 0) - (RATE * slope) / Math.sqrt(squares[cell] ?? 1);
    }
  }
}

/** Park and Miller's minimal standard generator: the same numbers everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function shuffle(order: number[], next: () => number): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(next() * (index + 1));
    const [a, b] = [order[index] ?? 0, order[other] ?? 0];
    [order[index], order[other]] = [b, a];
  }
}
