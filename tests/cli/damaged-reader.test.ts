import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { READER_FILES } from "../../src/data/reader-files.ts";
import { here } from "./workshop.ts";

/** The built program somewhere else, where no sources lie beside it. */
let home = "";
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "dateline-installed-"));
  await cp(here("../../dist/cli"), join(home, "dist/cli"), { recursive: true });
  for (const folder of ["gazetteer", "model"])
    await cp(here(`../../dist/app/${folder}`), join(home, "dist/app", folder), { recursive: true });
  await writeFile(join(home, "package.json"), '{"type":"module"}');
  await writeFile(join(home, "a.txt"), "Ann Lee landed in Rome on Monday.\n");
});
afterAll(() => rm(home, { recursive: true, force: true }));

const read = (): Promise<string> =>
  promisify(execFile)(process.execPath, ["dist/cli/dateline.js", "read", "a.txt"], { cwd: home }).then(
    ({ stdout }) => stdout,
    (error: { readonly code: number; readonly stderr: string }) => `${error.code} ${error.stderr}`,
  );

test("files that articles are read with are damaged: each is named, with what was expected and what to do", async () => {
  expect(await read()).toContain("[Rome|1]");
  for (const file of READER_FILES) {
    const path = join(home, "dist/app", file);
    const bytes = await readFile(path);
    const at = Math.floor(bytes.length / 2);
    await writeFile(path, Buffer.from(bytes).fill((bytes[at] ?? 0) ^ 4, at, at + 1));
    const said = await read();
    expect(said).toMatch(
      /^1 dateline: \S+ is damaged, or of another build: expected \d+ bytes with the checksum/,
    );
    expect(said).toContain(`dist/app/${file} is damaged`);
    expect(said).toMatch(/Install Dateline again, or build it anew with npm run build\n$/);
    await writeFile(path, bytes);
  }
  await truncate(join(home, "dist/app/model/lexicon.bin"), 0);
  expect(await read()).toContain("lexicon.bin is damaged, or of another build");
}, 120_000);
