import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { ATLAS } from "./atlas.ts";
import { browse, PHONE } from "./browse.ts";
import { excerptsOf, markOf } from "./screen.ts";

const { open } = browse();

const articleOf = (page: Page) => page.getByRole("region", { name: /^Article: / });

test("one press opens the article at the sentence, which is in sight", async () => {
  const page = await open();
  const card = excerptsOf(page).filter({ hasText: "briefing reporters in Palermo" });
  await card.getByRole("button", { name: "Open article" }).click();
  const sentence = articleOf(page).locator('[data-opened="true"]');
  expect((await sentence.allTextContents()).join("")).toBe(await card.locator("blockquote").textContent());
  expect(await isInSight(page)).toBe(true);
});

test("the article stands as it is, its furniture hidden until asked for", async () => {
  const page = await open();
  const [first] = ATLAS.articles.values();
  await excerptsOf(page).first().getByRole("button", { name: "Open article" }).click();
  const drawer = articleOf(page);
  expect(await drawer.getByRole("heading", { name: "Hifter in Italy" }).count()).toBe(1);
  expect(await drawer.innerText()).not.toContain("Hurricane Igtet");
  expect(await drawer.innerText()).not.toContain("Mohamed Niss");
  await drawer.getByRole("checkbox", { name: /furniture/ }).check();
  expect(await drawer.innerText()).toContain("Tripoli Braces for Hurricane Igtet");
  const shown = (await drawer.locator(".article-text").innerText()).replace(/\s+/g, " ");
  const lines = (first?.text ?? "")
    .split("\n")
    .filter((line) => line.trim() !== "" && line !== "Hifter in Italy");
  expect(lines.filter((line) => !shown.includes(line.trim().replace(/\s+/g, " ")))).toEqual([]);
});

test("its places open their popups, its actors and dates are marked", async () => {
  const page = await open();
  await excerptsOf(page).first().getByRole("button", { name: "Open article" }).click();
  const drawer = articleOf(page);
  for (const [kind, words] of [
    ["actor", "Mr Hifter"],
    ["date", "yesterday"],
    ["actor", "Roberta Pinotti"],
  ] as const) {
    expect(await drawer.locator(`.${kind}`).getByText(words, { exact: true }).count()).toBeGreaterThan(0);
  }
  await drawer.getByRole("link", { name: "Sabratha", exact: true }).click();
  await page.getByRole("dialog", { name: "Sabratha", exact: true }).waitFor();
});

test("the map follows the reader: what the sentence names is lit and in sight", async () => {
  const page = await open("map=6/45/2");
  expect(await markOf(page, "Amman, 1 excerpt").count()).toBe(0);
  const card = excerptsOf(page).filter({ hasText: "Italy's premier hosted" });
  await card.getByRole("button", { name: "Open article" }).click();
  const caption = articleOf(page).getByText("shown in Amman, Jordan").first();
  await caption.evaluate((line) => line.scrollIntoView({ block: "start" }));
  await articleOf(page)
    .locator(".drawer-body")
    .evaluate((body) => body.scrollBy(0, -body.clientHeight / 3));
  await markOf(page, "Amman, 1 excerpt").waitFor();
  expect(await markOf(page, "Amman, 1 excerpt").getAttribute("class")).toContain("highlighted");
});

test("only an http address becomes a link, and it tells the publisher nothing", async () => {
  const page = await open();
  await excerptsOf(page).first().getByRole("button", { name: "Open article" }).click();
  const link = articleOf(page).getByRole("link", { name: /At the publisher/ });
  expect(await link.getAttribute("href")).toMatch(/^https?:\/\//);
  expect(await link.getAttribute("rel")).toContain("noopener noreferrer");
});

test("on a phone the article fills the screen and closes again", async () => {
  const page = await open("", { viewport: PHONE });
  await excerptsOf(page).first().getByRole("button", { name: "Open article" }).click();
  const box = await articleOf(page).boundingBox();
  expect(box?.width).toBe(390);
  expect(await isInSight(page)).toBe(true);
  await articleOf(page).getByRole("button", { name: "Close article" }).click();
  await articleOf(page).waitFor({ state: "detached" });
});

/** Whether the sentence that the article was opened at lies on the screen, under nothing else. */
function isInSight(page: Page): Promise<boolean> {
  return page
    .locator('[data-opened="true"]')
    .first()
    .evaluate((sentence) => {
      const [line] = sentence.getClientRects();
      if (line === undefined) return false;
      const over = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
      return sentence.contains(over);
    });
}
