import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { ATLAS, placeNamed } from "./atlas.ts";
import { axeFindings } from "./axe.ts";
import { browse, DESK, NARROW, PHONE, TABLET } from "./browse.ts";
import { isDeep } from "./effort.ts";
import { sentenceOf, tabOf } from "./screen.ts";
import { unjudged } from "./verdicts.ts";

const { revisit } = browse();

const [excerpt] = ATLAS.excerpts.keys();

/** States reached by a link, then by a step on the page. */
const STATES: readonly (readonly [name: string, link: string, step: (page: Page) => Promise<void>])[] = [
  ["the opening view", "", async () => {}],
  [
    "a place",
    `place=${placeNamed("Palermo")}`,
    async (page) => {
      await page.getByRole("dialog", { name: "Palermo" }).getByRole("button", { name: "Why here?" }).click();
    },
  ],
  ["a filter", "actors=khalifa-hifter,giuseppe-conte&match=all&not=roberta-pinotti&q=libya", async () => {}],
  ["nothing found", "actors=roberta-pinotti,emmanuel-macron&match=all", async () => {}],
  [
    "an article",
    `article=${excerpt}`,
    async (page) => {
      await page.getByRole("checkbox", { name: /furniture/ }).check();
    },
  ],
  ["the actors", "not=roberta-pinotti", (page) => tabOf(page, "Actors & sources").click()],
  [
    "Add an article",
    "",
    async (page) => {
      await page.getByRole("button", { name: "Add an article" }).click();
      await page.getByRole("textbox", { name: "Text of the article" }).waitFor();
      await page.getByRole("button", { name: "Read it" }).click();
    },
  ],
  [
    "About",
    "",
    async (page) => {
      await page.getByRole("button", { name: "About these data" }).click();
      await page.getByRole("dialog", { name: "About these data" }).waitFor();
    },
  ],
  [
    "notices and the download menu",
    "actors=nobody",
    (page) => page.getByRole("button", { name: "Download", exact: true }).click(),
  ],
];

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

describe.each(SIZES)("at %s", (_, viewport) => {
  // Daily the desk in the light and the phone in the dark; both themes of all sizes in deep runs.
  test.each(THEMES.filter(([, dark]) => isDeep || dark === (viewport === PHONE)))(
    "axe finds nothing, by any rule, in any state, in the %s theme",
    async (__, dark) => {
      const page = await revisit("", { viewport, dark });
      const found: Record<string, unknown> = {};
      for (const [name, link, step] of STATES) {
        await page.evaluate((to) => {
          location.hash = to;
        }, link);
        await sentenceOf(page)
          .getByText(/ of 26 excerpts/)
          .waitFor();
        await step(page);
        const { violations, incomplete } = await axeFindings(page);
        if (violations.length > 0) found[name] = violations;
        const undecided = unjudged(incomplete);
        if (undecided.length > 0) found[`${name}, undecided`] = undecided;
        await leave(page);
      }
      expect(found).toEqual({});
    },
  );
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

/** Puts away what a step has opened, so that the next state begins from the bare screen. */
async function leave(page: Page): Promise<void> {
  for (let i = 0; i < 3; i++) await page.keyboard.press("Escape");
  for (const notice of await page.getByRole("button", { name: "Dismiss" }).all()) await notice.click();
  await tabOf(page, "Excerpts")
    .click({ timeout: 2_000 })
    .catch(() => {});
}
