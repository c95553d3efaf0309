import { describe, expect, test } from "vitest";
import { confidenceText, isSure, percentText } from "../../src/core/certainty.ts";

const guessed = (confidence: number) => ({ guess: { confidence, reason: "So it is.", alternatives: [] } });

describe("a placing is sure", () => {
  test("where an editor made it", () => {
    expect(isSure({})).toBe(true);
  });

  test("from four chances in five on", () => {
    expect([0, 0.5, 0.799, 0.8, 1].map((confidence) => isSure(guessed(confidence)))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});

test("the words for a chance part where sure and unsure do", () => {
  expect([0.2, 0.5, 0.79, 0.8, 0.94, 0.95].map(confidenceText)).toEqual([
    "doubtful",
    "uncertain",
    "uncertain",
    "likely",
    "likely",
    "almost certain",
  ]);
});

test("no guess is said to be certain or impossible", () => {
  expect([0, 0.004, 0.01, 0.857, 0.99, 0.996, 1].map(percentText)).toEqual([
    "under 1 %",
    "under 1 %",
    "1 %",
    "86 %",
    "99 %",
    "over 99 %",
    "over 99 %",
  ]);
});
