import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { countText } from "../../src/core/count-text.ts";
import { EVERYTHING, type Filter } from "../../src/core/filter.ts";
import type { ActorId, PlaceId } from "../../src/core/ids.ts";
import { markName } from "../../src/core/mark-name.ts";
import type { Question } from "../../src/core/question.ts";
import { liveSentence } from "../../src/core/sentence.ts";
import { histogramText } from "../../src/core/time-strip.ts";
import { answererOf } from "../../src/engine/answer.ts";
import { MOST_IN_PAGE } from "../../src/ui/archive/open-archive-atlas.ts";
import { type ArchiveFiles, archiveFiles, pointerTo, serveArchive } from "./archive-files.ts";
import { atlasOf } from "./atlas.ts";
import { bigAtlas } from "./big-atlas.ts";
import { browse, DESK } from "./browse.ts";
import { effort } from "./effort.ts";
import { expectFocus } from "./focus.ts";
import { excerptsOf, mapOf, markNames, markOf, marksOf, sentenceOf } from "./screen.ts";

const { open, expectFault } = browse();

const ATLAS = atlasOf(bigAtlas({ places: 1200, excerpts: effort(4_000) }));
const ask = answererOf(ATLAS);
const ALL: Question = {
  filter: EVERYTHING,
  viewport: null,
  zoom: 6,
  within: { kind: "anywhere" },
  page: { after: null, limit: 0 },
};
const NEAR = "map=6/48/12";

let files: ArchiveFiles;
beforeAll(async () => {
  files = await archiveFiles(ATLAS);
});

const focusedName = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);

/** Whether what has the focus lies in the map's window. */
const focusIsInside = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const map = document.querySelector("[role=region][aria-label=Map]")?.getBoundingClientRect();
    const at = document.activeElement?.getBoundingClientRect();
    if (map === undefined || at === undefined || at.width === 0) return false;
    return at.left >= map.left && at.right <= map.right && at.top >= map.top && at.bottom <= map.bottom;
  });

/** The name of a mark of one place that lies well inside the map. */
const singleMidway = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const [across, down] = [window.innerWidth * 0.65, window.innerHeight * 0.6];
    const off = (button: Element): number => {
      const { x, y } = button.getBoundingClientRect();
      return Math.hypot(x - across, y - down);
    };
    const singles = [...document.querySelectorAll("[data-place]")].filter((button) =>
      /^Town \d+, [\d,]+ excerpts$/.test(button.getAttribute("aria-label") ?? ""),
    );
    return singles.toSorted((a, b) => off(a) - off(b))[0]?.getAttribute("aria-label") ?? "";
  });

/** The canvas of marks that are too many to be elements. */
const paintingOf = (page: Page) => mapOf(page).locator("canvas.mark-canvas");

const openArchive = (link: string, given = files, change?: Parameters<typeof serveArchive>[2]) =>
  open(link, {
    viewport: DESK,
    atlas: given.pointer,
    before: (page) => serveArchive(page, given.file, change),
  });

const openFirst = (change: Parameters<typeof serveArchive>[2]) => openArchive(NEAR, files, change);

test("excerpts in an archive are said, and their marks named, counted and, after pans too, painted where they are pressed", async () => {
  const page = await openArchive(NEAR);
  const { totals, marks } = await ask(ALL);
  expect(await sentenceOf(page).innerText()).toBe(liveSentence(totals));
  const wanted = new Set(marks.map((mark) => markName(mark, ATLAS.places)));
  const names = await markNames(page);
  expect(names.filter((name) => !wanted.has(name))).toEqual([]);
  expect(names.length).toBeGreaterThan(20);
  expect(await paintingOf(page).count()).toBe(1);
  expect(new Set(names).size).toBe(names.length);

  const quotations = await excerptsOf(page).locator("blockquote").allTextContents();
  const first = await ask({ ...ALL, page: { after: null, limit: quotations.length } });
  expect(quotations).toEqual(first.page.shown.map(({ excerpt }) => excerpt.quotation));

  for (let pan = 0; pan < 3; pan++) {
    const before = page.url();
    await mapOf(page).focus();
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL((now) => now.href !== before);
  }
  await expect.poll(() => beside(page)).toEqual({ areMany: true, unpainted: 0 });
});

