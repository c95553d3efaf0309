import { expect, test } from "vitest";
import { growingTexts } from "../../../src/ui/archive/growing-texts.ts";
import { committedAtlas } from "../../data/committed.ts";

const ATLAS = committedAtlas();

/** An article of the committed atlas with its excerpts, as a page of an answer quotes them. */
function read(number: number) {
  const articles = [...ATLAS.articles.values()].slice(number, number + 1);
  const excerpts = [...ATLAS.excerpts.values()].filter(({ article }) => article === articles[0]?.id);
  const leftOut = (ATLAS.leftOut ?? []).filter(
    (one) => one.kind !== "file" && one.article === articles[0]?.id,
  );
  return { articles, excerpts, leftOut };
}

const [ONE, OTHER] = [read(0), read(1)];

test("what was read can be looked up from then on", () => {
  const texts = growingTexts();
  texts.add(ONE);
  texts.add(OTHER);
  const ids = [...ONE.articles, ...OTHER.articles].map(({ id }) => id);
  expect([...texts.articles.keys()]).toEqual(ids);
  expect(texts.excerpts.size).toBe(ONE.excerpts.length + OTHER.excerpts.length);
  texts.add(ONE);
  expect(texts.leftOut).toEqual([...OTHER.leftOut, ...ONE.leftOut]);
});

test("beyond the most that are kept, the article seen longest ago goes with its excerpts", () => {
  const texts = growingTexts(1);
  texts.add(ONE);
  texts.add(OTHER);
  expect([...texts.articles.values()]).toEqual(OTHER.articles);
  expect([...texts.excerpts.values()]).toEqual(OTHER.excerpts);
  expect(texts.leftOut).toEqual(OTHER.leftOut);
});

test("what one page quotes stays together, however much it is", () => {
  const texts = growingTexts(1);
  texts.add({
    articles: [...ONE.articles, ...OTHER.articles],
    excerpts: [...ONE.excerpts, ...OTHER.excerpts],
    leftOut: [...ONE.leftOut, ...OTHER.leftOut],
  });
  expect(texts.articles.size).toBe(2);
});
