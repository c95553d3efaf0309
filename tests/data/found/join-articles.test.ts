import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readAtlas } from "../../../src/data/atlas.ts";
import { writeAtlas } from "../../../src/data/atlas-writer.ts";
import { joinArticles } from "../../../src/data/found/join-articles.ts";
import { markedTexts } from "../../read/fixture/marked.ts";
import { committedAtlas } from "../committed.ts";
import { EMPTY, readText } from "./read-texts.ts";

const texts = markedTexts().map(({ text }, index) => readText(`text-${index}`, text));
const joined = joinArticles(EMPTY, texts);

test("the atlas of thirty read texts, written and read back, is the same and loses nothing", () => {
  const back = readAtlas(JSON.parse(writeAtlas(joined)));
  expect(back.kind === "read" && back.troubles).toEqual([]);
  expect(back.kind === "read" && writeAtlas(back.atlas)).toBe(writeAtlas(joined));
  expect(joined.articles.size).toBe(texts.length);
});

test("the order of the articles changes nothing", () => {
  expect(writeAtlas(joinArticles(EMPTY, texts.toReversed()))).toBe(writeAtlas(joined));
});

test("those whom two articles call by one surname keep their names and ids in any order", () => {
  const [one, other] = ["a", "b"].map((id) =>
    readText(id, "President Conte said in Berlin on Tuesday that he would stay.\n"),
  );
  if (one === undefined || other === undefined) throw new Error("two articles");
  const atlas = joinArticles(EMPTY, [one, other]);
  expect([...atlas.actors.values()].map(({ id, name }) => [id, name])).toEqual([
    ["conte~a", "Conte"],
    ["conte~b", "Conte (in “b”)"],
  ]);
  expect(writeAtlas(joinArticles(EMPTY, [other, one]))).toBe(writeAtlas(atlas));
});

test("every placing says how sure it is and why, and no two places have one name", () => {
  const placings = [...joined.excerpts.values()].flatMap((excerpt) => excerpt.placings);
  expect(placings.length).toBeGreaterThan(50);
  for (const { guess } of placings) {
    expect(guess?.confidence).toBeGreaterThan(0);
    expect(guess?.reason).toMatch(/\.$/);
  }
  const names = [...joined.places.values()].map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test("an article added beside the committed atlas stands at that atlas's places and names its actors", () => {
  const base = committedAtlas();
  const text =
    "TRIPOLI, Libya - Hifter met Giuseppe Conte in Palermo on Monday. He flew to Sabratha in western Libya.\n";
  const atlas = joinArticles(base, [readText("added", text, { title: "Added" })]);
  for (const [id, place] of base.places) expect(atlas.places.get(id)).toBe(place);
  const placed = [...atlas.excerpts.values()].filter(({ article }) => article === "added");
  expect(new Set(placed.flatMap(({ actors }) => actors))).toEqual(
    new Set(["khalifa-hifter", "giuseppe-conte"]),
  );
  const stands = placed.flatMap(({ placings }) => placings.map(({ place }) => place as string));
  expect(stands).toContain("western-libya");
  expect(atlas.places.size - base.places.size).toBe(0);
});

test("two articles' Tripolis are told apart by their countries", () => {
  const libyan = readText("a", "Fighting broke out in Tripoli, the capital of Libya, on Monday.\n");
  const lebanese = readText(
    "b",
    "Protesters gathered in Tripoli, Lebanon, on Monday, police in Lebanon said.\n",
  );
  const names = [...joinArticles(EMPTY, [libyan, lebanese]).places.values()].map(({ name }) => name);
  expect(names).toContain("Tripoli, Libya");
  expect(names).toContain("Tripoli, Lebanon");
  const alone = [...joinArticles(EMPTY, [libyan]).places.values()].map(({ name }) => name);
  expect(alone).toContain("Tripoli");
});

test("people of two articles are one by full name, and by surname only where an editor listed it", () => {
  const one = readText("a", "Prime Minister Giuseppe Conte spoke in Rome on Monday, and Conte later left.\n");
  const same = readText("b", "Giuseppe Conte, the premier, arrived in Paris on Tuesday for talks.\n");
  const surname = readText("c", "President Conte said in Berlin on Tuesday that he would stay.\n");
  const atlas = joinArticles(EMPTY, [one, same, surname]);
  expect([...atlas.actors.keys()].filter((id) => id.includes("conte"))).toEqual([
    "giuseppe-conte",
    "conte~c",
  ]);
  const edited = joinArticles(committedAtlas(), [one, same, surname]);
  expect([...edited.actors.keys()].filter((id) => id.includes("conte"))).toEqual(["giuseppe-conte"]);
});

test("titles, captions and furniture of an article that was read are its zones", () => {
  const url = new URL("../../../geodata/articles/000_962d1b79bee42f05.txt", import.meta.url);
  const { article } = readText("first", readFileSync(url, "utf8"));
  expect(article.title).toBe("Hifter in Italy");
  expect(article.published?.edtf).toBe("../2018-03-23");
  expect(new Set(article.zones.map(({ kind }) => kind))).toEqual(new Set(["title", "caption", "furniture"]));
});
