import { expect, test } from "vitest";
import { ATLAS, answerOf, placeNamed } from "./atlas.ts";
import { browse, DESK, PHONE } from "./browse.ts";
import { actorBox, choiceOf, excerptsOf, mapOf, markOf, sentenceOf, tabOf } from "./screen.ts";

const { open, revisit } = browse();

test("Back undoes one change of the filter or selection after the other, Forward does them again", async () => {
  const page = await revisit();
  const opening = await sentenceOf(page).innerText();
  await tabOf(page, "Actors & sources").click();
  const said: string[] = [opening];
  const change = async (change: () => Promise<void>) => {
    const before = page.url();
    await change();
    await page.waitForURL((now) => now.href !== before);
    await expect.poll(async () => (await sentenceOf(page).innerText()) !== said.at(-1)).toBe(true);
    said.push(await sentenceOf(page).innerText());
  };
  await change(() => actorBox(page, "Khalifa Hifter").click());
  await change(() => actorBox(page, "Giuseppe Conte").click());
  await change(() => choiceOf(page, "Match", "All of them").check());
  await change(() => page.getByRole("button", { name: "Exclude Fayez Serraj" }).click());

  for (const sentence of [...said].reverse().slice(1)) {
    await page.goBack();
    await sentenceOf(page).getByText(sentence, { exact: true }).waitFor();
  }
  for (const sentence of said.slice(1)) {
    await page.goForward();
    await sentenceOf(page).getByText(sentence, { exact: true }).waitFor();
  }
  expect(await actorBox(page, "Giuseppe Conte").isChecked()).toBe(true);
});

test("Back closes what a press opened: the article, then the popup", async () => {
  const page = await revisit();
  await markOf(page, "Rome, 3 excerpts").click();
  const popup = page.getByRole("dialog", { name: "Rome", exact: true });
  await popup.getByRole("button", { name: "Open article" }).click();
  const article = page.getByRole("region", { name: /^Article: / });
  await article.waitFor();
  await page.goBack();
  await article.waitFor({ state: "detached" });
  await popup.waitFor();
  await page.goBack();
  await popup.waitFor({ state: "detached" });
  await page.goForward();
  await popup.waitFor();
});

test("the popup's excerpt is in the link: a reload shows it again, and Back closes the popup", async () => {
  const page = await open();
  await markOf(page, "Rome, 3 excerpts").press("Enter");
  const popup = page.getByRole("dialog", { name: "Rome", exact: true });
  const entries = await page.evaluate(() => history.length);
  await popup.getByRole("button", { name: "Next excerpt" }).click();
  await popup.getByText("2 of 3", { exact: true }).waitFor();
  const quotation = await popup.locator("blockquote").innerText();
  await page.waitForURL(/&excerpt=[^&]+@\d+-\d+/);
  expect(await page.evaluate(() => history.length)).toBe(entries);

  await page.reload();
  await popup.getByText("2 of 3", { exact: true }).waitFor();
  expect(await popup.locator("blockquote").innerText()).toBe(quotation);
  await popup.getByRole("button", { name: "Previous excerpt" }).click();
  await page.waitForURL((now) => !now.hash.includes("excerpt="));
  await page.goBack();
  await popup.waitFor({ state: "detached" });
});

test("the sheet of a phone opens at the excerpt that the link shows", async () => {
  const { page: held } = await answerOf(ATLAS, undefined, { kind: "place", place: placeNamed("Rome") });
  const [, second] = held.shown;
  const page = await open(`place=${placeNamed("Rome")}&excerpt=${second?.excerpt.id}`, { viewport: PHONE });
  const sheet = page.getByRole("dialog", { name: "Rome", exact: true });
  await sheet.getByText("2 of 3", { exact: true }).waitFor();
  expect(await sheet.locator("blockquote").textContent()).toBe(second?.excerpt.quotation);
});

test("an excerpt that the link's own filter hides is said and taken out of the link; one that the reader hides comes back", async () => {
  const { page: held } = await answerOf(ATLAS, undefined, { kind: "place", place: placeNamed("Rome") });
  const [first, second] = held.shown.map(({ excerpt }) => excerpt);
  const named = second?.actors.find((actor) => !first?.actors.includes(actor)) ?? "";
  const page = await revisit(`place=${placeNamed("Rome")}&excerpt=${second?.id}&not=${named}`);
  await page
    .getByText("The excerpt that the link shows is not among those that pass here; the first is shown.")
    .waitFor();
  expect(page.url()).not.toContain("excerpt=");

  const other = await revisit(`place=${placeNamed("Rome")}&excerpt=${second?.id}`);
  const popup = other.getByRole("dialog", { name: "Rome", exact: true });
  await popup.getByText("2 of 3", { exact: true }).waitFor();
  await other.evaluate((quoted) => {
    location.hash = `${location.hash}&not=${quoted}`;
  }, named);
  await expect.poll(() => other.url()).not.toContain("excerpt=");
  expect(await other.locator(".notice").count()).toBe(0);
  await other.goBack();
  await popup.getByText("2 of 3", { exact: true }).waitFor();
});

