import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Atlas } from "../../src/core/atlas.ts";
import { withAreas } from "../../src/core/with-areas.ts";
import { readAreas } from "../../src/data/areas.ts";
import { readAtlas } from "../../src/data/atlas.ts";

/** The atlas that was built into a folder, its areas with it; the test fails when any of it is left out. */
export function builtAtlas(folder: string): Atlas {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
  const reading = readAtlas(json("atlas.json"));
  if (reading.kind === "failed") throw new Error(reading.reason);
  if (reading.troubles.length > 0) throw new Error(JSON.stringify(reading.troubles));
  if (reading.apart === null) return reading.atlas;
  const areas = readAreas(json(reading.apart.file), reading.apart.places);
  if (areas.kind === "failed") throw new Error(areas.reason);
  if (areas.troubles.length > 0) throw new Error(JSON.stringify(areas.troubles));
  return withAreas(reading.atlas, areas.areas);
}
