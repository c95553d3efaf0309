import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { compileFolder } from "../../src/cli/compile-folder.ts";
import { writeAreas, writeAtlas } from "../../src/data/atlas-writer.ts";
import { COMMITTED_AREAS, COMMITTED_REF, COMMITTED_TEXT } from "../data/committed.ts";

test("the committed atlas is what the sources give (npm run atlas)", async () => {
  const io = {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    message: () => {},
    status: () => {},
    columns: null,
    interruptible: () => new AbortController().signal,
  };
  const compiled = await compileFolder("geodata/articles", io, { keep: false, encoding: null });
  expect(compiled).toMatchObject({ kind: "compiled", problems: [] });
  if (compiled.kind === "compiled") {
    expect(writeAtlas(compiled.atlas, COMMITTED_REF) === COMMITTED_TEXT).toBe(true);
    expect(writeAreas(compiled.atlas) === COMMITTED_AREAS).toBe(true);
  }
}, 60_000);
