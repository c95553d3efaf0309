import { readFileSync } from "node:fs";
import type { Atlas } from "../../src/core/atlas.ts";
import { readAtlas } from "../../src/data/atlas.ts";

/** The atlas of the two articles as it is served. */
export function committedAtlas(): Atlas {
  const file = new URL("../../public/atlas/atlas.json", import.meta.url);
  const reading = readAtlas(JSON.parse(readFileSync(file, "utf8")));
  if (reading.kind === "failed") throw new Error(reading.reason);
  return reading.atlas;
}
