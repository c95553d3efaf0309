import { expect, test } from "vitest";
import { closest } from "../../src/cli/closest.ts";

test.each([
  ["biuld", "build"],
  ["chek", "check"],
  ["servee", "serve"],
  ["x", null],
  ["schedule", null],
])("%s was meant as %s", (word, meant) => {
  expect(closest(word, ["build", "check", "schema", "serve"])).toBe(meant);
});
