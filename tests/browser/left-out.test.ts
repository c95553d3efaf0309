import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeFindings } from "./axe.ts";
import { browse, DESK, PHONE } from "./browse.ts";

const { open, revisit } = browse();

const buttonOf = (page: Page) => page.getByRole("button", { name: /^Left out, \d+$/ });
const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Left out", exact: true });
const listOf = (page: Page) => dialogOf(page).getByRole("list", { name: "Left out", exact: true });
const articleOf = (page: Page) => page.getByRole("region", { name: /^Article: / });

test.each([
  ["a desk", DESK],
  ["a phone", PHONE],
])(
  "from the list of excerpts on %s all that was left out is listed with its reason and opens in its article",
  async (_, viewport) => {
    const page = await revisit("", { viewport });
    expect(await buttonOf(page).getAttribute("aria-label")).toBe("Left out, 4");
    await buttonOf(page).click();
    await dialogOf(page).waitFor();
    const said = await listOf(page).innerText();
    for (const words of [
      "Hifter in Italy",
      "Mohamed Niss",
      "Page furniture, not the article.",
      "FILE - Gen. Khalifa Hifter",
      "Repeats an earlier caption.",
    ])
      expect(said).toContain(words);
    await listOf(page)
      .getByRole("button", { name: /^Show in the article: FILE - Gen/ })
      .click();
    const passage = articleOf(page).locator("[data-passage]");
    await passage.waitFor();
    expect(await dialogOf(page).isVisible()).toBe(false);
    expect(await passage.innerText()).toMatch(/^FILE - Gen\. Khalifa Hifter/);
    await expect.poll(() => passage.evaluate((line) => line === document.activeElement)).toBe(true);
    const box = await passage.boundingBox();
    expect(box !== null && box.y > 0 && box.y + box.height < viewport.height).toBe(true);
  },
);

test("from an article its own passages are listed; Esc closes the list and leaves the article", async () => {
  const page = await revisit("article=000_962d1b79bee42f05", { viewport: DESK });
  const button = articleOf(page).getByRole("button", { name: "Left out, 1", exact: true });
  await button.click();
  await dialogOf(page).waitFor();
  expect(await listOf(page).getByRole("listitem").count()).toBe(1);
  expect(await listOf(page).innerText()).toContain("Mohamed Niss");
  await page.keyboard.press("Escape");
  await dialogOf(page).waitFor({ state: "hidden" });
  expect(await articleOf(page).isVisible()).toBe(true);
  await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
});

test("axe finds nothing in the list", async () => {
  const page = await revisit("", { viewport: PHONE });
  await buttonOf(page).click();
  await dialogOf(page).waitFor();
  expect((await axeFindings(page)).violations).toEqual([]);
});

const FRENCH =
  "Le ministre a rencontré lundi à Tunis les représentants des deux camps. Il est parti pour Rome, où il doit voir le président.";

test("an added article in another language is kept, and the language is told everywhere", async () => {
  const page = await open("", { viewport: DESK });
  await page.getByRole("button", { name: "Add an article", exact: true }).click();
  const add = page.getByRole("dialog", { name: "Add an article", exact: true });
  await add.getByRole("textbox", { name: "Text of the article", exact: true }).fill(FRENCH);
  await add.getByRole("button", { name: "Read it", exact: true }).click();
  await add.getByText("This article is written in French.").waitFor();
  await add.getByRole("button", { name: "Add it without places" }).click();
  await page.getByRole("button", { name: "Left out, 5", exact: true }).click();
  expect(await listOf(page).innerText()).toContain("Written in French. Only English is read");
  await listOf(page)
    .getByRole("button", { name: /^Open the article/ })
    .click();
  await articleOf(page).getByText("Written in French. Dateline reads only English").waitFor();
  expect(await articleOf(page).innerText()).toContain("Il est parti pour Rome");
});

test("what was left out of an added article is told", async () => {
  const page = await open("", { viewport: DESK });
  await page.getByRole("button", { name: "Add an article", exact: true }).click();
  const add = page.getByRole("dialog", { name: "Add an article", exact: true });
  const text =
    "Port falls\n\nBy Ann Lee\n\nFighters seized the port of Sirte on Monday, officials said.\n\nThe envoy flew from Tripoli to Rome on Tuesday, where he met the foreign minister and two of his aides, and then left.\n";
  await add.getByRole("textbox", { name: "Text of the article", exact: true }).fill(text);
  await add.getByRole("button", { name: "Read it", exact: true }).click();
  await page.getByRole("button", { name: "Left out, 5", exact: true }).click();
  expect(await listOf(page).innerText()).toContain("By Ann Lee");
});
