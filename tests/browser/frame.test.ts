import { expect, test } from "vitest";
import { ATLAS } from "./atlas.ts";
import { browse, DESK, PHONE } from "./browse.ts";
import { expectFocus } from "./focus.ts";
import { choiceOf, excerptsOf, listOf, mapOf, marksOf, sentenceOf } from "./screen.ts";

const { open, revisit } = browse();

test("About tells what the atlas is, what is counted, and whose data they are", async () => {
  const page = await revisit();
  await page.getByRole("button", { name: "About these data" }).click();
  const about = page.getByRole("dialog", { name: "About these data" });
  const said = await about.innerText();
  for (const words of [
    ATLAS.description,
    "distinct excerpts",
    "Natural Earth",
    "GeoNames",
    "de facto control",
  ]) {
    expect(said).toContain(words);
  }
  await page.keyboard.press("Escape");
  await about.waitFor({ state: "hidden" });
  await expectFocus(page, "button About these data");
});

test("what could not be placed is listed, not dropped", async () => {
  const page = await revisit();
  await page.getByRole("button", { name: /^3 unplaced/ }).click();
  const tray = listOf(page).getByRole("listitem").filter({ hasText: "Photo: LNA" });
  expect(await tray.getByRole("article").count()).toBe(3);
  await expectFocus(page, tray.getByRole("heading").first());
});

test.each(["Article", "Date", "Place"])("grouped by %s the list holds every excerpt", async (grouping) => {
  const page = await revisit();
  await choiceOf(page, "Group by", grouping).check();
  const quotations = new Set(await excerptsOf(page).locator("blockquote").allTextContents());
  expect(quotations).toEqual(new Set([...ATLAS.excerpts.values()].map(({ quotation }) => quotation)));
});

test("the list can be held to what is on the map, while the sentence goes on counting all", async () => {
  const page = await open("map=7/31.9/35.9");
  await page.getByRole("checkbox", { name: "Only what is on the map" }).check();
  await expect.poll(() => excerptsOf(page).count()).toBeLessThan(26);
  for (const excerpt of await excerptsOf(page).all())
    expect(await excerpt.innerText()).toMatch(/Amman|Jordan/);
  expect(await sentenceOf(page).innerText()).toContain("26 of 26 excerpts");
});

test("attention on an excerpt marks its places, and on a mark its excerpts", async () => {
  const page = await revisit();
  const excerpt = excerptsOf(page).filter({ hasText: "shown in Amman" });
  const mark = marksOf(page).and(page.getByRole("button", { name: "Amman, 1 excerpt" }));
  await excerpt.hover();
  await expect.poll(() => mark.getAttribute("class")).toContain("highlighted");
  await mark.hover();
  await expect.poll(() => excerpt.getAttribute("data-marked")).toBe("true");
});

test("the theme is the system's until another is chosen", async () => {
  const page = await open("", { dark: true });
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  expect(await theme()).toBe("dark");
  await page.getByRole("button", { name: "Light theme" }).click();
  await expect.poll(theme).toBe("light");
  expect(page.url()).toContain("theme=light");
});

test("a phone's sheet has three heights, by its buttons and by dragging", async () => {
  const page = await open("", { viewport: PHONE });
  const sheet = page.getByRole("complementary", { name: "Excerpts and filters" });
  const height = async () => Math.round((await sheet.boundingBox())?.height ?? 0);
  const list = await height();
  const settled = (is: (now: number) => boolean) => expect.poll(async () => is(await height())).toBe(true);

  await sheet.getByRole("button", { name: "Raise the sheet" }).click();
  await settled((now) => now > list + 100);
  const full = await height();
  await sheet.getByRole("button", { name: "Lower the sheet" }).click();
  await settled((now) => now === list);
  await sheet.getByRole("button", { name: "Lower the sheet" }).click();
  await settled((now) => now < list - 100);
  const sentence = await height();
  expect(await sentenceOf(page).isVisible()).toBe(true);

  const drag = async (by: number) => {
    const grip = await sheet.locator(".sheet-grip").boundingBox();
    await page.mouse.move((grip?.x ?? 0) + (grip?.width ?? 0) / 2, (grip?.y ?? 0) + 2);
    await page.mouse.down();
    await page.mouse.move(195, (grip?.y ?? 0) + by, { steps: 5 });
    await page.mouse.up();
  };
  await drag(-100);
  await settled((now) => now === list);
  await drag(-100);
  await settled((now) => now === full);
  await drag(500);
  await settled((now) => now === sentence);
});

test("zoom and fit move the map, and zooming in shows fewer places", async () => {
  const page = await revisit("", { viewport: DESK });
  const count = await marksOf(page).count();
  for (const zoom of [5, 6, 7]) {
    await mapOf(page).getByRole("button", { name: "Zoom in" }).click();
    await page.waitForURL(new RegExp(`map=${zoom}/`));
  }
  await expect.poll(() => marksOf(page).count()).toBeLessThan(count);
  await mapOf(page).getByRole("button", { name: "Fit all places" }).click();
  await expect.poll(() => marksOf(page).count()).toBe(count);
});
