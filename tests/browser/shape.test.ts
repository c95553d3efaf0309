import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { ATLAS, placeNamed } from "./atlas.ts";
import { browse, DESK, NARROW, PHONE, TABLET } from "./browse.ts";
import { mapOf, markOf, marksOf, sentenceOf, tabOf } from "./screen.ts";

const { open, revisit } = browse();

const [excerpt] = ATLAS.excerpts.keys();

/** Goes through the states of the screen in one page; `look` is asked in each. */
async function inEachState(page: Page, look: () => Promise<unknown>): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {};
  const at = async (name: string, link: string) => {
    await page.evaluate((to) => {
      location.hash = to;
    }, link);
    await sentenceOf(page)
      .getByText(/ of 26 excerpts/)
      .waitFor();
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    seen[name] = await look();
  };
  await at("opening", "");
  await at("place", `place=${placeNamed("Palermo")}`);
  await at(
    "filter",
    "actors=khalifa-hifter,giuseppe-conte,fayez-serraj&match=all&not=roberta-pinotti&q=libya",
  );
  await at("nothing found", "actors=roberta-pinotti,emmanuel-macron&match=all");
  await at("article", `article=${excerpt}`);
  await at("back", "");
  await tabOf(page, "Actors & sources").click();
  seen.actors = await look();
  await page.getByRole("button", { name: "About these data" }).click();
  await page.getByRole("dialog", { name: "About these data" }).waitFor();
  seen.about = await look();
  return seen;
}

const spill = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Controls that are smaller than 24 × 24 CSS pixels; links in running text are exempt (WCAG 2.5.8). */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isRunningText = (one: Element) =>
      one.closest("p, .article-text, li > p") !== null && getComputedStyle(one).display.startsWith("inline");
    const targets = [...document.querySelectorAll('button, a[href], input, [role="tab"], summary')];
    return targets.flatMap((one) => {
      // A click on its label is a click on the control.
      const label = one instanceof HTMLInputElement ? (one.labels?.[0] ?? one) : one;
      const [own, said] = [one.getBoundingClientRect(), label.getBoundingClientRect()];
      const [width, height] = [Math.max(own.width, said.width), Math.max(own.height, said.height)];
      const isSeen =
        one.checkVisibility({ visibilityProperty: true }) && width > 1 && one.closest("[inert]") === null;
      if (!isSeen || isRunningText(one) || (width >= 23.9 && height >= 23.9)) return [];
      return [
        `${one.getAttribute("aria-label") ?? one.textContent} ${Math.round(width)}×${Math.round(height)}`,
      ];
    });
  });
}

const EMPTY = {
  opening: [],
  place: [],
  filter: [],
  "nothing found": [],
  article: [],
  back: [],
  actors: [],
  about: [],
};

describe.each([
  ["1440×900", DESK],
  ["768×1024", TABLET],
  ["390×844", PHONE],
  ["320×640", NARROW],
])("at %s", (_, viewport) => {
  test("nothing scrolls sideways and every target is 24 pixels or more", async () => {
    const page = await revisit("", { viewport });
    const seen = await inEachState(page, async () => [
      ...((await spill(page)) > 0 ? [`${await spill(page)} px too wide`] : []),
      ...(await smallTargets(page)),
    ]);
    expect(seen).toEqual(EMPTY);
  });
});

test("with the text spacing that WCAG 1.4.12 asks for nothing scrolls sideways and nothing is cut", async () => {
  const page = await revisit("", { viewport: NARROW });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
    );
    document.adoptedStyleSheets.push(sheet);
  });
  const seen = await inEachState(page, async () => [
    ...((await spill(page)) > 0 ? [`${await spill(page)} px too wide`] : []),
    ...(await page.evaluate(() =>
      [...document.querySelectorAll("button, .question-sentence, blockquote, h1, h2, .chip")]
        .filter(
          (one) =>
            one.checkVisibility({ visibilityProperty: true }) &&
            one.clientWidth > 1 &&
            getComputedStyle(one).overflowX === "hidden" &&
            getComputedStyle(one).textOverflow !== "ellipsis",
        )
        .filter((one) => one.scrollWidth > one.clientWidth + 1)
        .map((one) => `cut: ${one.textContent?.slice(0, 40)}`),
    )),
  ]);
  expect(seen).toEqual(EMPTY);
});

test("the smallest window that must work, 320 × 256, still reads and scrolls", async () => {
  const page = await open("", { viewport: { width: 320, height: 256 } });
  expect(await spill(page)).toBe(0);
  await sentenceOf(page).scrollIntoViewIfNeeded();
  expect(await sentenceOf(page).isVisible()).toBe(true);
});

test("under reduced motion nothing glides: a press has moved the map by the next frame", async () => {
  const page = await revisit();
  const frames = await page.evaluate(async () => {
    const button = document.querySelector<HTMLButtonElement>('button[aria-label="Zoom in"]');
    const mark = () =>
      document.querySelector('[aria-label="Palermo, 9 excerpts"]')?.getBoundingClientRect().x ?? 0;
    const seen = new Set<number>();
    button?.click();
    for (let i = 0; i < 30; i++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      seen.add(Math.round(mark()));
    }
    return seen.size;
  });
  expect(frames).toBeLessThanOrEqual(2);
  const running = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === "running").length,
  );
  expect(running).toBe(0);
});

test("in forced colours the marks can be told from the map and from one another", async () => {
  const page = await open("", { forcedColors: true });
  const looks = await marksOf(page).evaluateAll((marks) =>
    marks.map((mark) => {
      const { borderStyle, borderWidth, backgroundColor, color } = getComputedStyle(
        mark.firstElementChild ?? mark,
      );
      return {
        lined: borderStyle !== "none" && Number.parseFloat(borderWidth) >= 1,
        apart: backgroundColor !== color,
      };
    }),
  );
  expect(looks.every(({ lined, apart }) => lined && apart)).toBe(true);
  const picture = await mapOf(page).screenshot();
  expect(picture.length).toBeGreaterThan(5_000);
});

test("names are unique among the marks, and none says only what it is", async () => {
  const page = await revisit();
  const names = await marksOf(page).evaluateAll((marks) =>
    marks.map((mark) => mark.getAttribute("aria-label")),
  );
  expect(new Set(names).size).toBe(names.length);
  await markOf(page, "Rome, 3 excerpts").waitFor();
});
