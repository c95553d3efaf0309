import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { ATLAS } from "./atlas.ts";
import { browse, DESK, PHONE } from "./browse.ts";
import { excerptsOf, markOf } from "./screen.ts";

const { open, revisit } = browse();

const articleOf = (page: Page) => page.getByRole("region", { name: /^Article: / });

test("one press opens the article at the sentence, which is in sight", async () => {
  const page = await revisit("", { viewport: DESK });
  const card = excerptsOf(page).filter({ hasText: "briefing reporters in Palermo" });
  await card.getByRole("button", { name: "Open article" }).click();
  const sentence = articleOf(page).locator('[data-opened="true"]');
  await sentence.first().waitFor();
  expect((await sentence.allTextContents()).join("")).toBe(await card.locator("blockquote").textContent());
  expect(await isInSight(page)).toBe(true);
});

test("the article stands as it is, its furniture hidden until asked for", async () => {
  const page = await revisit();
  const [first] = ATLAS.articles.values();
  await excerptsOf(page).first().getByRole("button", { name: "Open article" }).click();
  const drawer = articleOf(page);
  await drawer.getByRole("heading", { name: "Hifter in Italy" }).waitFor();
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
  const page = await revisit();
  await excerptsOf(page).first().getByRole("button", { name: "Open article" }).click();
  const drawer = articleOf(page);
  await drawer.waitFor();
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
  const page = await revisit("map=6/45/2", { viewport: DESK });
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

test("its marked excerpts are gone through by buttons and keys, the map follows, and Back leads out of it", async () => {
  const page = await revisit("map=6/45/2");
  const card = excerptsOf(page).filter({ hasText: "Italy's premier hosted" });
  await card.getByRole("button", { name: "Open article" }).click();
  const drawer = articleOf(page);
  const inArticle = [...ATLAS.excerpts.values()].filter(({ id }) => id.startsWith("003_"));
  const total = inArticle.length;
  const opened = async () => (await drawer.locator('[data-opened="true"]').allTextContents()).join("");
  const at = inArticle.findIndex(({ quotation }) => quotation.startsWith("Italy's premier hosted"));
  await drawer.getByText(`${at + 1} of ${total}`, { exact: true }).waitFor();
  for (let index = at + 1; index < total; index++) {
    // By turns the button and the key, which the button answers too.
    if (index % 2 === 0) await drawer.getByRole("button", { name: "Next excerpt" }).click();
    else await page.keyboard.press("n");
    await drawer.getByText(`${index + 1} of ${total}`, { exact: true }).waitFor();
    expect(await opened()).toBe(inArticle[index]?.quotation);
    expect(await isInSight(page)).toBe(true);
    expect(page.url()).toContain(`article=${inArticle[index]?.id}`);
    if (/shown in Amman/.test(inArticle[index]?.quotation ?? "")) {
      await markOf(page, "Amman, 1 excerpt").waitFor();
      expect(await markOf(page, "Amman, 1 excerpt").getAttribute("class")).toContain("highlighted");
    }
  }
  const next = drawer.getByRole("button", { name: "Next excerpt" });
  expect(await next.getAttribute("aria-disabled")).toBe("true");
  await page.keyboard.press("n");
  await page.keyboard.press("p");
  await drawer.getByText(`${total - 1} of ${total}`, { exact: true }).waitFor();
  await page.goBack();
  await drawer.waitFor({ state: "detached" });
});

test("where the reader scrolls to, Next goes on", async () => {
  const page = await revisit();
  await excerptsOf(page).first().getByRole("button", { name: "Open article" }).click();
  const drawer = articleOf(page);
  await drawer.getByText(/^1 of \d+$/).waitFor();
  await drawer.locator(".drawer-body").evaluate((body) => body.scrollTo(0, body.scrollHeight));
  const said = drawer.getByText(/^\d+ of \d+$/);
  await expect.poll(async () => Number.parseInt(await said.innerText(), 10)).toBeGreaterThan(2);
  const [at = 0] = (await said.innerText()).split(" of ").map(Number);
  await drawer.getByRole("button", { name: "Previous excerpt" }).click();
  await drawer.getByText(new RegExp(`^${at - 1} of`)).waitFor();
});

test("only an http address becomes a link, and it tells the publisher nothing", async () => {
  const page = await revisit();
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
