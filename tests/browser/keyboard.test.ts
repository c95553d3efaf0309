import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browse, DESK, PHONE } from "./browse.ts";
import { expectFocus, focusOf, showsFocus, tabTo } from "./focus.ts";
import { mapOf, markOf, sentenceOf } from "./screen.ts";

const { open, revisit } = browse();

test("the whole task by keyboard alone: find a place, read it, filter, open the article, share", async () => {
  const page = await open();
  expect(await tabTo(page, /^button .*, \d+ excerpts?$/, 12)).not.toBeNull();
  await steerTo(page, "Palermo, 9 excerpts");
  await page.keyboard.press("Enter");
  const popup = page.getByRole("dialog", { name: "Palermo", exact: true });
  await popup.waitFor();
  await expectFocus(page, /^dialog Palermo/);
  expect(await tabTo(page, /^button Next excerpt/, 6)).not.toBeNull();
  await page.keyboard.press("Space");
  await popup.getByText("2 of 9").waitFor();
  expect(await tabTo(page, /^button Open article/, 8)).not.toBeNull();
  await page.keyboard.press("Enter");
  const article = page.getByRole("region", { name: /^Article: / });
  await article.waitFor();
  await expectFocus(page, /Article: Italy Brings Together/);
  await page.keyboard.press("Escape");
  await article.waitFor({ state: "detached" });
  await expectFocus(page, /^button Open article/);
  await page.keyboard.press("Escape");
  await popup.waitFor({ state: "detached" });
  await expectFocus(page, "button Palermo, 9 excerpts");

  expect(await tabTo(page, /^tab Excerpts/)).not.toBeNull();
  await page.keyboard.press("ArrowRight");
  await expectFocus(page, "tab Actors & sources");
  expect(await tabTo(page, /^input Khalifa Hifter/)).not.toBeNull();
  await page.keyboard.press("Space");
  await sentenceOf(page)
    .getByText(/^1\d of 26 excerpts/)
    .waitFor();
  expect(await tabTo(page, /^button Share/, 200)).not.toBeNull();
  await page.keyboard.press("Enter");
  await page.getByText("The link to this view is copied.").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("actors=khalifa-hifter");
});

test.each([
  ["a desk", DESK],
  ["a phone", PHONE],
])(
  "on %s the first excerpt is at most 12 presses away, and each stop shows the focus",
  async (_, viewport) => {
    const page = await open("", { viewport });
    let presses = 0;
    for (; presses < 12; presses++) {
      await page.keyboard.press("Tab");
      await expect.poll(() => showsFocus(page), { message: await focusOf(page) }).toBe(true);
      if (await page.evaluate(() => document.activeElement?.closest("article, [data-place]") != null)) break;
    }
    expect(presses).toBeLessThan(12);
  },
);

test("the list is one press and Enter away", async () => {
  const page = await open();
  await page.keyboard.press("Tab");
  await expectFocus(page, "button Skip to the excerpts");
  await page.keyboard.press("Enter");
  await expectFocus(page, /Excerpts and filters/);
});

test("all marks are one stop of Tab, and each is reached by arrow keys, Home and End", async () => {
  const page = await open();
  const stops = await mapOf(page)
    .locator("[data-place]")
    .evaluateAll((marks) => marks.filter((mark) => mark.getAttribute("tabindex") === "0").length);
  expect(stops).toBe(1);
  await tabTo(page, /^button .*, \d+ excerpts?$/);
  const reached = new Set<string>();
  const walk = async (keys: readonly string[], times: number) => {
    for (let i = 0; i < times; i++) {
      await page.keyboard.press(keys[i % keys.length] ?? "");
      reached.add(await focusOf(page));
    }
  };
  await walk(["Home", "End"], 2);
  for (const keys of [
    ["ArrowDown"],
    ["ArrowRight", "ArrowUp"],
    ["ArrowUp"],
    ["ArrowLeft"],
    ["ArrowDown", "ArrowLeft"],
    ["ArrowRight"],
    ["ArrowLeft", "ArrowUp"],
    ["ArrowDown", "ArrowRight"],
  ]) {
    await walk(keys, 12);
  }
  const names = [...reached].filter((at) => /excerpts?$/.test(at));
  expect(names.length).toBeGreaterThanOrEqual(12);
  expect(reached.has("nowhere")).toBe(false);
});

test("Space opens a mark like Enter does, and does not scroll", async () => {
  const page = await revisit();
  await markOf(page, "Rome, 3 excerpts").focus();
  await page.keyboard.press("Space");
  await page.getByRole("dialog", { name: "Rome", exact: true }).waitFor();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test("Esc closes the topmost thing, one at a time, and the focus goes back where it came from", async () => {
  const page = await revisit();
  const topmost = async () => ({
    about: await page.getByRole("dialog", { name: "About these data" }).isVisible(),
    article: (await page.getByRole("region", { name: /^Article: / }).count()) === 1,
    popup: (await page.getByRole("dialog", { name: "Rome", exact: true }).count()) === 1,
  });
  await markOf(page, "Rome, 3 excerpts").press("Enter");
  await page
    .getByRole("dialog", { name: "Rome", exact: true })
    .getByRole("button", { name: "Open article" })
    .press("Enter");
  await page.getByRole("region", { name: /^Article: / }).waitFor();
  await page.getByRole("button", { name: "About these data" }).press("Enter");
  await page.getByRole("dialog", { name: "About these data" }).waitFor();
  expect(await topmost()).toEqual({ about: true, article: true, popup: true });
  await page.keyboard.press("Escape");
  await expect.poll(topmost).toEqual({ about: false, article: true, popup: true });
  await expectFocus(page, "button About these data");
  await page.getByRole("region", { name: /^Article: / }).focus();
  await page.keyboard.press("Escape");
  await expect.poll(topmost).toEqual({ about: false, article: false, popup: true });
  await page.getByRole("dialog", { name: "Rome", exact: true }).focus();
  await page.keyboard.press("Escape");
  await expect.poll(topmost).toEqual({ about: false, article: false, popup: false });
  await expectFocus(page, "button Rome, 3 excerpts");
});

test("a mark that a filter takes away does not take the focus with it", async () => {
  const page = await revisit();
  await markOf(page, "Qatar, 1 excerpt").focus();
  await page.evaluate(() => {
    location.hash = "actors=roberta-pinotti";
  });
  await sentenceOf(page).getByText("1 of 26", { exact: false }).waitFor();
  await expectFocus(page, "region Map");
});

test("arrow keys move the map when the map has the focus", async () => {
  const page = await revisit();
  await mapOf(page).focus();
  const before = page.url();
  await page.keyboard.press("ArrowRight");
  await page.waitForURL((now) => now.href !== before);
});

/** As a person steers who sees the map: the arrow that points most nearly to where the mark lies. */
async function steerTo(page: Page, name: string): Promise<void> {
  const middle = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) =>
    [x + width / 2, y + height / 2] as const;
  for (let pressed = 0; pressed < 25 && (await focusOf(page)) !== `button ${name}`; pressed++) {
    const [at, to] = await Promise.all([
      page.locator(":focus").boundingBox(),
      markOf(page, name).boundingBox(),
    ]);
    if (at === null || to === null) throw new Error("a mark is out of sight");
    const [dx, dy] = [middle(to)[0] - middle(at)[0], middle(to)[1] - middle(at)[1]];
    if (Math.abs(dx) > Math.abs(dy)) await page.keyboard.press(dx > 0 ? "ArrowRight" : "ArrowLeft");
    else await page.keyboard.press(dy > 0 ? "ArrowDown" : "ArrowUp");
  }
  await expectFocus(page, `button ${name}`);
}
