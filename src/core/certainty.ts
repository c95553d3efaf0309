import type { Placing } from "./excerpt.ts";

/** A placing that is less likely to be right than this is uncertain. */
export const SURE = 0.8;

/** Whether the placing may be shown as a fact: an editor says so, or the program is sure enough. */
export function isSure({ guess }: Pick<Placing, "guess">): boolean {
  return guess === undefined || guess.confidence >= SURE;
}

/** How sure a guess is, in words. */
export function confidenceText(confidence: number): string {
  if (confidence >= 0.95) return "almost certain";
  if (confidence >= SURE) return "likely";
  if (confidence >= 0.5) return "uncertain";
  return "doubtful";
}

/** "86 %"; never 0 or 100, which no guess is. */
export function percentText(chance: number): string {
  if (chance > 0.99) return "over 99 %";
  if (chance < 0.01) return "under 1 %";
  return `${Math.round(chance * 100)} %`;
}
