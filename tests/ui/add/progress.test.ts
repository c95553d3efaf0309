import { expect, test } from "vitest";
import { amountText, phaseText } from "../../../src/ui/add/progress.ts";

test("progress says what is done, and how much where that can be known", () => {
  const all = [
    null,
    { kind: "fetching", received: 4_210_000, total: 11_549_787 },
    { kind: "fetching", received: 400, total: null },
    { kind: "reading" },
  ] as const;
  expect(all.map((one) => `${phaseText(one)} ${amountText(one)}`.trim())).toEqual([
    "Fetching the list of places…",
    "Fetching the list of places… 4.2 of 11.5 MB",
    "Fetching the list of places… 0.0 MB",
    "Reading the article…",
  ]);
});
