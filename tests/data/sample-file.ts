import { readAtlas } from "../../src/data/atlas.ts";
import { FORMAT } from "../../src/data/atlas-schema.ts";

export const TEXT = "Constructor met Hifter in Rome on Monday. Libya waited.";

/** A small sound file; tests spoil one thing in it. */
export function file() {
  return {
    format: FORMAT,
    title: "A test",
    description: "",
    credits: ["One."],
    articles: [
      {
        id: "a",
        title: "T",
        publisher: "P",
        url: "https://example.org/",
        language: "en",
        published: { edtf: "2018-11-13", basis: "editor" },
        text: TEXT,
        zones: [{ kind: "title", start: 42, end: 47 }],
        mentions: [
          { kind: "actor", start: 0, end: 11, text: "Constructor", actor: "constructor" },
          { kind: "actor", start: 16, end: 22, text: "Hifter", actor: "khalifa-hifter" },
          { kind: "place", start: 26, end: 30, text: "Rome", place: "gn:3169070" },
          { kind: "date", start: 34, end: 40, text: "Monday", edtf: null },
          { kind: "place", start: 42, end: 47, text: "Libya", place: "ne:LBY" },
        ],
      },
    ],
    places: [
      { id: "gn:3169070", name: "Rome", kind: "settlement", position: [12.5, 41.9], radiusKm: 10 },
      {
        id: "ne:LBY",
        name: "Libya",
        kind: "country",
        position: [17, 27],
        radiusKm: 700,
        area: {
          type: "Polygon",
          coordinates: [
            [
              [10, 20],
              [25, 20],
              [25, 33],
              [10, 20],
            ],
          ],
        },
      },
    ],
    actors: [
      { id: "constructor", name: "constructor", kind: "person", aliases: ["Constructor"] },
      { id: "khalifa-hifter", name: "Khalifa Hifter", kind: "person", aliases: ["Hifter"] },
    ],
    excerpts: [
      {
        article: "a",
        start: 0,
        end: 41,
        quotation: TEXT.slice(0, 41),
        when: { edtf: "2018-11-12", basis: "text", words: "Monday" },
        placings: [
          { place: "gn:3169070", role: "scene", basis: "named", evidence: [26, 30] },
          { place: "ne:LBY", role: "mention", basis: "context", evidence: [42, 47] },
        ],
      },
    ],
  };
}

/** Puts a value at a path of the file. */
export function set(target: object, path: readonly (string | number)[], value: unknown): void {
  const [step = "", ...rest] = path;
  const steps = target as Record<string | number, unknown>;
  if (rest.length === 0) steps[step] = value;
  else set(steps[step] as object, rest, value);
}

/** The file as it is read; the test fails when it is none. */
export function reading(value: unknown) {
  const result = readAtlas(value);
  if (result.kind === "failed") throw new Error(result.reason);
  return result;
}