/** Of the marks inside the map, whether there are many, and how many buttons stand where nothing is painted. */
function beside(page: Page): Promise<{ areMany: boolean; unpainted: number } | null> {
  return page.evaluate(() => {
    const canvas = document.querySelector(".mark-canvas");
    const map = document.querySelector("[role=region][aria-label=Map]")?.getBoundingClientRect();
    if (!(canvas instanceof HTMLCanvasElement) || map === undefined) return null;
    const corner = canvas.getBoundingClientRect();
    const ratio = canvas.width / corner.width;
    const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
    const shown = [...document.querySelectorAll(".mark-pool .mark")].map((one) =>
      one.getBoundingClientRect(),
    );
    const inside = shown.filter(
      ({ left, right, top, bottom }) =>
        left > map.left && right < map.right && top > map.top && bottom < map.bottom,
    );
    const hit = inside.filter(({ x, y, width, height }) => {
      // Beside the number, inside the smallest disc.
      const column = Math.round((x + width / 2 - corner.x) * ratio);
      const row = Math.round((y + height / 2 - 6 - corner.y) * ratio);
      return (pixels?.[4 * (row * canvas.width + column) + 3] ?? 0) > 200;
    });
    return { areMany: inside.length > 20, unpainted: inside.length - hit.length };
  });
}

test("painted marks are one Tab stop with arrow keys between them, and Enter opens what the eye sees", async () => {
  const page = await openArchive(NEAR);
  expect(await paintingOf(page).count()).toBe(1);
  expect(await marksOf(page).and(page.locator("[tabindex='0']")).count()).toBe(1);
  await marksOf(page).and(page.locator("[tabindex='0']")).focus();
  const before = await focusedName(page);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => focusedName(page)).not.toBe(before);
  const after = await focusedName(page);
  expect(await marksOf(page).and(page.locator("[tabindex='0']")).getAttribute("aria-label")).toBe(after);

  const name = await singleMidway(page);
  await markOf(page, name).focus();
  await page.keyboard.press("Enter");
  const [, place = "", count = ""] = /^(.*), ([\d,]+) excerpts$/.exec(name) ?? [];
  const popup = page.getByRole("dialog", { name: place, exact: true });
  await popup.waitFor();
  const quotation = await popup.locator("blockquote").innerText();
  expect(await popup.innerText()).toContain(`1 of ${count}`);
  await popup.getByRole("button", { name: /next/i }).click();
  await expect.poll(() => popup.locator("blockquote").innerText()).not.toBe(quotation);
  await page.keyboard.press("Escape");
  await popup.waitFor({ state: "detached" });
  await expectFocus(page, `button ${name}`);
});

test("of a painted mark that nobody is sure of that is said, before and after a filter", async () => {
  const page = await openArchive(NEAR);
  const said = () =>
    marksOf(page).evaluateAll((marks) =>
      marks.map((mark) => [mark.getAttribute("aria-label"), mark.getAttribute("aria-description")]),
    );
  const wanted = async (filter: Filter) => {
    const { marks } = await ask({ ...ALL, filter });
    return new Map(
      marks.map((mark) => [markName(mark, ATLAS.places), mark.uncertain ? "uncertain" : null] as const),
    );
  };
  for (const filter of [EVERYTHING, { ...EVERYTHING, not: new Set(["actor-3" as ActorId]) }]) {
    const known = await wanted(filter);
    await expect.poll(async () => (await said()).filter(([name]) => !known.has(name ?? ""))).toEqual([]);
    const found = await said();
    expect(found).toEqual(found.map(([name]) => [name, known.get(name ?? "")]));
    expect(new Set(found.map(([, description]) => description))).toEqual(new Set(["uncertain", null]));
    await page.evaluate(() => {
      window.location.hash = "map=6/48/12&not=actor-3";
    });
  }
});

