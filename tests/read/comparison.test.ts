import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readAtlas } from "../../src/data/atlas.ts";
import { NO_HINTS } from "../../src/read/hints.ts";
import { read } from "../../src/read/read.ts";
import { shippedGazetteer, shippedModel } from "../bench/reading/opened.ts";
import { compare } from "./comparison/differences.ts";
import { REASONS, reasonFor } from "./comparison/reasons.ts";
import { reportOn } from "./comparison/report.ts";

const result = readAtlas(JSON.parse(readFileSync("public/atlas/atlas.json", "utf8")));
if (result.kind !== "read") throw new Error("The atlas of the two articles cannot be read.");
const { atlas } = result;
const [gazetteer, model] = [shippedGazetteer(), shippedModel()];
const compared = [...atlas.articles.values()].map((article) => ({
  article,
  comparison: compare(atlas, article, read(article.text, NO_HINTS, gazetteer, model)),
}));
const differences = compared.flatMap(({ comparison }) => comparison.differences);

test("the comparison with the editor's annotations is the one that is committed", async () => {
  await expect(reportOn(compared)).toMatchFileSnapshot("comparison/two-articles.md");
});

test("every difference has its reason, and every reason a difference", () => {
  expect(differences.filter((difference) => reasonFor(difference) === null)).toEqual([]);
  const given = new Set(differences.map(reasonFor));
  expect(REASONS.map(({ why }) => why).filter((why) => !given.has(why))).toEqual([]);
});

test("every excerpt of the editor's is one of the reader's, and no other is", () => {
  expect(differences.filter(({ of }) => of === "excerpt")).toEqual([]);
});

test("every town and country of the editor's that a sentence names is placed there", () => {
  const named = differences.filter(
    ({ of, editor, reader }) => of === "placing" && editor?.endsWith("named") === true && reader === null,
  );
  expect(named.map(({ about }) => about)).toEqual([
    "Libya's territorial waters",
    "Libya's territorial waters",
  ]);
});
