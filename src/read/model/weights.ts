import type { Weights } from "../recognise/scorer.ts";

export type WeightsOpening =
  | { readonly kind: "opened"; readonly weights: Weights }
  | { readonly kind: "failed"; readonly reason: string };

const TITLE = "dateline weights 2";
/** Weights are kept in steps of a twentieth: finer ones change no answer, and the file must stay small. */
const STEPS = 20;
/** Two signs of base 36 would say more, but no two names share so much. */
const MOST_SHARED = 35;

/**
 * Opens `weights.tsv`: a title, then a line a trait, sorted: how many characters its name shares with the one before
 * (a digit of base 36), the rest of the name, a tab, and its weight in steps.
 */
export function openWeights(file: string): WeightsOpening {
  const lines = file.split("\n");
  if (lines[0] !== TITLE) return { kind: "failed", reason: `The weights must begin with "${TITLE}".` };
  const weights = new Map<string, number>();
  let name = "";
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line === "") continue;
    const tab = line.lastIndexOf("\t");
    const shared = Number.parseInt(line[0] ?? "", 36);
    const weight = Number(line.slice(tab + 1));
    if (tab < 1 || !(shared <= name.length) || !Number.isFinite(weight)) {
      return { kind: "failed", reason: `Line ${index + 1} of the weights holds no trait with its weight.` };
    }
    name = name.slice(0, shared) + line.slice(1, tab);
    weights.set(name, weight / STEPS);
  }
  return { kind: "opened", weights };
}

/** The inverse of `openWeights`, rounded; traits whose weight is less than `least` are left out. */
export function writeWeights(weights: Weights, least = 0): string {
  let before = "";
  const lines = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= Math.max(least, 0.5 / STEPS))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => {
      const shared = sharedLength(before, name);
      before = name;
      return `${shared.toString(36)}${name.slice(shared)}\t${Math.round(weight * STEPS)}`;
    });
  return `${[TITLE, ...lines].join("\n")}\n`;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < MOST_SHARED && length < a.length && a[length] === b[length]) length += 1;
  return length;
}