test("the name of a painted mark that is pointed at stands over what is painted", async () => {
  const page = await openArchive(NEAR);
  const name = await singleMidway(page);
  await markOf(page, name).hover();
  const box = await markOf(page, name).locator(".mark-name").boundingBox();
  if (box === null) throw new Error("no name is shown");
  const { x, y, width, height } = box;
  // Its corners are round.
  const clip = { x: x + 4, y: y + 4, width: width - 8, height: height - 8 };
  const seen = await page.screenshot({ clip });
  await paintingOf(page).evaluate((canvas) => {
    const context = canvas instanceof HTMLCanvasElement ? canvas.getContext("2d") : null;
    context?.fillRect(-1e6, -1e6, 2e6, 2e6);
  });
  expect(seen.equals(await page.screenshot({ clip }))).toBe(true);
});

test("strip and search ask all of an archive, not what was read of it, and stand in the link", async () => {
  const page = await openArchive(NEAR);
  const { histogram } = await ask({ ...ALL, strip: { bins: 120, span: null } });
  expect(await page.locator(".time-bars").getAttribute("aria-label")).toBe(histogramText(histogram));

  // Away from the handles, which keep their own presses.
  const bin = histogram.bins.findIndex(({ exact }, at) => at > 30 && exact.passing > 0);
  const { first, last } = histogram.bins[bin] ?? { first: null, last: null };
  const { width = 0 } = (await page.locator(".time-plot").boundingBox()) ?? {};
  await page
    .locator(".time-plot")
    .hover({ position: { x: (width * (bin + 0.5)) / histogram.bins.length, y: 20 } });
  const onDays = { ...EVERYTHING, period: { first, last } };
  const { eachPlace } = await ask({ ...ALL, filter: onDays, eachPlace: true });
  const { marks } = await ask(ALL);
  const holding = new Set(
    marks
      .filter((mark) =>
        (mark.kind === "place" ? [mark.place] : mark.places).some((one) => eachPlace.has(one)),
      )
      .map((mark) => markName(mark, ATLAS.places)),
  );
  const names = await markNames(page);
  const wanted = names.filter((name) => holding.has(name));
  expect(wanted.length).toBeGreaterThan(0);
  expect(wanted.length).toBeLessThan(names.length);
  const lit = () =>
    page
      .locator(".mark-highlighted")
      .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")).sort());
  await expect.poll(lit).toEqual(wanted);

  const whole = (await ask({ ...ALL, eachPlace: true })).eachPlace.get("place-804" as PlaceId);
  await page.getByRole("combobox", { name: "Search", exact: true }).fill("town 804");
  await page
    .getByRole("option", { name: new RegExp(`^Town 804\\s*${countText(whole ?? 0)} excerpts?$`) })
    .waitFor();
  await page.getByRole("combobox", { name: "Search", exact: true }).fill("article 12");
  await page.getByRole("option", { name: /^“article” and “12”/ }).click();
  const words = { ...EVERYTHING, words: ["article", "12"] };
  const said = async (filter: Filter) =>
    expect
      .poll(() => sentenceOf(page).innerText())
      .toBe(liveSentence((await ask({ ...ALL, filter })).totals));
  await said(words);
  await page.getByRole("textbox", { name: "From date", exact: true }).fill("2015");
  await page.keyboard.press("Enter");
  await said({ ...words, period: { first: "2015-01-01", last: null } });
  expect(page.url()).toMatch(/q=article[+,].*12.*from=2015-01-01/);
  await page.goBack();
  await said(words);

  await page.getByRole("button", { name: "Add an article", exact: true }).click();
  await page.getByText("Articles can be added to smaller atlases only.").waitFor();
});

test("above two million excerpts a worker answers the same, and one that dies is said and followed by another", async () => {
  expectFault(/gone wrong/);
  const page = await openArchive(NEAR, { ...files, pointer: pointerTo(MOST_IN_PAGE + 1) });
  const { totals, marks } = await ask(ALL);
  expect(await sentenceOf(page).innerText()).toBe(liveSentence(totals));
  const wanted = new Set(marks.map((mark) => markName(mark, ATLAS.places)));
  expect((await markNames(page)).filter((name) => !wanted.has(name))).toEqual([]);

  const worker = page.workers().find((one) => one.url().includes("archive-worker"));
  await worker?.evaluate(() => {
    setTimeout(() => {
      throw new Error("gone wrong");
    });
  });
  await page.getByText(/The worker that answers has ended .*gone wrong.* It was started again\./).waitFor();
  await page.evaluate(() => {
    window.location.hash = "map=6/48/12&actors=actor-3";
  });
  const filter = { ...EVERYTHING, actors: new Set(["actor-3" as ActorId]) };
  const { totals: fewer } = await ask({ ...ALL, filter });
  await expect.poll(() => sentenceOf(page).innerText()).toBe(liveSentence(fewer));
});

