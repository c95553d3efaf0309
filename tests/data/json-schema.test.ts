import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { AtlasFile } from "../../src/data/atlas-schema.ts";
import { atlasJsonSchema } from "../../src/data/json-schema.ts";
import { committedFile } from "./committed.ts";

test("the published schema is the one that the reader uses (dateline schema > public/atlas/atlas.schema.json)", () => {
  const published = readFileSync(new URL("../../public/atlas/atlas.schema.json", import.meta.url), "utf8");
  expect(published).toBe(`${JSON.stringify(atlasJsonSchema(), null, 2)}\n`);
});

test("the committed file fits the schema", () => {
  expect(AtlasFile.safeParse(committedFile()).success).toBe(true);
});

test("the schema compiles nothing at run time, which the page's policy would refuse", () => {
  expect(z.config().jitless).toBe(true);
});
