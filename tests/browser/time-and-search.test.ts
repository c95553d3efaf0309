import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { EVERYTHING } from "../../src/core/filter.ts";
import { tallyText } from "../../src/core/time-strip.ts";
import { ATLAS, answerOf, atlasFile, atlasOf } from "./atlas.ts";
import { axeFindings } from "./axe.ts";
import { browse, NARROW, PHONE, SMALL_DESK } from "./browse.ts";
import { expectFocus, tabTo } from "./focus.ts";
import { actorsOf, choiceOf, excerptsOf, markOf, sentenceOf, tabOf } from "./screen.ts";
import { unjudged } from "./verdicts.ts";

const { open, revisit } = browse();

const slider = (page: Page, name: "From" | "To"): Locator => page.getByRole("slider", { name, exact: true });
const box = (page: Page, name: string): Locator => page.getByRole("textbox", { name, exact: true });
const search = (page: Page): Locator => page.getByRole("combobox", { name: "Search", exact: true });
const option = (page: Page, name: RegExp): Locator => page.getByRole("option", { name });
/** What the link asks, the map's view left out. */
const hash = (page: Page): Promise<string> =>
  page.evaluate(() => location.hash.replace(/map=[^&]*&?/, "").replace(/^#$/, ""));
const says = (page: Page, text: string): Promise<void> => sentenceOf(page).getByText(text).waitFor();

describe("the time strip", () => {
  test("is worked by keys alone, and each run of presses is one step back", async () => {
    const page = await open();
    expect(await tabTo(page, /^input From$/, 40)).not.toBeNull();
    expect(await slider(page, "From").getAttribute("aria-valuetext")).toBe("the earliest, January 2011");
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
    expect(await slider(page, "From").getAttribute("aria-valuetext")).toBe("1 April 2011");
    expect(await hash(page)).toBe("#from=2011-04-01");
    await page.keyboard.press("Tab");
    await expectFocus(page, "input To");
    await page.keyboard.press("PageDown");
    const text = (await slider(page, "To").getAttribute("aria-valuetext")) ?? "";
    expect(text).toMatch(/ (2017|2018)$/);
    await page.keyboard.press("Home");
    expect(await hash(page)).toBe("#from=2011-04-01&to=2011-04-30");
    await page.keyboard.press("End");
    expect(await hash(page)).toBe("#from=2011-04-01");
    await page.goBack();
    await expect.poll(() => hash(page)).toBe("#from=2011-04-01");
    await page.goBack();
    await expect.poll(() => hash(page)).toBe("");
    await says(page, "26 of 26 excerpts");
  });

  test("marks what a bar holds, and follows a drag and a sweep, each one step back", async () => {
    const page = await revisit();
    const plot = await page.locator(".time-plot").boundingBox();
    if (plot === null) throw new Error("no strip");
    const at = (share: number) => [plot.x + plot.width * share, plot.y + 20] as const;
    await page.mouse.move(...at(55.5 / 95));
    await page.getByText("August 2015: 1 of 1 excerpt", { exact: true }).waitFor();
    await expect.poll(() => markOf(page, "Amman, 1 excerpt").getAttribute("class")).toContain("highlighted");
    const excerpt = excerptsOf(page).filter({ hasText: "shown in Amman" });
    expect(await excerpt.getAttribute("data-marked")).toBe("true");
    await excerptsOf(page).first().hover();
    await page.locator(".time-attended").waitFor();

    await page.mouse.move(...at(1));
    await page.mouse.down();
    await page.mouse.move(...at(0.9), { steps: 4 });
    await page.mouse.move(...at(0.6), { steps: 4 });
    await expect.poll(() => sentenceOf(page).textContent()).not.toContain("26 of 26");
    expect(await hash(page)).toBe("");
    await page.mouse.up();
    expect(await hash(page)).toMatch(/^#to=2015-\d\d-\d\d$/);
    await page.mouse.move(...at(0.1));
    await page.mouse.down();
    await page.mouse.move(...at(0.3), { steps: 4 });
    await page.mouse.up();
    expect(await hash(page)).toMatch(/^#from=2011-\d\d-01&to=2013-\d\d-\d\d$/);
    await page.goBack();
    await expect.poll(() => hash(page)).toMatch(/^#to=2015/);
    await page.goBack();
    await expect.poll(() => hash(page)).toBe("");
  });

  test("tells of a bar whole excerpts, as many as the map lights up, those with broader dates apart", async () => {
    const page = await revisit();
    const plot = await page.locator(".time-plot").boundingBox();
    if (plot === null) throw new Error("no strip");
    const { bins, unit } = (await answerOf(ATLAS)).histogram;
    // The handles cover the ends.
    const broad = bins.slice(8, -8).filter(({ reaching }) => reaching.of > 0);
    expect(broad.length).toBeGreaterThan(0);
    for (const bin of broad.slice(0, 3)) {
      const at = bins.indexOf(bin);
      await page.mouse.move(plot.x + (plot.width * (at + 0.5)) / bins.length, plot.y + 20);
      const said = tallyText(bin, unit);
      await page.getByText(said, { exact: true }).waitFor();
      expect(said).not.toMatch(/\d\.\d|about/);
      const period = { first: bin.first, last: bin.last };
      const { totals } = await answerOf(ATLAS, { ...EVERYTHING, period });
      expect(bin.exact.of + bin.reaching.of).toBe(totals.excerpts);
    }
  });

  test("lists what has no place along it: the undated, and what is dated on one side only", async () => {
    const file = atlasFile();
    const dated = file.excerpts.slice(0, 12);
    for (const one of dated) one.when = { edtf: "../2018-03-22", basis: "relative", words: null, note: null };
    const atlas = atlasOf(file);
    const page = await open("from=2018-11", { atlas: { body: JSON.stringify(file) } });
    const { undated, open: openEnded } = (await answerOf(atlas)).histogram;
    const beside = page.getByRole("list", { name: "Not along the strip" });
    const bin = beside.getByRole("button", {
      name: `${openEnded.passing} open-ended of ${openEnded.of} excerpts`,
    });
    expect(await bin.getAttribute("title")).toMatch(/known to lie before or after a date/);
    await bin.press("Enter");
    await expect.poll(() => hash(page)).toBe("#list=open-ended");
    await expect.poll(() => excerptsOf(page).count()).toBe(openEnded.of);
    expect(await bin.getAttribute("aria-pressed")).toBe("true");
    await page.getByText("Only excerpts known to lie before or after a date, and no closer.").waitFor();
    const { violations, incomplete } = await axeFindings(page);
    expect([...violations, ...unjudged(incomplete)]).toEqual([]);
    await page.goBack();
    await expect.poll(() => hash(page)).toBe("#from=2018-11-01");
    await beside.getByRole("button", { name: /undated/ }).click();
    await expect.poll(() => excerptsOf(page).count()).toBe(undated.of);
    await page.getByRole("button", { name: "Show all dates" }).click();
    await says(page, "26 of 26 excerpts");
    await expect.poll(() => hash(page)).toBe("");
  });

  test("takes typed years, months and days, says what is wrong with others, and keeps them on either clock", async () => {
    const page = await revisit("clock=published");
    expect(await choiceOf(page, "Clock", "Published").isChecked()).toBe(true);
    await box(page, "From date").fill("2017");
    await page.keyboard.press("Enter");
    expect(await hash(page)).toBe("#from=2017-01-01&clock=published");
    expect(await slider(page, "From").getAttribute("aria-valuetext")).toBe("1 January 2017");
    await choiceOf(page, "Clock", "Happened").check();
    expect(await hash(page)).toBe("#from=2017-01-01");
    await box(page, "To date").fill("2017-09");
    await page.keyboard.press("Tab");
    expect(await hash(page)).toBe("#from=2017-01-01&to=2017-09-30");
    await box(page, "To date").fill("2016-01-01");
    await page.keyboard.press("Enter");
    expect(await page.getByRole("alert").textContent()).toMatch(/^It ends before its beginning, 2017-01-01/);
    expect(await box(page, "To date").getAttribute("aria-invalid")).toBe("true");
    expect(await hash(page)).toBe("#from=2017-01-01&to=2017-09-30");
    await page.keyboard.press("Escape");
    expect(await box(page, "To date").inputValue()).toBe("2017-09-30");
    expect(await page.getByRole("alert").count()).toBe(0);
  });
});

describe("the search", () => {
  test("is reached by / and finds actors under any spelling, then who is named with them, by keys", async () => {
    const page = await revisit();
    await page.keyboard.press("/");
    await expectFocus(page, "combobox Search");
    await page.keyboard.type("haftar");
    await option(page, /^Khalifa Hifter as “Haftar”\s*14 excerpts$/).waitFor();
    expect(await search(page).getAttribute("aria-activedescendant")).toBe(
      await option(page, /Khalifa/).getAttribute("id"),
    );
    await page.keyboard.press("Enter");
    expect(await hash(page)).toBe("#actors=khalifa-hifter");
    await expectFocus(page, "combobox Search");

    await tabOf(page, "Actors & sources").click();
    const group = actorsOf(page).getByRole("group", {
      name: "Named together with Khalifa Hifter",
      exact: true,
    });
    await group.getByRole("button", { name: /^Fayez Serraj\s*3 excerpts$/ }).click();
    expect(await hash(page)).toBe("#actors=khalifa-hifter,fayez-serraj&match=all");
    await says(page, "3 of 26 excerpts");
    await expectFocus(page, /Named together with Khalifa Hifter and Fayez Serraj/);
  });

  test("opens a place and asks for words, and is closed, then emptied, by Esc", async () => {
    const page = await revisit();
    await search(page).fill("paler");
    await option(page, /^Palermo\s*9 excerpts$/).click();
    await page.getByRole("dialog", { name: "Palermo", exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await expectFocus(page, "combobox Search");

    await search(page).fill("salamé");
    await option(page, /^“salamé”\s*\d+ excerpts?$/).waitFor();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    expect(await hash(page)).toBe("#q=salam%C3%A9");
    const marks = excerptsOf(page).locator("blockquote mark");
    await marks.first().waitFor();
    expect(new Set(await marks.allTextContents())).toEqual(new Set(["Salame"]));
    const said = await excerptsOf(page).first().locator("blockquote").textContent();
    expect([...ATLAS.excerpts.values()].some(({ quotation }) => quotation === said)).toBe(true);

    await search(page).fill("lib");
    await option(page, /^Libya/)
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("listbox").count()).toBe(0);
    expect(await search(page).inputValue()).toBe("lib");
    await page.keyboard.press("Escape");
    expect(await search(page).inputValue()).toBe("");
    expect(await hash(page)).toBe("#q=salam%C3%A9");
  });
});

test("a phone has the strip as a tab of its sheet, and gives the search the whole of it", async () => {
  const page = await open("", { viewport: PHONE });
  await tabOf(page, "Time").click();
  await slider(page, "From").focus();
  await page.keyboard.press("End");
  await expect.poll(() => hash(page)).toMatch(/^#from=2018-/);
  await search(page).fill("paler");
  await option(page, /^Palermo/).waitFor();
  const list = await page.getByRole("listbox").boundingBox();
  expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThan(PHONE.height / 2);
  await option(page, /^Palermo/).click();
  await expect
    .poll(async () => (await markOf(page, "Palermo, 7 excerpts").boundingBox())?.y ?? 0)
    .toBeGreaterThan(56);
  await page.getByRole("dialog", { name: "Palermo", exact: true }).waitFor();
  await page.setViewportSize(NARROW);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(NARROW.width);
});

test.each([
  ["a desk", SMALL_DESK, false],
  ["a phone in the dark", PHONE, true],
])("axe finds nothing on %s, in any of the new states", async (_, viewport, dark) => {
  const page = await open("actors=khalifa-hifter&q=libya&from=2017", { viewport, dark });
  const found: unknown[] = [];
  const look = async () => {
    const { violations, incomplete } = await axeFindings(page);
    found.push(...violations, ...unjudged(incomplete));
  };
  if (viewport === PHONE) await tabOf(page, "Time").click();
  await box(page, "From date").fill("no date");
  await page.keyboard.press("Enter");
  await look();
  await page.keyboard.press("Escape");
  await tabOf(page, "Actors & sources").click();
  await search(page).fill("ha");
  await option(page, /^Khalifa/).waitFor();
  await look();
  expect(found).toEqual([]);
});
