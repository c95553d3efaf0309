import { expect, test } from "vitest";
import type { DateAssertion } from "../../src/core/date-assertion.ts";
import { NO_HINTS } from "../../src/read/hints.ts";
import { read } from "../../src/read/read.ts";
import type { Reading, ReadMention } from "../../src/read/reading.ts";
import { distanceKm } from "../../src/read/resolve/distance.ts";
import { shippedGazetteer, shippedModel } from "../bench/reading/opened.ts";
import { type Mark, markedTexts } from "./fixture/marked.ts";

const published = (day: string): DateAssertion => ({
  edtf: day,
  earliest: day,
  latest: day,
  precision: "day",
  basis: "metadata",
  words: null,
  note: null,
});

const [gazetteer, model] = [shippedGazetteer(), shippedModel()];
const texts = markedTexts();
const readings = texts.map(({ text, published: day }) =>
  read(text, { ...NO_HINTS, published: published(day) }, gazetteer, model),
);

type Kind = ReadMention["kind"];
const of = <K extends Kind>(reading: Reading | undefined, kind: K) =>
  (reading?.mentions ?? []).filter(
    (mention): mention is Extract<ReadMention, { kind: K }> => mention.kind === kind,
  );
const sameSpan = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start === b.start && a.end === b.end;
const every = <Value>(pick: (index: number) => readonly Value[]): readonly Value[] =>
  texts.flatMap((_, index) => pick(index));
const share = (judged: readonly boolean[]): number => judged.filter(Boolean).length / judged.length;
const marks = <K extends Mark["kind"]>(index: number, kind: K) =>
  (texts[index]?.marks ?? []).filter((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind);

test("there are thirty texts and more", () => {
  expect(texts.length).toBeGreaterThanOrEqual(30);
  expect(every((index) => marks(index, "actor")).length).toBeGreaterThanOrEqual(60);
});

test("more than nine in ten of the places are found, span for span", () => {
  const found = every((index) =>
    [...marks(index, "place"), ...marks(index, "people")].map((mark) =>
      of(readings[index], "place").some((one) => sameSpan(one, mark)),
    ),
  );
  expect(share(found)).toBeGreaterThanOrEqual(0.93);
});

test("nine in ten of what is called a place is one", () => {
  const right = every((index) =>
    of(readings[index], "place").map((one) =>
      (texts[index]?.marks ?? []).some(
        (mark) => (mark.kind === "place" || mark.kind === "people") && sameSpan(one, mark),
      ),
    ),
  );
  expect(share(right)).toBeGreaterThanOrEqual(0.9);
});

test("nineteen in twenty of the places found lie where they should", () => {
  const placed = every((index) =>
    marks(index, "place").flatMap((mark) => {
      const one = of(readings[index], "place").find((mention) => sameSpan(mention, mark));
      return one === undefined ? [] : [distanceKm(one.place.position, mark.position) <= mark.within];
    }),
  );
  expect(share(placed)).toBeGreaterThanOrEqual(0.95);
});

test("peoples are flagged, places are not", () => {
  const flagged = every((index) =>
    of(readings[index], "place").flatMap((one) => {
      const mark = texts[index]?.marks.find((other) => sameSpan(one, other));
      return mark === undefined ? [] : [one.demonym === (mark.kind === "people")];
    }),
  );
  expect(share(flagged)).toBe(1);
});

test("every marked date is found with its value", () => {
  const dates = every((index) =>
    marks(index, "date").map((mark) => [
      mark.text,
      of(readings[index], "date").find((one) => one.start < mark.end && mark.start < one.end)?.when?.edtf ??
        null,
      mark.edtf,
    ]),
  );
  expect(dates.filter(([, said, meant]) => said !== meant)).toEqual([]);
});

test("nine in ten of the actors are found under one name in all their spellings", () => {
  const missed = every((index) =>
    marks(index, "actor").map((mark) =>
      of(readings[index], "actor").some((one) => one.actor === mark.actor && sameSpan(one, mark))
        ? null
        : `${mark.text} (${mark.actor})`,
    ),
  );
  const wrong = missed.filter((one) => one !== null);
  expect(1 - wrong.length / missed.length, wrong.join(", ")).toBeGreaterThanOrEqual(0.9);
});

test("one in twenty-five of what is called an actor is none, at most", () => {
  const none = every((index) =>
    (readings[index]?.actors ?? []).map(({ id, name }) =>
      of(readings[index], "actor").some(
        (one) =>
          one.actor === id &&
          (texts[index]?.marks ?? []).some(
            (mark) =>
              (mark.kind === "actor" && one.start < mark.end && mark.start < one.end) ||
              (mark.kind === "people" && one.start === mark.start && mark.end < one.end),
          ),
      )
        ? null
        : name,
    ),
  );
  const wrong = none.filter((name) => name !== null);
  expect(wrong.length / none.length, wrong.join(", ")).toBeLessThanOrEqual(0.04);
});

test("every excerpt and every mention is the text at its offsets", () => {
  for (const [index, { text }] of texts.entries()) {
    for (const { start, end, quotation } of readings[index]?.excerpts ?? [])
      expect(text.slice(start, end)).toBe(quotation);
    for (const { start, end, text: words } of readings[index]?.mentions ?? [])
      expect(text.slice(start, end)).toBe(words);
  }
});
