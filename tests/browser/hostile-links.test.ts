import fc from "fast-check";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { EVERYTHING } from "../../src/core/filter.ts";
import { ATLAS, placeNamed } from "./atlas.ts";
import { browse, PHONE, stopPainting } from "./browse.ts";
import { effort, SEED } from "./effort.ts";
import { filtersOf } from "./filters.ts";
import { hostileFragments } from "./hostile-fragments.ts";
import { mapOf, marksOf, sentenceOf } from "./screen.ts";
import { disagreements, linkOf, wantedSnapshot } from "./snapshots.ts";

const { address, open } = browse();

const [article] = ATLAS.articles.keys();
const SOUND = [
  ...fc.sample(filtersOf(ATLAS), { numRuns: 30, seed: SEED }).map(linkOf),
  `map=5/37.5/13.4&place=${placeNamed("Palermo")}`,
  `article=${[...ATLAS.excerpts.keys()][3]}`,
  `article=${article}&theme=dark`,
];

const FRAGMENTS = fc.sample(hostileFragments(SOUND), { numRuns: effort(200), seed: SEED });

/** After each fragment, once the app has heard of it, a look at what must still be there; those after which it is not. */
function blankedBy(page: Page, fragments: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async (all) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const heard = () =>
      new Promise((resolve) => {
        window.addEventListener("hashchange", resolve, { once: true });
      });
    const isAlive = () =>
      document.querySelector('[role="region"][aria-label="Map"]') !== null &&
      document.querySelector('[aria-label="Excerpts"]') !== null &&
      / of \d+ excerpts/.test(document.querySelector('[role="status"]')?.textContent ?? "") &&
      ![...document.querySelectorAll('[role="alert"]')].some((one) =>
        /met a fault/.test(one.textContent ?? ""),
      );
    const blanked: string[] = [];
    for (const [i, fragment] of all.entries()) {
      const before = location.href;
      location.hash = fragment;
      // A fragment that is written as the last one was makes no event.
      if (location.href !== before) await heard();
      if (i % 10 === 9) await frame();
      if (!isAlive()) blanked.push(fragment);
    }
    await frame();
    return isAlive() ? blanked : [...blanked, "all of them"];
  }, fragments);
}

test("no fragment blanks the page, by hashchange, and after all of them it answers as before", async () => {
  const page = await open();
  await stopPainting(page);
  expect({ seed: SEED, blanked: await blankedBy(page, FRAGMENTS) }).toEqual({ seed: SEED, blanked: [] });
  await page.evaluate(() => {
    location.hash = "";
  });
  expect(await disagreements(page, [{ link: "", wanted: await wantedSnapshot(ATLAS, EVERYTHING) }])).toEqual(
    [],
  );
});

test("nor does one of a million characters, or one of none that means anything", async () => {
  const page = await open();
  expect(
    await blankedBy(page, [`q=${"a".repeat(1_000_000)}`, "&".repeat(100_000), "%".repeat(100_000)]),
  ).toEqual([]);
  await page.getByText(/The link is too long \(1,000,002 characters/).waitFor();
});

test("nor when the page is opened by it", async () => {
  const page = await open("", { viewport: PHONE });
  const blank: string[] = [];
  for (const fragment of [...FRAGMENTS.slice(0, effort(5)), `q=${"a".repeat(1_000_000)}`]) {
    await page.goto("about:blank");
    await page.goto(`${address}#${fragment}`);
    await sentenceOf(page)
      .getByText(/ of 26 excerpts/)
      .waitFor()
      .catch(() => blank.push(fragment.slice(0, 200)));
  }
  expect({ seed: SEED, blank }).toEqual({ seed: SEED, blank: [] });
});

test("what is understood of a link holds, and what is not is said", async () => {
  const page = await open("actors=khalifa-hifter,nobody&map=4/91/0&wish=granted&roles=scene");
  await page.getByText(/names an actor that this atlas does not have: “nobody”/).waitFor();
  await page.getByText(/shows no place on the map/).waitFor();
  await page.getByText(/does not know: “wish=granted”/).waitFor();
  expect(await page.getByRole("button", { name: "Remove Khalifa Hifter" }).count()).toBe(1);
});

test("a link to the other side of the world opens there, and the places are one press away", async () => {
  const page = await open("map=10/-45/170");
  expect(await marksOf(page).count()).toBe(0);
  await mapOf(page).getByRole("button", { name: "Fit all places" }).click();
  await marksOf(page).first().waitFor();
  expect(await marksOf(page).count()).toBe(15);
});