test("where the workers that unpack rows cannot be had, the page unpacks them", async () => {
  expectFault(/rows-worker|Failed to load|net::ERR_FAILED/);
  const refused: string[] = [];
  const page = await open(NEAR, {
    atlas: files.pointer,
    before: async (page) => {
      await serveArchive(page, files.file);
      await page.route("**/rows-worker*", (route) => {
        refused.push(route.request().url());
        return route.abort();
      });
    },
  });
  const { totals, marks } = await ask(ALL);
  expect(await sentenceOf(page).innerText()).toBe(liveSentence(totals));
  const wanted = new Set(marks.map((mark) => markName(mark, ATLAS.places)));
  expect((await markNames(page)).filter((name) => !wanted.has(name))).toEqual([]);
  expect(refused).not.toEqual([]);
});

test("who hears painted marks hears the largest first, and keys lead to those beyond the view", async () => {
  const page = await openArchive(NEAR);
  const told = await page.evaluate(() =>
    (document.querySelector(".mark-pool")?.getAttribute("aria-owns") ?? "")
      .split(" ")
      .map((id) =>
        Number(
          /, ([\d,]+) excerpt/.exec(document.getElementById(id)?.ariaLabel ?? "")?.[1]?.replaceAll(",", ""),
        ),
      ),
  );
  expect(told.length).toBe(await marksOf(page).count());
  expect(told).toEqual(told.toSorted((a, b) => b - a));

  await marksOf(page).and(page.locator("[tabindex='0']")).focus();
  const seen = new Set<string | null>();
  for (const key of ["End", "ArrowLeft", "ArrowUp", "Home", "End"]) {
    const before = await focusedName(page);
    await page.keyboard.press(key);
    await expect.poll(() => focusedName(page)).not.toBe(before);
    await expectFocus(page, /, [\d,]+ excerpts?$/);
    // The map comes along, its marks are drawn anew, and the focus stays.
    await expect.poll(() => focusIsInside(page)).toBe(true);
    seen.add(await focusedName(page));
  }
  expect(seen.size).toBeGreaterThan(2);
});

test("texts that can no longer be fetched are said and counted, and the map stands", async () => {
  expectFault(/atlas\.dateline|Failed to load|net::ERR_FAILED/);
  let gone = false;
  const page = await openArchive(NEAR, files, (bytes) => (gone ? null : bytes));
  gone = true;
  await mapOf(page)
    .getByRole("button", { name: /^Town \d+, [\d,]+ excerpts$/ })
    .first()
    .press("Enter");
  await page.getByText(/parts? of the atlas (was|were) left out/).waitFor();
  await expect.poll(() => paintingOf(page).count()).toBe(1);
  expect(await marksOf(page).count()).toBeGreaterThan(20);
});

test("the first marks stand while the rest is on its way, and where it cannot be read they stay", async () => {
  expectFault(/atlas\.dateline|Failed to load|net::ERR_FAILED/);
  const { totals, marks } = await ask(ALL);
  const wanted = new Set(marks.map((mark) => markName(mark, ATLAS.places)));
  // The header with the directory, the places and their first names; of the rest, nothing.
  let given = 0;
  const page = await openFirst((bytes) => (given++ < 3 ? bytes : null));
  await expect.poll(() => paintingOf(page).count()).toBe(1);
  await expect.poll(() => marksOf(page).count()).toBeGreaterThan(20);
  expect((await markNames(page)).filter((name) => !wanted.has(name))).toEqual([]);
  await page
    .getByText(/has tables that cannot be read|has dates that cannot be read/)
    .first()
    .waitFor();
  expect(await sentenceOf(page).innerText()).toContain(liveSentence(totals));
});
