import { describe, expect, test } from "vitest";
import { readAbout } from "../../../src/data/documents/about-source.ts";
import { readDocument } from "../../../src/data/documents/document.ts";
import { readPublicationDay } from "../../../src/data/documents/publication-day.ts";

const read = (text: string) => readDocument({ file: "a.txt", text }, "text");

test("front matter is taken off and says what it says; keys of other programs are left alone", () => {
  expect(
    read("---\ntitle: Talks\nsource: The Paper\ndate: 2018-11-13\nlang: en\ntags: [a, b]\n---\nIn Rome.\n"),
  ).toEqual({
    kind: "read",
    text: "In Rome.\n",
    known: expect.objectContaining({
      title: "Talks",
      publisher: "The Paper",
      language: "en",
      url: null,
      published: expect.objectContaining({ edtf: "2018-11-13", basis: "metadata" }),
    }),
    layout: null,
    leftOut: [],
    problems: [],
  });
});

test("a text that only begins with a rule has no front matter", () => {
  expect(read("---\nIn Rome.\n")).toMatchObject({ text: "---\nIn Rome.\n", problems: [] });
});

test.each([
  ["---\ntitle: [a\n---\nIn Rome.\n", "failed", 3],
  ["---\njust words\n---\nIn Rome.\n", "failed", 2],
  ["---\ntitle: Talks\ndate: 2018-02-31\n---\nIn Rome.\n", "read", 3],
  ["---\ntitle: Talks\n\ndate: 3/4/2018\n---\nIn Rome.\n", "read", 4],
  ["---\ntitle: {}\n---\nIn Rome.\n", "read", 2],
])("%j is %s, with its line", (text, kind, line) => {
  const reading = read(text);
  expect(reading.kind).toBe(kind);
  expect(reading.problems.map((problem) => problem.line)).toEqual([line]);
  expect(reading.problems[0]?.message).toMatch(/expected|Flow/);
});

test.each(["", " \n\n", "---\ntitle: Only\n---\n"])("%j holds no article", (text) => {
  expect(read(text)).toMatchObject({ kind: "failed", problems: [{ file: "a.txt" }] });
});

describe("the day of an article", () => {
  test.each([
    ["2018-11-13", "2018-11-13"],
    ["2018-11", "2018-11"],
    ["2018", "2018"],
    ["2018-11-13T23:30:00-05:00", "2018-11-13"],
    ["20181113", "2018-11-13"],
    ["2018/11/3", "2018-11-03"],
    ["13 November 2018", "2018-11-13"],
    ["November 13, 2018", "2018-11-13"],
    ["Nov. 13, 2018", "2018-11-13"],
    ["Tue, 13 Nov 2018 10:00:00 GMT", "2018-11-13"],
    ["13th of", null],
    ["3/4/2018", null],
    ["31 February 2018", null],
    ["2018-02-31", null],
    ["yesterday", null],
  ])("%j is %j", (written, edtf) => {
    const reading = readPublicationDay(written);
    expect(reading.kind === "read" ? reading.edtf : null).toBe(edtf);
  });
});

test.each(["javascript:alert(1)", "http://user:secret@example.org/"])(
  "the address %s is refused and told, and the rest is kept",
  (url) => {
    const reading = readAbout({ file: "a.yaml", text: `title: T\nurl: ${url}\n` }, "sidecar");
    expect(reading).toMatchObject({ known: { title: "T", url: null } });
    expect(reading.problems).toMatchObject([{ line: 2, column: 6 }]);
    expect(JSON.stringify(reading.problems)).not.toContain("secret");
  },
);
