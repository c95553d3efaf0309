import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { MOST_PRINTED } from "../../src/ui/print/print-content.ts";
import { archiveFiles, serveArchive } from "./archive-files.ts";
import { ATLAS, atlasOf, placeNamed } from "./atlas.ts";
import { axeFindings } from "./axe.ts";
import { bigAtlas } from "./big-atlas.ts";
import { browse, DESK, PHONE } from "./browse.ts";
import { lettersOf, type PdfPage, pdfPages, printed } from "./pdf.ts";
import { choiceOf, listOf, mapOf, quotationsOf, sentenceOf } from "./screen.ts";

const { open, revisit } = browse();

const said = (pages: readonly PdfPage[]): string => lettersOf(pages.map(({ text }) => text).join(""));
const timesIn = (text: string, words: string): number => text.split(lettersOf(words)).length - 1;

/** The quotations of an atlas that stand in a print, in the atlas's order. */
const quotedIn = (pages: readonly PdfPage[], atlas = ATLAS): readonly string[] =>
  [...atlas.excerpts.values()]
    .map(({ quotation }) => quotation)
    .filter((one) => timesIn(said(pages), one) > 0);

test.each([
  ["A4", [595, 842]],
  ["Letter", [612, 792]],
] as const)(
  "on %s the opening view is title, sentence, map with legend and credits, then every excerpt",
  async (format, size) => {
    const page = await revisit("", { map: true });
    const pages = await printed(page, format);
    const text = said(pages);
    for (const { width, height } of pages) {
      expect(Math.abs(width - size[0])).toBeLessThan(2);
      expect(Math.abs(height - size[1])).toBeLessThan(2);
    }
    const quotations = [...ATLAS.excerpts.values()].map(({ quotation }) => quotation);
    expect(quotations).toHaveLength(26);
    expect(quotations.filter((one) => timesIn(text, one) !== 1)).toEqual([]);
    const order = [
      ATLAS.title,
      "All excerpts",
      await sentenceOf(page).innerText(),
      "A place with the number of its excerpts",
      "Natural Earth · GeoNames (CC BY 4.0",
      ...quotations,
      "Printed on",
    ].map((words) => text.indexOf(lettersOf(words)));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
    for (const { title, publisher, url } of ATLAS.articles.values())
      for (const words of [title, publisher, url ?? ""]) expect(text).toContain(lettersOf(words));
    for (const place of ["Sabratha", "Palermo", "eastern Libya"]) expect(text).toContain(lettersOf(place));
    for (const control of ["Group by", "About these data", "Add an article", "Download"])
      expect(text).not.toContain(lettersOf(control));
  },
);

test("pages are numbered, none is blank, and nothing is cut at an edge", async () => {
  const page = await revisit("", { map: true });
  const pages = await printed(page);
  for (const [index, { text, written, width, height }] of pages.entries()) {
    expect(text).toMatch(new RegExp(`\\b${index + 1}\\s*/\\s*${pages.length}\\b`));
    expect(written.length).toBeGreaterThan(4);
    for (const { left, right, base } of written) {
      expect(left).toBeGreaterThanOrEqual(36);
      expect(right).toBeLessThanOrEqual(width - 36);
      expect(base).toBeLessThanOrEqual(height - 20);
    }
  }
});

