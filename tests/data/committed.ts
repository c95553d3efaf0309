import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Atlas } from "../../src/core/atlas.ts";
import type { AreasRef, AtlasFile } from "../../src/data/atlas-schema.ts";
import { builtAtlas } from "./built-atlas.ts";

export const COMMITTED_TEXT = readFileSync(new URL("../../public/atlas/atlas.json", import.meta.url), "utf8");

/** What it says of its file of areas. */
export const COMMITTED_REF: AreasRef = committedFile().areas ?? { file: "", check: 0 };

export const COMMITTED_AREAS = readFileSync(
  new URL(`../../public/atlas/${COMMITTED_REF.file}`, import.meta.url),
  "utf8",
);

/** The committed file, a fresh copy each time. */
export function committedFile(): AtlasFile {
  return JSON.parse(COMMITTED_TEXT);
}

/** The atlas that the app opens with; the test fails when any of it is left out. */
export function committedAtlas(): Atlas {
  return builtAtlas(fileURLToPath(new URL("../../public/atlas", import.meta.url)));
}
