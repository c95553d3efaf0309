import { describe, expect, test } from "vitest";
import { assertion } from "../../../src/data/date.ts";
import { NOTHING_KNOWN } from "../../../src/data/documents/known.ts";
import {
  aboutOf,
  type Draft,
  EMPTY,
  isSource,
  LONGEST_TEXT,
  markupOf,
  prefilled,
  slipsIn,
} from "../../../src/ui/add/draft.ts";

const plain = (text: string) => ({ text, layout: null, leftOut: [] });
const draft = (change: Partial<Draft>): Draft => ({ ...EMPTY, text: "Rome.", ...change });
const known = {
  ...NOTHING_KNOWN,
  title: "Talks in Geneva",
  publisher: "Example News",
  language: "en",
  published: assertion("2024-02-03", "metadata", null, null),
};

describe("what a file says of its article", () => {
  test("stands in the fields that are empty", () => {
    const { title, publisher, date, url, file } = prefilled(EMPTY, plain("Text."), known, "a.md");
    expect([title, publisher, date, url, file]).toEqual([
      "Talks in Geneva",
      "Example News",
      "2024-02-03",
      "",
      "a.md",
    ]);
  });

  test("does not take the place of what somebody typed", () => {
    expect(prefilled(draft({ title: "My title" }), plain("Text."), known, "a.md").title).toBe("My title");
  });

  test("counts for its text as long as nobody changes that", () => {
    const before = prefilled(EMPTY, plain("Text."), known, "a.html");
    expect(markupOf(before)).toEqual(plain("Text."));
    expect(markupOf({ ...before, text: "Text, changed." })).toBe(null);
  });

  test("takes the place of what an earlier file said", () => {
    const before = prefilled(EMPTY, plain("Text."), known, "a.md");
    const { title, date } = prefilled(
      before,
      plain("Other."),
      { ...NOTHING_KNOWN, title: "Other talks" },
      "b.md",
    );
    expect([title, date]).toEqual(["Other talks", ""]);
  });
});

describe("a slip is told by its field, with what was expected", () => {
  test.each<[string, Partial<Draft>, RegExp]>([
    ["no text", { text: " \n" }, /^Paste the text/],
    [
      "too long a text",
      { text: "x".repeat(LONGEST_TEXT + 1) },
      /at most 1,000,000 characters, found 1,000,001/,
    ],
    ["a day that is none", { date: "31 February 2024" }, /^Expected a date.*that month has 29 days\.$/],
    ["a day that is two", { date: "3/4/2018" }, /^Expected a date such as/],
    [
      "an address that is none",
      { url: "javascript:alert(1)" },
      /^Expected an address that begins with https/,
    ],
  ])("%s", (_, change, said) => {
    expect(Object.values(slipsIn(draft(change)))).toEqual([expect.stringMatching(said)]);
  });

  test("and none is told where all is well, or left out", () => {
    expect(slipsIn(draft({}))).toEqual({});
    expect(slipsIn(draft({ date: "13 November 2018", url: "https://example.org/a" }))).toEqual({});
  });
});

describe("what is known of the article", () => {
  test("is what the fields say, null where they say nothing", () => {
    expect(aboutOf(draft({ title: " Talks " }), new Set())).toEqual({
      id: "talks",
      title: "Talks",
      name: "Rome",
      publisher: null,
      url: null,
      language: null,
      published: null,
    });
  });

  test.each([
    ["title", { title: "Talks in Geneva", file: "a.md" }, "talks-in-geneva"],
    ["file", { file: "My notes.v2.md" }, "my-notes-v2"],
    ["first words", { text: "Envoys met in Rome." }, "envoys-met-in-rome"],
    ["kind, where it has no letters", { text: "…", title: "!!!" }, "article"],
  ])("has an id after its %s", (_, change, id) => {
    expect(aboutOf(draft(change), new Set()).id).toBe(id);
  });

  test.each([
    ["file as a person reads it", { file: "grain-ships__leave.odesa.md" }, "grain ships leave.odesa"],
    ["first words", { text: "Envoys met in Rome.\nThey left." }, "Envoys met in Rome"],
    ["first words, where the file's name has no letters", { file: "--.txt" }, "Rome"],
    ["id, where it has none", { text: "…" }, undefined],
  ])("is called after its %s where it has no title", (_, change, name) => {
    expect(aboutOf(draft(change), new Set()).name).toBe(name);
  });

  test("has an id that no other article has", () => {
    expect(aboutOf(draft({ title: "Talks" }), new Set(["talks", "talks-2"])).id).toBe("talks-3");
  });

  test("keeps the day as the file gave it, and takes a corrected one from its reader", () => {
    const before = prefilled(EMPTY, plain("Text."), known, "a.md");
    const published = (date: string) => aboutOf({ ...before, date }, new Set()).published;
    expect(published("2024-02-03")).toBe(known.published);
    expect(published("4 February 2024")).toMatchObject({ edtf: "2024-02-04", basis: "editor" });
    expect(published("")).toBe(null);
  });
});

test.each([
  ["front matter", "---\ntitle: x\n---\nText", true],
  ["a page", " \n<!DOCTYPE html><html>", true],
  ["text", "Rome. <html> --- is no page.", false],
  ["a rule inside a text", "Rome.\n---\n", false],
])("pasted %s is told from plain text", (_, text, is) => {
  expect(isSource(text)).toBe(is);
});