test.each([
  ["one actor", "actors=khalifa-hifter", {}],
  ["a period, and a map that was moved", "from=2018-11-01&to=2018-11-30&map=5/32/12", {}],
  ["an open popup", `place=${placeNamed("Palermo")}&q=Libya`, {}],
  ["an open article", `article=${[...ATLAS.articles.keys()][0]}`, { viewport: DESK }],
  ["a phone", "actors=fayez-serraj", { viewport: PHONE }],
  ["the dark theme", "q=Tripoli", { dark: true }],
] as const)("of %s exactly what passes is printed, under what was asked", async (_, link, visit) => {
  const page = await open(link, visit);
  const wanted = [...new Set(await quotationsOf(page))];
  const pages = await printed(page);
  expect(quotedIn(pages).toSorted()).toEqual(wanted.toSorted());
  expect(said(pages)).toContain(lettersOf(await sentenceOf(page).innerText()));
  // All that the link holds; where the map stood follows a popup that moves it.
  for (const part of page
    .url()
    .split(/[#&]/)
    .filter((one) => !one.startsWith("map=")))
    expect(said(pages)).toContain(lettersOf(part));
});

test.each(["Place", "Date"])("a list grouped by %s prints each excerpt once", async (grouping) => {
  const page = await open();
  await choiceOf(page, "Group by", grouping).check({ force: true });
  const text = said(await printed(page));
  expect([...ATLAS.excerpts.values()].filter(({ quotation }) => timesIn(text, quotation) !== 1)).toEqual([]);
});

/** The page as paper shows it. */
async function onPaper(page: Page): Promise<void> {
  await printed(page);
  await page.emulateMedia({ media: "print" });
  await page.getByRole("main", { name: "Print" }).waitFor();
}

test("on paper there is no control, the dark theme is light, and axe finds nothing", async () => {
  const page = await open("", { dark: true, map: true });
  await onPaper(page);
  expect(await page.getByRole("button").or(page.getByRole("combobox")).or(mapOf(page)).count()).toBe(0);
  const colours = await page.evaluate(() => {
    const heading = document.querySelector("h1");
    return [
      getComputedStyle(heading ?? document.body).color,
      getComputedStyle(document.documentElement).colorScheme,
    ];
  });
  expect(colours).toEqual(["rgb(28, 33, 38)", "light"]);
  const { violations } = await axeFindings(page);
  expect(violations).toEqual([]);
  await page.emulateMedia({ media: null });
  await expect.poll(() => page.getByRole("main", { name: "Print" }).count()).toBe(0);
  expect(await listOf(page).isVisible()).toBe(true);
});

test("a list that goes on by pages is printed to its end, and beyond the most that a print holds this is said", async () => {
  const atlas = bigAtlas({ places: 4, excerpts: MOST_PRINTED + 400 });
  const page = await open("", { atlas: { body: JSON.stringify(atlas) } });
  const pages = await printed(page);
  const quotations = [...atlasOf(atlas).excerpts.values()].map(({ quotation }) => lettersOf(quotation));
  const text = said(pages);
  expect(quotations.slice(0, MOST_PRINTED).filter((one) => !text.includes(one))).toEqual([]);
  expect(text).toContain(
    lettersOf(
      `Printed are ${MOST_PRINTED} of ${quotations.length} excerpts that pass: a print holds 2,000 at most`,
    ),
  );
});

/** What the browser would print when the page asks it to. */
async function askedToPrint(page: Page, ask: () => Promise<unknown>): Promise<readonly PdfPage[]> {
  const asked = new Promise<void>((resolve) => page.exposeFunction("askedToPrint", resolve));
  await page.evaluate(() => {
    window.print = () => Reflect.get(window, "askedToPrint")();
  });
  await ask();
  await asked;
  return pdfPages(await page.pdf({ format: "A4" }));
}

test("of an archive “Print or PDF” and Ctrl-P wait for all excerpts; the browser's own menu says how many it has", async () => {
  const atlas = atlasOf(bigAtlas({ places: 4, excerpts: 400 }));
  const { pointer, file } = await archiveFiles(atlas);
  const visit = { atlas: pointer, before: (page: Page) => serveArchive(page, file) };
  const page = await open("", visit);
  const early = said(await printed(page));
  expect(early).toContain(
    lettersOf("Printed are 200 of 400 excerpts that pass: the others had not been loaded"),
  );
  const quotations = [...atlas.excerpts.values()].map(({ quotation }) => lettersOf(quotation));
  const whole = said(await askedToPrint(page, () => page.keyboard.press("Control+p")));
  expect(quotations.filter((one) => !whole.includes(one))).toEqual([]);
  expect(whole).not.toContain(lettersOf("that pass: the others"));

  const other = await open("", visit);
  const chosen = said(
    await askedToPrint(other, async () => {
      await other.getByRole("button", { name: "Download", exact: true }).click();
      await other.getByRole("button", { name: /^Print or PDF/ }).click();
    }),
  );
  expect(quotations.filter((one) => !chosen.includes(one))).toEqual([]);
});

test("before the code of print has come, the screen itself is printed, nothing of its list cut off", async () => {
  const page = await open("", {
    before: async (opening) => {
      await opening.route(/\/print-[^/]*\.js/, () => {});
    },
  });
  const pages = await pdfPages(await page.pdf({ format: "A4" }));
  expect(quotedIn(pages)).toHaveLength(26);
  expect(said(pages)).not.toContain(lettersOf("Group by"));
});