test("the link holds how the list is grouped and what it lists", async () => {
  const page = await revisit();
  await choiceOf(page, "Group by", "Date").check();
  await page.waitForURL(/group=date/);
  const listed = await open(new URL(page.url()).hash.slice(1));
  expect(await choiceOf(listed, "Group by", "Date").isChecked()).toBe(true);
  const beyond = await open("list=unplaced&group=place");
  await beyond.getByRole("button", { name: "Show the placed excerpts too" }).waitFor();
  expect(await excerptsOf(beyond).count()).toBe((await answerOf(ATLAS)).totals.unplaced);
  const onMap = await open("list=map");
  expect(await onMap.getByRole("checkbox", { name: "Only what is on the map" }).isChecked()).toBe(true);
});

test("a link that ends as the sentence around it does opens the same, and nothing is said of it", async () => {
  const page = await open(`place=${placeNamed("Rome")}&theme=dark).”`);
  await page.getByRole("dialog", { name: "Rome", exact: true }).waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  expect(await page.locator(".notice").count()).toBe(0);
});

test("a key that is held down turns on and on, and the link says where it ended", async () => {
  const page = await open(`article=${[...ATLAS.excerpts.keys()][0]}`);
  await page.getByRole("region", { name: /^Article: / }).focus();
  await page.evaluate(async () => {
    const written = history.replaceState;
    let count = 0;
    history.replaceState = (...given) => {
      count += 1;
      document.body.dataset.written = String(count);
      written.apply(history, given);
    };
    for (let press = 0; press < 400; press++) {
      const key = press % 2 === 0 ? "n" : "p";
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      if (press % 20 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "n", bubbles: true }));
  });
  const opened = page.locator('[data-opened="true"]').first();
  await expect
    .poll(async () => new URL(page.url()).hash)
    .toContain((await opened.getAttribute("data-excerpt")) ?? "none");
  expect(Number(await page.evaluate(() => document.body.dataset.written))).toBeLessThan(100);
});

test("moving the map fills no history", async () => {
  const page = await revisit("", { viewport: DESK });
  const entries = () => page.evaluate(() => history.length);
  const before = await entries();
  const zoomIn = mapOf(page).getByRole("button", { name: "Zoom in" });
  await zoomIn.click();
  await page.waitForURL(/map=5/);
  await mapOf(page).focus();
  for (const key of ["ArrowLeft", "ArrowUp", "ArrowRight"]) {
    const was = page.url();
    await page.keyboard.press(key);
    await page.waitForURL((now) => now.href !== was);
  }
  expect(await entries()).toBe(before);
});

test("a link opens filter, selection, article and theme as they were", async () => {
  const page = await revisit();
  await tabOf(page, "Actors & sources").click();
  await actorBox(page, "Khalifa Hifter").check();
  await page.getByRole("button", { name: "Dark theme" }).click();
  await mapOf(page)
    .getByRole("button", { name: /^Palermo, / })
    .click();
  await page
    .getByRole("dialog", { name: "Palermo", exact: true })
    .getByRole("button", { name: "Open article" })
    .click();
  await page.getByRole("region", { name: /^Article: / }).waitFor();
  const sentence = await sentenceOf(page).innerText();

  const other = await open(new URL(page.url()).hash.slice(1));
  expect(await sentenceOf(other).innerText()).toBe(sentence);
  expect(
    await other
      .getByRole("region", { name: "Article: Italy Brings Together Libya Rivals on Conference Sidelines" })
      .count(),
  ).toBe(1);
  await other.getByRole("dialog", { name: "Palermo", exact: true }).waitFor();
  expect(await other.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  expect(withoutMap(other.url())).toBe(withoutMap(page.url()));
});

test("a link opens the map as it was", async () => {
  const page = await open("map=6/34.2/17.5");
  await page.waitForURL(/map=6\/34\.2\/17\.5$/);
  await mapOf(page).getByRole("button", { name: "Zoom out" }).click();
  await page.waitForURL(/map=5/);
  const other = await open(new URL(page.url()).hash.slice(1));
  expect(other.url()).toBe(page.url());
});

/** A popup in a narrower map may move it a little; where it stands is for a test of its own. */
function withoutMap(address: string): string {
  return new URL(address).hash.replace(/map=[^&]*&?/, "");
}
