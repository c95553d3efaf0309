import { expect, test } from "vitest";
import * as z from "zod/mini";
import { parseYaml } from "../../../src/data/sources/located-yaml.ts";

const Schema = z.strictObject({
  title: z.string(),
  list: z.optional(z.array(z.strictObject({ size: z.number() }))),
});

function problems(text: string): readonly string[] {
  const parsed = parseYaml({ file: "f.yaml", text }, Schema);
  return parsed.kind === "parsed"
    ? []
    : parsed.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

test("what fits is parsed, and later complaints find their line", () => {
  const parsed = parseYaml({ file: "f.yaml", text: "title: T\nlist:\n  - size: 1\n  - size: 2\n" }, Schema);
  if (parsed.kind === "failed") throw new Error("failed");
  expect(parsed.value).toEqual({ title: "T", list: [{ size: 1 }, { size: 2 }] });
  expect(parsed.at(["list", 1, "size"], "m")).toEqual({
    file: "f.yaml",
    line: 4,
    column: 11,
    message: "m",
  });
  expect(parsed.at(["list", 1, "absent"], "m")).toMatchObject({ line: 4, column: 5 });
});

test.each([
  ["a missing key", "list: []\n", ["1:1 title: expected text, found nothing"]],
  [
    "a value of another kind",
    "title: T\nlist:\n  - size: big\n",
    ['3:11 size: expected a number, found "big"'],
  ],
  ["a key that there is not", "title: T\nlsit: []\n", ['1:1 expected no key "lsit", found an object']],
  ["an empty file", "", ["1:1 expected an object, found null"]],
])("%s is told at its place", (_, text, expected) => {
  expect(problems(text)).toEqual(expected);
});

test("broken YAML is told at its place", () => {
  expect(problems('title: "T\nlist: []\n').join()).toMatch(/^\d+:\d+ expected a closing quotation mark/);
  expect(problems("title: T\ntitle: U\n").join()).toMatch(/^2:1 expected each key once, found “title” again/);
});

test("aliases that multiply are refused before they fill the memory", () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefgh"
    .split("")
    .map((letter, i) => `${letter}: &${letter} [${`*${"abcdefg"[i]},`.repeat(9)}]`)
    .join("\n")}\n`;
  expect(problems(bomb)).toEqual(["1:1 expected aliases (*name) that make at most 100 copies, found more"]);
});
