import fc from "fast-check";
import { expect, test } from "vitest";
import { readAtlas } from "../../src/data/atlas.ts";
import { bounded, LONGEST, withBoundedNames } from "../../src/data/longest.ts";
import { committedAtlas } from "./committed.ts";
import { file as sampleFile } from "./sample-file.ts";

const LONG = "x".repeat(20_000);

test("a name within the bound is as it was; a longer one keeps its beginning, and that is told once", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 1200 }),
      fc.constantFrom("name", "title"),
      (text, kind) => {
        const told: string[] = [];
        const kept = bounded(text, kind, ["places", 3, "name"], (path, message) =>
          told.push(`${path} ${message}`),
        );
        if (text.length <= LONGEST[kind]) {
          expect([kept, told]).toEqual([text, []]);
          return;
        }
        expect(kept.length).toBeLessThanOrEqual(LONGEST[kind]);
        expect(text.startsWith(kept.slice(0, -1))).toBe(true);
        expect(/[\uD800-\uDBFF]…$/.test(kept)).toBe(false);
        expect(told).toHaveLength(1);
      },
    ),
  );
});

test("names and titles of an atlas file that are too long are cut, each told with its place in the file, and nothing else is lost", () => {
  const file = sampleFile();
  const long = structuredClone(file);
  long.title = LONG;
  Object.assign(long.articles[0] ?? {}, { title: LONG, publisher: LONG });
  Object.assign(long.places[0] ?? {}, { name: LONG });
  Object.assign(long.actors[0] ?? {}, { name: LONG, aliases: [LONG, "Short", `${LONG}y`] });
  const [sound, reading] = [readAtlas(file), readAtlas(long)];
  if (sound.kind === "failed" || reading.kind === "failed") throw new Error("not read");
  expect(reading.troubles.map(({ path }) => path).toSorted()).toEqual([
    "actors[0].aliases[2]",
    "actors[0].name",
    "articles[0].publisher",
    "articles[0].title",
    "places[0].name",
    "title",
  ]);
  expect(reading.troubles.find(({ path }) => path === "title")?.message).toBe(
    "expected at most 500 characters, found 20000; only the beginning is kept",
  );
  expect([...reading.atlas.excerpts.keys()]).toEqual([...sound.atlas.excerpts.keys()]);
  const shown = [
    ...reading.atlas.articles.values(),
    ...reading.atlas.places.values(),
    ...reading.atlas.actors.values(),
  ];
  expect(JSON.stringify(shown)).not.toMatch(/x{501}/);
});

test("an atlas about to be written is bounded alike; one that is within the bounds is the same", () => {
  const atlas = committedAtlas();
  expect(withBoundedNames(atlas)).toEqual({ atlas, troubles: [] });
  const [id, article] = [...atlas.articles][0] ?? [];
  if (id === undefined || article === undefined) throw new Error("no article");
  const long = { ...atlas, articles: new Map([...atlas.articles, [id, { ...article, publisher: LONG }]]) };
  const { atlas: cut, troubles } = withBoundedNames(long);
  expect(troubles).toEqual([
    {
      path: `article ${id}`,
      message: "publisher: expected at most 200 characters, found 20000; only the beginning is kept",
    },
  ]);
  expect(cut.articles.get(id)?.publisher).toHaveLength(LONGEST.name);
});
