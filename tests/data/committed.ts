import { readFileSync } from "node:fs";
import type { Atlas } from "../../src/core/atlas.ts";
import { readAtlas } from "../../src/data/atlas.ts";
import type { AtlasFile } from "../../src/data/atlas-schema.ts";

export const COMMITTED_TEXT = readFileSync(new URL("../../public/atlas/atlas.json", import.meta.url), "utf8");

/** The committed file, a fresh copy each time. */
export function committedFile(): AtlasFile {
  return JSON.parse(COMMITTED_TEXT);
}

/** The atlas that the app opens with; the test fails when any of it is left out. */
export function committedAtlas(): Atlas {
  const reading = readAtlas(committedFile());
  if (reading.kind === "failed") throw new Error(reading.reason);
  if (reading.troubles.length > 0) throw new Error(JSON.stringify(reading.troubles));
  return reading.atlas;
}
