import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openMap, servedForTests, settledPicture } from "./page.ts";

const VIEW = { view: "6/32.5/13.2", theme: "light", ratio: 1 } as const;
const served = servedForTests();

test("the theme can be changed and changed back", async () => {
  const page = await openMap(served(), VIEW);
  const light = await settledPicture(page);
  await page.evaluate(() => window.bench.basemap?.setTheme("dark"));
  expect((await settledPicture(page)).equals(light)).toBe(false);
  await page.evaluate(() => window.bench.basemap?.setTheme("light"));
  expect((await settledPicture(page)).equals(light)).toBe(true);
  await page.close();
});

test("marks move names aside, and give them back when they go", async () => {
  const page = await openMap(served(), VIEW);
  const bare = await settledPicture(page);
  await page.evaluate(() =>
    window.bench.basemap?.setMarks([
      { position: [13.187, 32.887], halfWidth: 14, halfHeight: 14, name: "Tripoli", kind: "locality" },
      { position: [12.488, 32.793], halfWidth: 10, halfHeight: 10, name: "Sabratha", kind: "locality" },
    ]),
  );
  expect((await settledPicture(page)).equals(bare)).toBe(false);
  await page.evaluate(() => window.bench.basemap?.setMarks([]));
  expect((await settledPicture(page)).equals(bare)).toBe(true);
  await page.close();
});

test("removed, it leaves nothing behind, and can be added again", async () => {
  const page = await openMap(served(), VIEW);
  const before = await settledPicture(page);
  expect(await canvases(page, () => window.bench.basemap?.remove())).toBe(0);
  await page.evaluate(() => window.bench.map.panBy([5, 5], { animate: false }));
  await page.evaluate(() => window.bench.map.panBy([-5, -5], { animate: false }));
  expect(await canvases(page, () => window.bench.basemap?.addTo(window.bench.map))).toBeGreaterThan(1);
  expect((await settledPicture(page)).equals(before)).toBe(true);
  await page.close();
});

async function canvases(page: Page, act: () => void): Promise<number> {
  await page.evaluate(act);
  return page.evaluate(() => document.querySelectorAll("#map canvas").length);
}
