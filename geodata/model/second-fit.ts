import type { Weights } from "../../src/read/recognise/scorer.ts";

/** What the second look learns from: the first look's log odds (from a model that never saw the article), traits, truth. */
export type SecondExample = {
  readonly odds: number;
  readonly traits: readonly string[];
  readonly place: boolean;
};

const LEAST_SEEN = 20;
const EPOCHS = 10;
const RATE = 0.1;
const DECAY = 1e-3;

/** Logistic regression with AdaGrad round the first look's odds; the weight of `again:base` is what those gain. */
export function secondFitted(examples: readonly SecondExample[]): Weights {
  const seen = new Map<string, number>();
  for (const { traits } of examples) for (const trait of traits) seen.set(trait, (seen.get(trait) ?? 0) + 1);
  const names = [
    "again:base",
    ...[...seen]
      .filter(([, count]) => count >= LEAST_SEEN)
      .map(([name]) => name)
      .sort(),
  ];
  const numbers = new Map(names.map((name, index) => [name, index]));
  const rows = examples.map(({ traits }) => traits.flatMap((trait) => numbers.get(trait) ?? []));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-6);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    examples.forEach((_, turn) => {
      const index = (turn * 7919 + epoch * 104_729) % examples.length;
      const [example, row] = [examples[index], rows[index]];
      if (example === undefined || row === undefined) return;
      const odds = row.reduce(
        (sum, trait) => sum + (weights[trait] ?? 0),
        (1 + (weights[0] ?? 0)) * example.odds,
      );
      const error = 1 / (1 + Math.exp(-odds)) - (example.place ? 1 : 0);
      move(0, error * example.odds);
      for (const trait of row) move(trait, error);
    });
  }
  return new Map(names.map((name, index) => [name, weights[index] ?? 0]));

  function move(trait: number, slope: number): void {
    const full = slope + DECAY * (weights[trait] ?? 0);
    squares[trait] = (squares[trait] ?? 0) + full * full;
    weights[trait] = (weights[trait] ?? 0) - (RATE * full) / Math.sqrt(squares[trait] ?? 1);
  }
}
