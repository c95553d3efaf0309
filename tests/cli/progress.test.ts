import { expect, test } from "vitest";
import { printerTo } from "../../src/cli/printer.ts";
import { progress, timeLeft } from "../../src/cli/progress.ts";

function said(total: number, columns: number | null): string {
  let text = "";
  const err = (more: string) => {
    text += more;
  };
  const printer = printerTo({ out: () => {}, err, colour: false, outColour: false, columns });
  const bar = progress("Read", total, { ...printer, columns });
  for (let step = 0; step < total; step += 1) bar.step();
  bar.end();
  return text;
}

test("a terminal has one line that is drawn over and gone at the end, and never wider than it", () => {
  const text = said(40, 60);
  expect(text.split("\n")).toHaveLength(1);
  const drawings = text.split("\r\u001b[K");
  expect(drawings.at(-2)).toMatch(/^Read █{24} 40 of 40$/);
  expect(drawings.at(-1)).toBe("");
  for (const columns of [10, 30])
    for (const line of said(40, columns).split("\r\u001b[K")) expect(line.length).toBeLessThan(columns);
});

test("elsewhere every tenth of a long run is a line, and a short one says nothing", () => {
  expect(said(40, null)).toBe(
    [4, 8, 12, 16, 20, 24, 28, 32, 36, 40].map((done) => `Read ${done} of 40\n`).join(""),
  );
  expect(said(19, null)).toBe("");
  expect(said(0, null) + said(0, 80)).toBe("");
});

test.each([
  [0, 0, 10, ""],
  [400, 5, 10, ""],
  [10_000, 5, 10, " · 10 s left"],
  [600_000, 5, 10, " · 10 min left"],
  [10_000, 10, 10, ""],
])("after %i ms and %i of %i it says %j", (spent, done, total, left) => {
  expect(timeLeft(spent, done, total)).toBe(left);
});
