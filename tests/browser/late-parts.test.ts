import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { MOST_ELEMENTS } from "../../src/ui/map/mark-size.ts";
import { bigAtlas } from "./big-atlas.ts";
import { browse } from "./browse.ts";
import { expectFocus } from "./focus.ts";
import { excerptsOf, markOf, marksOf } from "./screen.ts";

const { open, expectFault } = browse();

const MANY = { body: JSON.stringify(bigAtlas()) };

const articleOf = (page: Page): Locator => page.getByRole("region", { name: /^Article: / });

/** Takes code from a page by the names of its files, until it is given back. */
async function take(page: Page, names: string): Promise<() => Promise<void>> {
  expectFault(/Failed to load|net::ERR_FAILED/);
  const files = new RegExp(`/assets/(?:${names})-[^/]*\\.js`);
  await page.route(files, (route) => route.abort());
  return () => page.unroute(files);
}

/** Whether the browser asks again for code that it could not have: older ones hold it for lost until the page is loaded again. */
async function asksAgain(page: Page): Promise<boolean> {
  let times = 0;
  await page.route(/\/assets\/probe\.js$/, (route) =>
    times++ === 0 ? route.abort() : route.fulfill({ contentType: "text/javascript", body: "export {};" }),
  );
  return page.evaluate(`(async () => {
    const come = () => import(new URL("assets/probe.js", document.baseURI).href).then(() => true, () => false);
    await come();
    return come();
  })()`);
}

test("code that cannot be had is told where it is missed; when it comes, what it opens takes the focus and gives it back", async () => {
  let giveBack = async (): Promise<void> => {};
  const page = await open("", {
    before: async (opening) => {
      giveBack = await take(opening, "PlaceCard|ArticleDrawer|About|Suggestions");
    },
  });
  const about = page.getByRole("button", { name: "About these data" });
  await markOf(page, "Amman, 1 excerpt").click();
  await page.getByText("What is said of a place could not be loaded.").waitFor();
  await about.click();
  await page.getByText("What there is to say of these data could not be loaded.").waitFor();
  await page.getByRole("combobox", { name: "Search" }).fill("R");
  await page.getByText("Suggestions could not be loaded.").waitFor();
  await excerptsOf(page).first().getByRole("button", { name: "Open article" }).press("Enter");
  await page.getByText("The article cannot be shown. A part of the program could not be loaded.").waitFor();

  await giveBack();
  if (!(await asksAgain(page))) return;
  await page.getByRole("button", { name: "Try again" }).press("Enter");
  await expectFocus(page, articleOf(page));
  await page.keyboard.press("Escape");
  const mark = markOf(page, "Palermo, 9 excerpts");
  await mark.press("Enter");
  await expectFocus(page, page.getByRole("dialog", { name: "Palermo", exact: true }));
  await page.keyboard.press("Escape");
  await expectFocus(page, mark);
  await page.getByRole("combobox", { name: "Search" }).fill("Rom");
  await page.getByRole("option", { name: /^Rome/ }).click();
  await page.getByRole("dialog", { name: "Rome", exact: true }).waitFor();
  await about.click();
  await page.getByRole("dialog", { name: "About these data" }).waitFor();
});

test("until what paints many marks has come, those before stay; where it cannot be had all are elements", async () => {
  expectFault(/Failed to load|net::ERR_FAILED/);
  let [ask, refuse] = [(): void => {}, (): void => {}];
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const refused = new Promise<void>((resolve) => {
    refuse = resolve;
  });
  const page = await open("map=9/47.1/12.1", {
    atlas: MANY,
    before: async (opening) => {
      await opening.route(/\/ManyMarks-/, async (route) => {
        ask();
        await refused;
        await route.abort();
      });
    },
  });
  const goTo = (zoom: number) => page.evaluate((to) => location.assign(`#map=${to}/47.1/12.1`), zoom);
  const few = await marksOf(page).count();
  expect(few).toBeGreaterThan(0);
  await goTo(5);
  await asked;
  expect(await marksOf(page).count()).toBe(few);
  refuse();
  await page.getByText("What draws many marks could not be loaded").waitFor();
  await expect.poll(() => marksOf(page).count()).toBeGreaterThan(MOST_ELEMENTS);
  expect(await page.locator(".mark-canvas").count()).toBe(0);
  await page.unroute(/\/ManyMarks-/);
  if (!(await asksAgain(page))) return;
  await goTo(9);
  await expect.poll(() => marksOf(page).count()).toBe(few);
  await goTo(5);
  await page.locator(".mark-canvas").waitFor();
});
