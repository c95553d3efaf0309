import { expect, test } from "vitest";
import { EVERYTHING, isEverything } from "../../../src/core/filter.ts";
import type { Question, Sketch } from "../../../src/core/question.ts";
import { answererOf } from "../../../src/engine/answer.ts";
import { atlasColumns } from "../../../src/engine/columnar/atlas-columns.ts";
import { columnAnswererOf } from "../../../src/engine/columnar/column-answer.ts";
import { allWeights } from "../../../src/engine/columnar/count-places.ts";
import { openingSketch } from "../../../src/engine/columnar/opening-sketch.ts";
import { answering } from "../../../src/ui/archive/answering.ts";
import { CONTE, LIBYA } from "../../core/libya.ts";

const ALL: Question = {
  filter: EVERYTHING,
  viewport: null,
  zoom: 3,
  within: { kind: "anywhere" },
  page: { after: null, limit: 10 },
};
const CHOSEN: Question = { ...ALL, filter: { ...EVERYTHING, actors: new Set([CONTE]) } };

/** An archive's reader over the atlas, and what it was asked. */
function readerOf() {
  const { columns, shelf } = atlasColumns(LIBYA);
  const isNamed = new Uint8Array(columns.places.length).fill(1);
  const sketchOf = openingSketch({
    ...columns,
    weights: allWeights(columns),
    excerpts: columns.rows,
    isNamed,
  });
  const ask = columnAnswererOf(columns, shelf);
  const asked: Question[] = [];
  const reader = {
    sketch: async ({ filter, viewport, zoom }: Question) =>
      isEverything(filter) ? sketchOf(viewport, zoom) : null,
    ask: async (question: Question) => {
      asked.push(question);
      return { answer: await ask(question), articles: [], excerpts: [], leftOut: [], troubles: [] };
    },
  };
  return { reader, asked };
}

/** A promise of the rest, and what keeps it. */
function later() {
  let resolve: (lost: null) => void = () => {};
  const promise = new Promise<null>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}

const watching = (heard: Sketch[], outdated = false) => ({
  early: (sketch: Sketch) => void heard.push(sketch),
  pause: async () => {},
  outdated: () => outdated,
});

test("the first marks are said while the rest is on its way, and the answer when it has come", async () => {
  const { reader, asked } = readerOf();
  const { promise, resolve } = later();
  const heard: Sketch[] = [];
  const answer = answering(reader, () => {})(promise)(ALL, watching(heard));
  await new Promise((done) => setTimeout(done));
  const wanted = await answererOf(LIBYA)(ALL);
  expect(heard).toEqual([{ quality: "partial", missing: 0, totals: wanted.totals, marks: wanted.marks }]);
  expect(asked).toEqual([]);
  resolve(null);
  expect(await answer).toEqual(wanted);
});

test("a question that the first marks do not answer waits for the rest", async () => {
  const { reader } = readerOf();
  const { promise, resolve } = later();
  const heard: Sketch[] = [];
  const answer = answering(reader, () => {})(promise)(CHOSEN, watching(heard));
  await new Promise((done) => setTimeout(done));
  expect(heard).toEqual([]);
  resolve(null);
  expect(await answer).toEqual(await answererOf(LIBYA)(CHOSEN));
});

test("a question that is outdated before the rest has come is never asked", async () => {
  const { reader, asked } = readerOf();
  answering(reader, () => {})(Promise.resolve(null))(ALL, watching([], true));
  await new Promise((done) => setTimeout(done));
  expect(asked).toEqual([]);
});

test("where the rest cannot be read the marks stay, all excerpts are missing, and nothing is said of a choice", async () => {
  const { reader } = readerOf();
  const ask = answering(reader, () => {})(Promise.resolve(6));
  const { totals, marks } = await answererOf(LIBYA)(ALL);
  expect(await ask(ALL)).toMatchObject({ quality: "partial", missing: 6, totals, marks });
  const none = { excerpts: 0, of: 6, places: 0, unplaced: 0 };
  expect(await ask(CHOSEN)).toMatchObject({ quality: "partial", missing: 6, totals: none, marks: [] });
});
