import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { archiveFiles, serveArchive } from "./archive-files.ts";
import { atlasOf } from "./atlas.ts";
import { axeFindings } from "./axe.ts";
import { ACTORS, ARTICLE, FILTERED, OPENING, POPUP, STATES, type State } from "./axe-states.ts";
import { bigAtlas } from "./big-atlas.ts";
import { browse, DESK, NARROW, PHONE, TABLET, type Visit } from "./browse.ts";
import { isDeep } from "./effort.ts";
import { marksOf } from "./screen.ts";
import { unjudged } from "./verdicts.ts";

const { open, revisit, expectFault } = browse();

/** The sheet is the same below 1024 px: the sizes between are looked at in deep runs. */
const SIZES = [
  ["1440×900", DESK],
  ["390×844", PHONE],
  ...(isDeep
    ? ([
        ["768×1024", TABLET],
        ["320×640", NARROW],
      ] as const)
    : []),
] as const;

const THEMES = [
  ["light", false],
  ["dark", true],
] as const;

/** What axe finds wrong, and what it leaves open and nobody has judged; null where it finds nothing. */
async function findingsOf(page: Page): Promise<unknown> {
  const { violations, incomplete } = await axeFindings(page);
  const undecided = unjudged(incomplete);
  return violations.length + undecided.length === 0 ? null : { violations, undecided };
}

/** By the names of the states, what was found in those in which something was. */
async function findingsIn(
  states: readonly State[],
  look: Parameters<typeof revisit>[1],
): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const { name, link, step, leave } of states) {
    const page = await revisit(link, look);
    await step?.(page);
    const findings = await findingsOf(page);
    if (findings !== null) found[name] = findings;
    await leave?.(page);
  }
  return found;
}

describe.each(SIZES)("at %s", (_, viewport) => {
  const layout = viewport === DESK ? "desk" : "phone";
  // Daily the desk in the light and the phone in the dark; both themes of all sizes in deep runs.
  test.each(THEMES.filter(([, dark]) => isDeep || dark === (viewport === PHONE)))(
    "axe finds nothing, by any rule, in any state, in the %s theme",
    async (__, dark) => {
      const states = STATES.filter(({ only = layout }) => only === layout);
      expect(await findingsIn(states, { viewport, dark })).toEqual({});
    },
  );
});

test("axe finds nothing in forced colours", async () => {
  const states = isDeep ? STATES.filter(({ only }) => only !== "phone") : [OPENING, POPUP, ARTICLE, ACTORS];
  expect(await findingsIn(states, { forcedColors: true })).toEqual({});
});

test("axe finds nothing in what is printed", async () => {
  for (const { link } of [OPENING, FILTERED]) {
    const page = await revisit(link);
    await page.emulateMedia({ media: "print" });
    const findings = await findingsOf(page);
    await page.emulateMedia({ media: null });
    expect(findings).toBe(null);
  }
});

describe("axe finds nothing where something is in the way:", () => {
  test.each<readonly [string, Visit]>([
    ["there is no atlas", { atlas: { status: 404, type: "text/plain", body: "Not found" } }],
    [
      "parts of the atlas cannot be read",
      {
        atlas: { body: JSON.stringify({ ...bigAtlas({ places: 9, excerpts: 100 }), actors: [{ id: "x" }] }) },
      },
    ],
    [
      "the map's code does not come",
      {
        before: async (page) => {
          await page.route(/\/create-basemap-[^/]*\.js/, (route) => route.abort());
        },
      },
    ],
  ])("%s", async (_, visit) => {
    expectFault(/Failed to load|net::ERR_FAILED/);
    const page = await open("", { viewport: DESK, ...visit });
    await page.getByRole("alert").or(page.locator(".notice")).first().waitFor();
    expect(await findingsOf(page)).toBe(null);
  });
});

test("axe finds nothing in an archive, while it comes and when it has come", async () => {
  const { pointer, file } = await archiveFiles(atlasOf(bigAtlas({ places: 150, excerpts: 1500 })));
  /** The header with the directory, the places and their first names. */
  let left = 3;
  let [release, begin] = [(): void => {}, (_: Page): void => {}];
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const begun = new Promise<Page>((resolve) => {
    begin = resolve;
  });
  const opening = open("map=6/48/12", {
    viewport: DESK,
    atlas: pointer,
    before: async (page) => {
      await serveArchive(page, file);
      await page.route("**/atlas/atlas.dateline", async (route) => {
        if (left-- <= 0) await released;
        await route.fallback();
      });
      begin(page);
    },
  });
  const page = await begun;
  await marksOf(page).first().waitFor();
  const coming = await findingsOf(page);
  release();
  await opening;
  expect({ coming, whole: await findingsOf(page) }).toEqual({ coming: null, whole: null });
});

test("axe finds nothing in the popup of places that no zoom takes apart", async () => {
  const atlas = bigAtlas({ places: 70, excerpts: 100 });
  const places = atlas.places.map((place) => ({ ...place, position: atlas.places[0]?.position }));
  const page = await open("map=6/48/12", { atlas: { body: JSON.stringify({ ...atlas, places }) } });
  await page.getByRole("button", { name: "Fit all places" }).click();
  await marksOf(page).first().press("Enter");
  await page.getByRole("dialog", { name: /and 69 more/ }).waitFor();
  expect(await findingsOf(page)).toBe(null);
});

test("axe finds what is there to be found", async () => {
  const page = await revisit();
  await page.evaluate(() => {
    const image = document.createElement("img");
    const button = document.createElement("button");
    button.style.cssText = "position:fixed;top:0;left:0;color:#999;background:#aaa";
    button.append(image);
    document.querySelector("main")?.append(button);
  });
  const { violations } = await axeFindings(page);
  expect(violations.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["button-name", "image-alt"]));
});
