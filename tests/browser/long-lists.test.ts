import fc from "fast-check";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { EVERYTHING } from "../../src/core/filter.ts";
import type { PlaceId } from "../../src/core/ids.ts";
import type { Within } from "../../src/core/question.ts";
import { archiveFiles, serveArchive } from "./archive-files.ts";
import { answerOf, atlasOf } from "./atlas.ts";
import { axeFindings } from "./axe.ts";
import { bigAtlas } from "./big-atlas.ts";
import { browse, PHONE, stopPainting, type Visit } from "./browse.ts";
import { effort, isDeep, SEED } from "./effort.ts";
import { filtersOf } from "./filters.ts";
import { expectFocus } from "./focus.ts";
import { choiceOf, excerptsOf, quotationsOf } from "./screen.ts";
import { linkOf } from "./snapshots.ts";
import { unjudged } from "./verdicts.ts";

const { open, expectFault } = browse();

const FILE = bigAtlas({ places: 4, excerpts: 400 });
const ATLAS = atlasOf(FILE);

/** Answers whether a range of the archive may be had. */
let isThere = (): boolean => true;
let inArchive: Visit;
beforeAll(async () => {
  const { pointer, file } = await archiveFiles(ATLAS);
  inArchive = {
    atlas: pointer,
    before: (page) => serveArchive(page, file, (bytes) => (isThere() ? bytes : null)),
  };
});
const openIn = (kind: string, link = "", visit: Visit = {}): Promise<Page> =>
  open(link, { ...visit, ...(kind === "archive" ? inArchive : { atlas: { body: JSON.stringify(FILE) } }) });

const wanted = async (within: Within = { kind: "anywhere" }, filter = EVERYTHING) =>
  (await answerOf(ATLAS, filter, within)).page.shown.map(({ excerpt }) => excerpt.quotation);

const moreOf = (page: Page) => page.getByRole("button", { name: /^Show \d+ more$/ });

test("a list goes on to its last excerpt, by keys, and the focus goes with the reader; what cannot be fetched is said", async () => {
  expectFault(/atlas\.dateline|Failed to load|net::ERR_FAILED/);
  const page = await openIn("archive");
  const all = await wanted();
  await page.getByText("200 of 400 excerpts are listed, 200 remain.").waitFor();
  isThere = () => false;
  await moreOf(page).press("Enter");
  await page.getByText("200 excerpts could not be loaded.").waitFor();
  expect(await quotationsOf(page)).toEqual(all.slice(0, 200));
  isThere = () => true;
  await expectFocus(page, "button Try again");
  await page.keyboard.press("Enter");
  await page.getByText("All 400 excerpts are listed.").waitFor();
  const first = excerptsOf(page).nth(200);
  await expectFocus(page, first);
  expect(await first.evaluate(isInSight)).toBe(true);
  expect(await moreOf(page).count()).toBe(0);
  expect(await quotationsOf(page)).toEqual(all);
});

// A small atlas turns the same pages, which its list is asked for below.
test.each(isDeep ? ["small atlas", "archive"] : ["archive"])(
  "the popup of a place in a %s goes on to its last excerpt",
  async (kind) => {
    const { eachPlace } = await answerOf(ATLAS);
    const [place] = [...eachPlace].find(([, count]) => count > 200) ?? [];
    if (place === undefined) throw new Error("no place has more than a page");
    const page = await openIn(kind, `place=${place}`);
    const all = await wanted({ kind: "place", place });
    const popup = page.getByRole("dialog", { name: /^Town/ });
    await popup.getByText(`1 of ${all.length}`, { exact: true }).waitFor();
    await stopPainting(page);
    expect(await turned(page, all.length)).toEqual(all);
    const next = page.locator('[role="dialog"] [aria-label="Next excerpt"]');
    expect(await next.getAttribute("aria-disabled")).toBe("true");
  },
);

test("a link opens the popup of a place at an excerpt that lies beyond the first page", async () => {
  const { eachPlace } = await answerOf(ATLAS);
  const [place = ""] = [...eachPlace].find(([, count]) => count > 210) ?? [];
  const all = (await answerOf(ATLAS, EVERYTHING, { kind: "place", place: place as PlaceId })).page.shown;
  const page = await openIn("archive", `place=${place}&excerpt=${all[204]?.excerpt.id}`);
  const popup = page.getByRole("dialog", { name: /^Town/ });
  await popup.getByText(`205 of ${all.length}`, { exact: true }).waitFor();
  expect(await popup.locator("blockquote").textContent()).toBe(all[204]?.excerpt.quotation);
});

/** The quotations of the popup, first to last, each once it is the one that the popup says it is. */
function turned(page: Page, total: number): Promise<readonly string[]> {
  return page.evaluate(async (count) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const popup = document.querySelector('[role="dialog"]');
    const next = popup?.querySelector<HTMLElement>('[aria-label="Next excerpt"]');
    const seen: string[] = [];
    for (let at = 1; at <= count; at++) {
      const said = () => popup?.querySelector(".pager span")?.textContent;
      for (let i = 0; i < 300 && said() !== `${at} of ${count}`; i++) await frame();
      seen.push(popup?.querySelector("blockquote")?.textContent ?? "");
      next?.click();
    }
    return seen;
  }, total);
}

test("in any state that a link opens, the list goes on to the last that the engine lists", async () => {
  const page = await openIn("small atlas");
  // Under places what comes is spread over the list: the focus stays where the list goes on.
  await choiceOf(page, "Group by", "Place").check();
  await moreOf(page).press("Enter");
  await page.getByText("All 400 excerpts are listed.").waitFor();
  await expectFocus(page, "p All 400 excerpts are listed.");
  await choiceOf(page, "Group by", "Article").check();
  await stopPainting(page);
  for (const filter of fc.sample(filtersOf(ATLAS), { numRuns: effort(3), seed: SEED })) {
    const all = await wanted(undefined, filter);
    await page.evaluate((link) => {
      location.hash = link;
    }, linkOf(filter));
    const listed = await page.evaluate(async (count) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const quotations = () =>
        [...document.querySelectorAll('[aria-label="Excerpts"] blockquote')].map((one) => one.textContent);
      const isAnswered = () =>
        document.querySelector('[role="status"]')?.textContent?.startsWith(`${count} of 400 excerpts`);
      for (let i = 0; i < 300 && !isAnswered(); i++) await frame();
      for (let i = 0; i < 120 && quotations().length !== count; i++) {
        document.querySelector<HTMLElement>(".excerpts-more-button")?.click();
        await frame();
      }
      return quotations();
    }, all.length);
    expect(listed, linkOf(filter)).toEqual(all);
  }
});

// The list itself is looked at daily: axe.test.ts.
test.runIf(isDeep)("axe finds nothing where a list goes on, on a phone in the dark", async () => {
  const page = await openIn("small atlas", "", { viewport: PHONE, dark: true });
  await moreOf(page).scrollIntoViewIfNeeded();
  const { violations, incomplete } = await axeFindings(page);
  expect([violations, unjudged(incomplete)]).toEqual([[], []]);
});

function isInSight(card: Element): boolean {
  const { x, y, width } = card.getBoundingClientRect();
  return card.contains(document.elementFromPoint(x + width / 2, y + 8));
}
