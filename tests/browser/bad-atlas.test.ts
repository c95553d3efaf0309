import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { COMMITTED_AREAS } from "../data/committed.ts";
import { ATLAS, type AtlasJson, atlasFile, placeNamed } from "./atlas.ts";
import { bigAtlas } from "./big-atlas.ts";
import { type AtlasFile, browse, serveInstead } from "./browse.ts";
import { isDeep } from "./effort.ts";
import { actorBox, excerptsOf, listOf, marksOf, sentenceOf, tabOf } from "./screen.ts";

const { open, expectFault } = browse();

const SOUND = JSON.stringify(atlasFile());

/** Daily every third of what `tests/data` tries too. */
const some = <Case>(cases: readonly Case[]): readonly Case[] =>
  isDeep ? cases : cases.filter((_, at) => at % 3 === 0);

describe("a file that is no atlas is told as such, with a way on", () => {
  test.each(
    some<readonly [string, AtlasFile, RegExp]>([
      ["corrupt", { body: SOUND.replace(/"articles":/, '"articles";') }, /atlas\.json is not JSON/],
      ["truncated", { body: SOUND.slice(0, SOUND.length / 2) }, /atlas\.json is not JSON/],
      ["empty", { body: "" }, /atlas\.json is not JSON/],
      ["missing", { status: 404, type: "text/plain", body: "Not found" }, /the server answered 404/],
      ["broken at the server", { status: 500, type: "text/plain", body: "Oh no" }, /the server answered 500/],
      [
        "a page instead of data",
        { type: "text/html", body: "<!doctype html><title>Sign in</title>" },
        /atlas\.json is not JSON/,
      ],
      ["not UTF-8", { body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]) }, /not UTF-8/],
      ["a number", { body: "42" }, /atlas\.json is not an atlas/],
      ["null", { body: "null" }, /atlas\.json is not an atlas/],
      [
        "of another format",
        { body: JSON.stringify({ ...atlasFile(), format: "dateline-atlas/99" }) },
        /is not an atlas: format/,
      ],
      ["nested a million deep", { body: "[".repeat(1_000_000) }, /atlas\.json is not/],
    ]),
  )("%s", async (_, atlas, reason) => {
    if ((atlas.status ?? 200) >= 400) expectFault(/Failed to load resource/);
    const page = await open("", { atlas });
    const alert = page.getByRole("alert");
    expect(await alert.getByRole("heading").innerText()).toBe("The atlas cannot be opened");
    expect(await alert.innerText()).toMatch(reason);
    expect(await alert.getByRole("button", { name: "Try again" }).count()).toBe(1);
  });
});

test("Try again opens the atlas once it is mended", async () => {
  const page = await open("", { atlas: { body: "{" } });
  await page.getByRole("alert").waitFor();
  await page.unroute("**/atlas/atlas.json");
  await page.getByRole("button", { name: "Try again" }).click();
  await sentenceOf(page)
    .getByText(/^26 of 26 excerpts/)
    .waitFor();
});

type Change = (atlas: AtlasJson) => void;

const palermo = (atlas: AtlasJson): Record<string, unknown> =>
  atlas.places.find(({ id }) => id === placeNamed("Palermo")) ?? {};

/** The excerpts that stand at a place, placed or not after it has gone. */
const at = (name: string) =>
  [...ATLAS.excerpts.values()].filter(({ placings }) =>
    placings.some(({ place }) => place === placeNamed(name)),
  ).length;

