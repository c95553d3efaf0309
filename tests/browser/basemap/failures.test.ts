import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import type { Faults } from "../../basemap/serve.ts";
import { sharedBrowser } from "../shared-browser.ts";
import { buildPage, openMap, serveMap } from "./page.ts";

const VIEW = { view: "4/36/17", theme: "light", ratio: 1 } as const;
let folder: string;

beforeAll(async () => {
  folder = await buildPage();
});

describe("what cannot be had is told once, and the rest is drawn", () => {
  test.each<[string, Faults, RegExp | null, boolean]>([
    ["nothing fails", {}, null, true],
    ["the archive is missing", { ".pmtiles": "missing" }, /background map could not be loaded.*404/, false],
    [
      "the archive was cut short",
      { ".pmtiles": "cut short" },
      /background map is damaged .*shorter than it says/,
      false,
    ],
    [
      "tiles do not decode",
      { ".pmtiles": "garbled" },
      /background map is damaged at tile \d\/\d+\/\d+ \(it cannot be unpacked\)/,
      false,
    ],
    ["the server knows no ranges", { ".pmtiles": "no ranges" }, null, true],
    ["the relief is missing", { ".webp": "missing" }, /relief.*404/, true],
    ["the fonts are blocked", { ".woff2": "missing" }, /letters/, true],
  ])("when %s", async (_, faults, words, land) => {
    const served = await serveMap(folder, faults);
    const page = await openMap(served, VIEW);
    await page.waitForFunction(() => window.bench.basemap?.isSettled() === true);
    const troubles = await page.evaluate(() => window.bench.troubles);
    expect(troubles).toHaveLength(words === null ? 0 : 1);
    if (words !== null) expect(troubles[0]).toMatch(words);
    if (land) expect(await colourAt(page, 400, 480)).toBeGreaterThan(225);
    // The map still moves, and what others draw on it stays usable.
    await page.evaluate(() => window.bench.map.setZoom(5, { animate: false }));
    expect(await page.evaluate(() => window.bench.map.getZoom())).toBe(5);
    await page.close();
    await served.close();
  });
});

describe("what a worker would have done is left out, and told once", () => {
  test.each([
    ["the painter's code", "painter-worker", /background map could not be drawn/, false],
    ["the code that sets names", "lettering-worker", /names of the background map could not be drawn/, true],
  ] as const)("when %s is missing", async (_, code, words, land) => {
    const served = await serveMap(folder);
    const page = await (await sharedBrowser()).newPage({ viewport: { width: 800, height: 520 } });
    await page.route(`**/*${code}*`, (route) => route.abort());
    await page.goto(`${served.url}/?view=${VIEW.view}&theme=${VIEW.theme}`);
    await page.waitForFunction(() => window.bench?.basemap?.isSettled() === true);
    const troubles = await page.evaluate(() => window.bench.troubles);
    expect(troubles).toHaveLength(1);
    expect(troubles[0]).toMatch(words);
    if (land) expect(await colourAt(page, 400, 480)).toBeGreaterThan(225);
    await page.close();
    await served.close();
  });
});

/** Red of the painted map at a point of the page, 0 to 255: land is lighter than water. */
function colourAt(page: Page, x: number, y: number): Promise<number> {
  return page.evaluate(
    ([px = 0, py = 0]) => {
      const tiles = [...document.querySelectorAll<HTMLCanvasElement>("canvas.leaflet-tile")];
      for (const tile of tiles) {
        const box = tile.getBoundingClientRect();
        if (px < box.left || px >= box.right || py < box.top || py >= box.bottom) continue;
        const scale = tile.width / box.width;
        const copy = new OffscreenCanvas(1, 1).getContext("2d");
        copy?.drawImage(tile, (px - box.left) * scale, (py - box.top) * scale, 1, 1, 0, 0, 1, 1);
        return copy?.getImageData(0, 0, 1, 1).data[0] ?? -1;
      }
      return -1;
    },
    [x, y],
  );
}
