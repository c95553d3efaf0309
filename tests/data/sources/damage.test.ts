import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readAtlas } from "../../../src/data/atlas.ts";
import { writeAtlas } from "../../../src/data/atlas-writer.ts";
import { compile } from "../../../src/data/sources/compile.ts";
import { effort } from "../../browser/effort.ts";
import { committedAtlas } from "../committed.ts";

const read = (path: string) => readFileSync(new URL(`../../../geodata/${path}`, import.meta.url), "utf8");
const ID = "003_30ef00eb747dd457";
const SOURCES = {
  text: read(`articles/${ID}.txt`),
  sidecar: read(`articles/${ID}.yaml`),
  actors: read("actors.json"),
  places: JSON.stringify(
    [...committedAtlas().places.values()].map(({ id, name, kind, position }) => ({
      id,
      name,
      kind,
      position,
    })),
    null,
    1,
  ),
};

/** What people do to files by mistake. */
const edit = fc.record({
  file: fc.constantFrom<keyof typeof SOURCES>("text", "sidecar", "actors", "places"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(30),
  put: fc.constantFrom(
    "",
    " ",
    "\n",
    "x",
    "é",
    "]",
    "- ",
    "null",
    "__proto__",
    "1e999",
    "’",
    "\u0000",
    "\ud800",
  ),
});

test("sources that somebody spoilt are told of, and whatever is built of them is a sound atlas", () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      const files = { ...SOURCES };
      for (const { file, at, cut, put } of edits) {
        const start = Math.floor(at * files[file].length);
        files[file] = files[file].slice(0, start) + put + files[file].slice(start + cut);
      }
      const { atlas, problems } = compile({
        folder: { title: "T" },
        actors: { file: "actors.json", text: files.actors },
        places: [{ file: "places.json", text: files.places }],
        units: null,
        areas: new Map(),
        articles: [
          {
            id: ID,
            text: { file: "a.txt", text: files.text },
            sidecar: { file: "a.yaml", text: files.sidecar },
          },
        ],
      });
      expect(readAtlas(JSON.parse(writeAtlas(atlas)))).toMatchObject({ kind: "read", troubles: [] });
      for (const { message } of problems) expect(message.length).toBeGreaterThan(0);
    }),
    { numRuns: effort(50) },
  );
}, 120_000);
