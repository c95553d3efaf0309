import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dateText } from "../../src/core/date-text.ts";
import { excerptCount } from "../../src/core/mark-name.ts";
import { ATLAS, answerOf, placeNamed } from "./atlas.ts";
import { browse, DESK, PHONE, SMALL_DESK } from "./browse.ts";
import { mapOf, markOf, marksOf } from "./screen.ts";

const { open, revisit } = browse();

const FOLDER = "geodata/articles";
const SOURCES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(`${FOLDER}/${name}`, "utf8"));

test("each popup tells, one after the other, the exact excerpts of its place with date and publisher", async () => {
  const page = await revisit();
  const { marks } = await answerOf(ATLAS);
  for (const mark of marks) {
    if (mark.kind !== "place") throw new Error("the opening view clusters nothing");
    const place = ATLAS.places.get(mark.place);
    const name = place?.name ?? "";
    const drawn = markOf(page, `${name}, ${excerptCount(mark.excerpts)}`);
    // The popup before may have moved the map away from it.
    if ((await drawn.count()) === 0) await page.getByRole("button", { name: "Fit all places" }).click();
    await drawn.press("Enter");
    const popup = page.getByRole("dialog", { name, exact: true });
    const { page: wanted } = await answerOf(ATLAS, undefined, { kind: "place", place: mark.place });
    expect(wanted.total).toBe(mark.excerpts);
    for (const [index, { excerpt }] of wanted.shown.entries()) {
      if (index > 0) await popup.getByRole("button", { name: "Next excerpt" }).press("Enter");
      if (wanted.total > 1)
        await popup.getByText(`${index + 1} of ${wanted.total}`, { exact: true }).waitFor();
      const told = await popup.evaluate((one) => ({
        quotation: one.querySelector("blockquote")?.textContent ?? "",
        said: (one as HTMLElement).innerText.replace(/\s+/g, " "),
      }));
      expect(told.quotation).toBe(excerpt.quotation);
      expect(SOURCES.filter((text) => text.includes(told.quotation))).toHaveLength(1);
      expect(told.said).toContain(excerpt.when === null ? "Undated" : dateText(excerpt.when));
      expect(told.said).toContain(ATLAS.articles.get(excerpt.article)?.publisher);
    }
    if (wanted.total > 1)
      expect(await popup.getByRole("button", { name: "Next excerpt" }).isDisabled()).toBe(true);
    await page.keyboard.press("Escape");
    await popup.waitFor({ state: "detached" });
  }
  await page.getByRole("button", { name: "Fit all places" }).click();
  await expect.poll(() => marksOf(page).count()).toBe(15);
});

test.each([
  ["Rome, 3 excerpts", "Rome", "26 September 2017", "met in Rome yesterday"],
  ["Palermo, 9 excerpts", "Palermo", "13 November 2018", "pose for a family photo in Palermo"],
  ["Amman, 1 excerpt", "Amman", "24 August 2015", "shown in Amman, Jordan, Aug. 24, 2015"],
])("%s opens %s at %s", async (mark, name, date, words) => {
  const page = await revisit();
  await markOf(page, mark).click();
  const popup = page.getByRole("dialog", { name, exact: true });
  expect(await popup.locator("time").first().textContent()).toBe(date);
  expect(await popup.locator("blockquote").textContent()).toContain(words);
});

test.each([
  ["desk", DESK],
  ["small desk", SMALL_DESK],
])("a link to a place opens its popup in sight, all of it, on a %s", async (_, viewport) => {
  const page = await open(`place=${placeNamed("Palermo")}`, { viewport });
  const popup = page.getByRole("dialog", { name: "Palermo", exact: true });
  await popup.waitFor();
  /** Pixels of the map above and below it, whichever are fewer. */
  const free = async (): Promise<number> => {
    const [map, box] = await Promise.all([mapOf(page).boundingBox(), popup.boundingBox()]);
    if (map === null || box === null) return Number.NaN;
    return Math.min(box.y - map.y, map.y + map.height - box.y - box.height);
  };
  await expect.poll(free).toBeGreaterThanOrEqual(9);
});

test("Rome tells why it is dated so: the page's own date is the day on which it was saved", async () => {
  const page = await revisit(`place=${placeNamed("Rome")}`);
  const popup = page.getByRole("dialog", { name: "Rome", exact: true });
  expect(await popup.innerText()).toContain("the day on which the page was saved");
  await popup.getByRole("button", { name: "Why here?" }).click();
  expect(await popup.innerText()).toContain("editor");
});

test("a place by context shows the sentence that sets the scene", async () => {
  const page = await revisit(`place=${placeNamed("Palermo")}`, { viewport: DESK });
  const popup = page.getByRole("dialog", { name: "Palermo", exact: true });
  await popup.getByRole("button", { name: "Next excerpt" }).click();
  await popup.getByRole("button", { name: "Next excerpt" }).click();
  expect(await popup.locator("blockquote").textContent()).toContain("presiding over a handshake");
  expect(await popup.innerText()).toContain("Placed by another sentence");
});

test("Amman's caption, which the page holds twice, is one excerpt", async () => {
  const page = await revisit();
  const captions = page.getByRole("list", { name: "Excerpts" }).getByText("shown in Amman, Jordan");
  expect(await captions.count()).toBe(1);
});

test("on a phone the sheet is the popup", async () => {
  const page = await open("", { viewport: PHONE });
  await markOf(page, "Palermo, 9 excerpts").click();
  const sheet = page.getByRole("complementary", { name: "Excerpts and filters" });
  const popup = sheet.getByRole("dialog", { name: "Palermo", exact: true });
  expect(await popup.locator("blockquote").textContent()).toContain("in Palermo, Nov. 13, 2018");
  await popup.getByRole("button", { name: "Close" }).click();
  await popup.waitFor({ state: "detached" });
});