describe("a bad part is left out and told; the rest is alive", () => {
  test.each(
    some<readonly [string, Change, RegExp]>([
      ["a place without coordinates", (atlas) => delete palermo(atlas).position, /places\[\d+\]\.position/],
      [
        "a place at NaN",
        (atlas) => Object.assign(palermo(atlas), { position: ["NaN", 38.1] }),
        /places\[\d+\]\.position/,
      ],
      [
        "a place at null",
        (atlas) => Object.assign(palermo(atlas), { position: [null, null] }),
        /places\[\d+\]\.position/,
      ],
      [
        "a place at latitude 91",
        (atlas) => Object.assign(palermo(atlas), { position: [13.4, 91] }),
        /places\[\d+\]\.position/,
      ],
      [
        "a place at a longitude beyond numbers",
        (atlas) => Object.assign(palermo(atlas), { position: [1e300, 38.1] }),
        /places\[\d+\]\.position/,
      ],
      [
        "an area of NaN",
        (atlas) =>
          Object.assign(palermo(atlas), {
            area: {
              type: "Polygon",
              coordinates: [
                [
                  [0, 0],
                  [null, 1],
                  [1, 1],
                  [0, 0],
                ],
              ],
            },
          }),
        /places\[\d+\]\.area/,
      ],
      [
        "an area of no known type",
        (atlas) => Object.assign(palermo(atlas), { area: { type: "GeometryCollection", geometries: [] } }),
        /places\[\d+\]\.area/,
      ],
    ]),
  )("%s", async (_, change, path) => {
    const atlas = atlasFile();
    change(atlas);
    const page = await open("", { atlas: { body: JSON.stringify(atlas) } });
    await page.getByText(/parts? of the atlas (?:was|were) left out/).waitFor();
    const left = (await marksOf(page).allTextContents()).length;
    expect(left).toBe(14);
    expect(await sentenceOf(page).innerText()).toMatch(/^26 of 26 excerpts · 14 places/);
    await page.getByRole("button", { name: "About these data" }).click();
    expect(await page.getByRole("dialog", { name: "About these data" }).innerText()).toMatch(path);
    expect(at("Palermo")).toBe(9);
  });

  test.each<readonly [string, AtlasFile, RegExp]>([
    ["missing", { status: 404, body: "" }, /areas\.\w+\.json.*could not be fetched/],
    [
      "damaged",
      { body: COMMITTED_AREAS.replace("1", "2") },
      /areas\.\w+\.json.*is damaged: expected the checksum/,
    ],
  ])("a file of areas that is %s", async (_, areas, said) => {
    if (areas.status === 404) expectFault(/Failed to load resource/);
    const before = (page: Page) => serveInstead(page, areas, "areas");
    const page = await open("", { before });
    await page.getByText(/parts? of the atlas (?:was|were) left out/).waitFor();
    expect(await sentenceOf(page).innerText()).toMatch(/^26 of 26 excerpts · 15 places/);
    await marksOf(page).filter({ hasText: "Libya" }).first().waitFor();
    await page.getByRole("button", { name: "About these data" }).click();
    expect(await page.getByRole("dialog", { name: "About these data" }).innerText()).toMatch(said);
  });

  test.each<readonly [string, AtlasFile, RegExp]>([
    ["broken", { body: "{" }, /areas\.json.*is not JSON/],
    [
      "of another atlas",
      { body: '{"format":"dateline-areas/1","areas":[]}' },
      /areas\.json.*expected the area of/,
    ],
  ])("of an atlas that does not name it, a file of areas that is %s", async (_, areas, said) => {
    const before = (page: Page) => serveInstead(page, areas, "areas");
    const file = atlasFile();
    delete file.areas;
    const page = await open("", { atlas: { body: JSON.stringify(file) }, before });
    await page.getByText(/parts? of the atlas (?:was|were) left out/).waitFor();
    await page.getByRole("button", { name: "About these data" }).click();
    expect(await page.getByRole("dialog", { name: "About these data" }).innerText()).toMatch(said);
  });

  test("a missing file of areas, of an atlas so large that it is waited for", async () => {
    expectFault(/Failed to load resource/);
    const file = bigAtlas({ places: 20, excerpts: 1200 });
    const places = file.places.map((place, at) => (at === 0 ? { ...place, area: "areas.json" } : place));
    const page = await open("", {
      atlas: { body: JSON.stringify({ ...file, places }) },
      before: (opened) => serveInstead(opened, { status: 404, body: "" }, "areas"),
    });
    await page.getByText(/1 part of the atlas was left out/).waitFor();
  });

  test("a mention of an unknown actor", async () => {
    const atlas = atlasFile();
    const mentions = atlas.articles.flatMap(({ mentions }) => mentions as Record<string, unknown>[]);
    const mention = mentions.find(({ actor }) => actor === "roberta-pinotti");
    Object.assign(mention ?? {}, { actor: "nobody" });
    const page = await open("", { atlas: { body: JSON.stringify(atlas) } });
    await page.getByText(/1 part of the atlas was left out/).waitFor();
    expect(await excerptsOf(page).count()).toBe(26);
    await page.getByRole("button", { name: "About these data" }).click();
    expect(await page.getByRole("dialog").innerText()).toContain(
      'expected the id of an actor of this file, found "nobody"',
    );
  });

  test("an excerpt whose quotation is not in the text", async () => {
    const atlas = atlasFile();
    Object.assign(atlas.excerpts[0] ?? {}, { quotation: "Words that nobody wrote." });
    const page = await open("", { atlas: { body: JSON.stringify(atlas) } });
    await page.getByText(/left out/).waitFor();
    expect(await excerptsOf(page).count()).toBe(25);
    expect(await listOf(page).getByText("Words that nobody wrote.").count()).toBe(0);
  });

  test("an actor whose id is __proto__", async () => {
    const atlas = JSON.parse(SOUND.replaceAll('"roberta-pinotti"', '"__proto__"'));
    const page = await open("actors=__proto__", { atlas: { body: JSON.stringify(atlas) } });
    await page.getByText(/parts of the atlas were left out/).waitFor();
    expect(await sentenceOf(page).innerText()).toMatch(/^26 of 26/);
    expect(await page.evaluate(() => Object.keys(Object.prototype).length)).toBe(0);
  });
});

test.each(["constructor", "__proto__", ...(isDeep ? ["toString", "hasOwnProperty"] : [])])(
  "an actor named %s is an actor like any other",
  async (name) => {
    const id = name === "__proto__" ? "proto" : name;
    const atlas = JSON.parse(SOUND.replaceAll('"roberta-pinotti"', JSON.stringify(id)));
    for (const actor of atlas.actors) if (actor.id === id) Object.assign(actor, { name, aliases: [name] });
    const page = await open("", { atlas: { body: JSON.stringify(atlas) } });
    await tabOf(page, "Actors & sources").click();
    await actorBox(page, name).check();
    await sentenceOf(page)
      .getByText(/^1 of 26 excerpts/)
      .waitFor();
    expect(await page.getByRole("button", { name: `Remove ${name}`, exact: true }).count()).toBe(1);
  },
);
