import type { Thresholds } from "../recognise/decode.ts";
import type { Weights } from "../recognise/scorer.ts";
import type { Lexicon } from "./lexicon.ts";

/** What the reader has learned, apart from the gazetteer. */
export type Model = { readonly lexicon: Lexicon; readonly weights: Weights; readonly thresholds: Thresholds };

export type WeightsOpening =
  | { readonly kind: "opened"; readonly weights: Weights }
  | { readonly kind: "failed"; readonly reason: string };

const TITLE = "dateline weights 1";
/** Weights are kept in steps of a twentieth: finer ones change no answer, and the file must stay small. */
const STEPS = 20;
/** Two signs of base 36 would say more, but no two names share so much. */
const MOST_SHARED = 35;

/**
 * Opens `weights.tsv`: a title, then a line a trait, sorted: how many characters its name shares with the one before
 * (a digit of base 36), the rest of the name, a tab, and its weights for place, person and organisation in steps, comma
 * between them, zeros left out.
 */
export function openWeights(file: string): WeightsOpening {
  const lines = file.split("\n");
  if (lines[0] !== TITLE) return { kind: "failed", reason: `The weights must begin with "${TITLE}".` };
  const weights = new Map<string, readonly [number, number, number]>();
  let name = "";
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line === "") continue;
    const tab = line.lastIndexOf("\t");
    const shared = Number.parseInt(line[0] ?? "", 36);
    const [place, person, organisation] = line
      .slice(tab + 1)
      .split(",")
      .map(Number);
    if (tab < 1 || !(shared <= name.length) || !Number.isFinite(place)) {
      return { kind: "failed", reason: `Line ${index + 1} of the weights holds no trait with its weights.` };
    }
    name = name.slice(0, shared) + line.slice(1, tab);
    weights.set(name, [(place ?? 0) / STEPS, (person ?? 0) / STEPS, (organisation ?? 0) / STEPS]);
  }
  return { kind: "opened", weights };
}

/** The inverse of `openWeights`, rounded; weights less than `least` count as nothing, traits with no other are left out. */
export function writeWeights(weights: Weights, least = 0): string {
  let before = "";
  const lines = [...weights]
    .filter(([, three]) => three.some((weight) => Math.abs(weight) >= Math.max(least, 0.5 / STEPS)))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, three]) => {
      const shared = sharedLength(before, name);
      before = name;
      const steps = three
        .map((weight) => (Math.abs(weight) < least ? "" : Math.round(weight * STEPS) || ""))
        .join(",");
      return `${shared.toString(36)}${name.slice(shared)}\t${steps.replace(/,+$/, "")}`;
    });
  return `${[TITLE, ...lines].join("\n")}\n`;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < MOST_SHARED && length < a.length && a[length] === b[length]) length += 1;
  return length;
}

export const THRESHOLDS: Thresholds = { place: 0.28, person: 0.4, organisation: 0.4 };
