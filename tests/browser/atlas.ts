import { readFileSync } from "node:fs";
import type { Atlas } from "../../src/core/atlas.ts";
import { EVERYTHING, type Filter } from "../../src/core/filter.ts";
import type { PlaceId } from "../../src/core/ids.ts";
import type { Answer, Within } from "../../src/core/question.ts";
import { readAtlas } from "../../src/data/atlas.ts";
import { answererOf } from "../../src/engine/answer.ts";

/** The file that the built app opens, as parsed JSON; every call gives a fresh one to change. */
export function atlasFile(): AtlasJson {
  return JSON.parse(readFileSync("dist/app/atlas/atlas.json", "utf8"));
}

type Row = Record<string, unknown>;

/** As much of the file's shape as tests need that make other files from it. */
export type AtlasJson = Row & { articles: Row[]; places: Row[]; actors: Row[]; excerpts: Row[] };

export function atlasOf(file: unknown): Atlas {
  const reading = readAtlas(file);
  if (reading.kind === "failed") throw new Error(reading.reason);
  return reading.atlas;
}

export const ATLAS: Atlas = atlasOf(atlasFile());

/** What the naive engine, run here, answers: the measure of what the screen must show. */
export function answerOf(
  atlas: Atlas,
  filter: Filter = EVERYTHING,
  within: Within = { kind: "anywhere" },
): Promise<Answer> {
  return answererOf(atlas)({
    filter,
    viewport: null,
    zoom: 4,
    within,
    page: { after: null, limit: Number.MAX_SAFE_INTEGER },
    strip: { bins: 120, span: null },
    eachPlace: true,
  });
}

export function placeNamed(name: string): PlaceId {
  const place = [...ATLAS.places.values()].find((one) => one.name === name);
  if (place === undefined) throw new Error(`the atlas has no place named ${name}`);
  return place.id;
}
