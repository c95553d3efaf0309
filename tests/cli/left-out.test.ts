import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { leftOutLines, withFilesLeftOut } from "../../src/core/left-out.ts";
import { readAtlas } from "../../src/data/atlas.ts";
import { writeAtlas } from "../../src/data/atlas-writer.ts";
import { committedAtlas } from "../data/committed.ts";
import { archiveOf } from "./archive-of.ts";
import { dateline, workshop } from "./workshop.ts";

const SHORT = `---
title: Port of Sirte falls
date: 2018-11-14
---
By Ann Lee

Fighters seized the port of Sirte on Monday, officials said.

It rained all day.

The envoy flew from Tripoli to Rome on Tuesday, where he met the foreign minister and two of his aides, and then went on to Brussels.

The envoy flew from Tripoli to Rome on Tuesday, where he met the foreign minister and two of his aides, and then went on to Brussels.
`;
const FRENCH = `---
title: Le ministre à Tunis
lang: en
---
Le ministre a rencontré lundi à Tunis les représentants des deux camps. Il est parti pour Rome, où il doit voir le président.
`;

async function folder(): Promise<string> {
  const made = await workshop();
  await writeFile(join(made, "short.txt"), SHORT);
  await writeFile(join(made, "french.txt"), FRENCH);
  return made;
}

const TOLD =
  "\nLeft out: 1 passage of page furniture, 1 repeated paragraph\n1 article is kept but not read, for only English is read: french (French)\n";

test("build counts what was left out by its reason and names what is in another language", async () => {
  const made = await folder();
  const { code, out } = await dateline(["build", "."], made);
  expect([code, out.endsWith(TOLD)]).toEqual([0, true]);
  expect(out).toContain("\nRead 1 article: 2 of 3 excerpts placed\n");
  const told = JSON.parse((await dateline(["build", ".", "--json"], made)).out);
  expect(told.leftOut).toEqual({ furniture: 1, repeated: 1, "caption-again": 0, article: 1, file: 0 });
});

test("check says the same, and finds nothing wrong with it", async () => {
  const { code, out } = await dateline(["check", "."], await folder());
  expect([code, out.endsWith(TOLD)]).toEqual([0, true]);
});

test("read tells the language and what was left out, --json too", async () => {
  const made = await folder();
  const { out } = await dateline(["read", "short.txt", "french.txt"], made);
  expect(out).toContain("\nEnglish\n");
  expect(out).toContain("Page furniture, not the article: “By Ann Lee”");
  expect(out).toContain("Repeats an earlier paragraph: “The envoy flew from Tripoli to Rome");
  expect(out).toContain("\nFrench\n");
  expect(out).toContain("All of it: it is in French, and only English is read.");
  const lines = (await dateline(["read", "--json", "short.txt", "french.txt"], made)).out
    .trimEnd()
    .split("\n");
  expect(
    lines
      .map((line) => JSON.parse(line))
      .map(({ language, isRead, leftOut }) => [language, isRead, leftOut.length]),
  ).toEqual([
    ["en", true, 2],
    ["fr", false, 0],
  ]);
});

test("file and archive hold the same of it", async () => {
  const made = await folder();
  await dateline(["build", ".", "--as", "file", "--out", "file"], made);
  await dateline(["build", ".", "--as", "archive", "--out", "archive"], made);
  const file = readAtlas(JSON.parse(await readFile(join(made, "file/atlas.json"), "utf8")));
  if (file.kind === "failed") throw new Error(file.reason);
  expect(file.troubles).toEqual([]);
  const archive = await archiveOf(join(made, "archive"));
  const texts = Array.from({ length: archive.texts.count }, (_, text) => archive.texts.read(text));
  const told = (await Promise.all(texts)).flatMap((text) => (text === null ? [] : leftOutLines(text.atlas)));
  expect(told.map(({ leftOut }) => JSON.stringify(leftOut)).toSorted()).toEqual(
    (file.atlas.leftOut ?? []).map((one) => JSON.stringify(one)).toSorted(),
  );
  expect(archive.leftOut.all).toBe(3);
  expect(archive.leftOut.byText.reduce((sum, count) => sum + count, 0)).toBe(3);
});

test("a correction that a name is no place costs no sentence", async () => {
  const made = await folder();
  await writeFile(join(made, "corrections.yaml"), "- name: Sirte\n  place: none\n");
  const { out } = await dateline(["build", "."], made);
  expect(out).toContain("\nRead 1 article: 1 of 3 excerpts placed\n");
});

test("files that were not read stand in the atlas by their names, each with its reason", () => {
  const files = [{ name: "b/report.pdf", reason: "only text, Markdown and HTML are read" }];
  const atlas = withFilesLeftOut(committedAtlas(), files);
  const back = readAtlas(JSON.parse(writeAtlas(atlas)));
  expect(back.kind === "read" && back.atlas.leftOut?.at(-1)).toEqual({ kind: "file", ...files[0] });
});

test("what an atlas says it left out of articles that it does not have costs that line alone", () => {
  const file = JSON.parse(writeAtlas(committedAtlas()));
  const [known] = file.leftOut;
  file.leftOut = [
    { ...known, article: "nowhere" },
    { ...known, end: 1_000_000 },
    { ...known, reason: "bored" },
    known,
  ];
  const back = readAtlas(file);
  if (back.kind === "failed") throw new Error(back.reason);
  expect(back.atlas.leftOut).toEqual([known]);
  expect(back.troubles.map(({ path }) => path)).toEqual([
    "leftOut[0].article",
    "leftOut[1]",
    "leftOut[2].reason",
  ]);
});

test("an atlas that says nothing of it is as it was", () => {
  const { leftOut: _, ...file } = JSON.parse(writeAtlas(committedAtlas()));
  const back = readAtlas(file);
  expect(back.kind === "read" && "leftOut" in back.atlas).toBe(false);
});
