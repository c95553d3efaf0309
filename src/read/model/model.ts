import type { Thresholds } from "../recognise/decode.ts";
import type { Weights } from "../recognise/scorer.ts";
import type { Lexicon } from "./lexicon.ts";

/** What the reader has learned, apart from the gazetteer. */
export type Model = { readonly lexicon: Lexicon; readonly weights: Weights; readonly thresholds: Thresholds };

export type WeightsOpening =
  | { readonly kind: "opened"; readonly weights: Weights }
  | { readonly kind: "failed"; readonly reason: string };

const TITLE = "dateline weights 1";

/**
 * Opens `weights.tsv`: a title, then a line a trait: its name, a tab, and its weights for place, person and
 * organisation in hundredths, comma between them.
 */
export function openWeights(file: string): WeightsOpening {
  const lines = file.split("\n");
  if (lines[0] !== TITLE) return { kind: "failed", reason: `The weights must begin with "${TITLE}".` };
  const weights = new Map<string, readonly [number, number, number]>();
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line === "") continue;
    const tab = line.lastIndexOf("\t");
    const [place, person, organisation] = line
      .slice(tab + 1)
      .split(",")
      .map(Number);
    if (tab < 1 || place === undefined || person === undefined || organisation === undefined) {
      return {
        kind: "failed",
        reason: `Line ${index + 1} of the weights holds no trait with three weights.`,
      };
    }
    weights.set(line.slice(0, tab), [place / 100, person / 100, organisation / 100]);
  }
  return { kind: "opened", weights };
}

/** The inverse of `openWeights`, rounded; traits whose weights all round to nothing are left out. */
export function writeWeights(weights: Weights, least = 0.02): string {
  const lines = [...weights]
    .filter(([, three]) => three.some((weight) => Math.abs(weight) >= least))
    .map(([trait, three]) => `${trait}\t${three.map((weight) => Math.round(weight * 100)).join(",")}`);
  return `${[TITLE, ...lines].join("\n")}\n`;
}

export const THRESHOLDS: Thresholds = { place: 0.3, person: 0.5, organisation: 0.5 };
