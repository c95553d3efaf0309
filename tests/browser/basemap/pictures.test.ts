import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { isDeep } from "../effort.ts";
import { openMap, servedForTests, settledPicture, type View } from "./page.ts";

/** Looked at by a person and found good. `PICTURES=write` draws them anew: then look at every one again. */
const FOLDER = "tests/browser/basemap/pictures/";

const VIEWS: Readonly<Record<string, View>> = {
  "z2-pacific-light": { view: "2/15/180", theme: "light", ratio: 1 },
  "z2-mediterranean-dark": { view: "2/25/18", theme: "dark", ratio: 1 },
  "z4-mediterranean-light": { view: "4/36/17", theme: "light", ratio: 2 },
  "z4-pacific-dark": { view: "4/62/180", theme: "dark", ratio: 1 },
  "z5-ukraine-dark": { view: "5/48.5/32", theme: "dark", ratio: 2 },
  "z5-mediterranean-light": { view: "5/35/15", theme: "light", ratio: 1 },
  "z6-kashmir-light": { view: "6/34/75", theme: "light", ratio: 2 },
  "z6-levant-dark": { view: "6/33/37", theme: "dark", ratio: 1 },
  "z8-levant-light": { view: "8/32.6/35.6", theme: "light", ratio: 2 },
  "z8-ukraine-dark": { view: "8/46/33.8", theme: "dark", ratio: 1 },
  "z10-mediterranean-light": { view: "10/32.8/12.9", theme: "light", ratio: 1 },
  "z10-pacific-dark": { view: "10/-16.8/179.9", theme: "dark", ratio: 2 },
};

const served = servedForTests();

beforeAll(() => {
  mkdirSync(FOLDER, { recursive: true });
});

describe("the map looks as it was approved", () => {
  test.each(Object.entries(VIEWS).filter((_, i) => isDeep || i % 4 === 0))("%s", async (name, view) => {
    const page = await openMap(served(), view);
    const path = `${FOLDER}${name}.jpg`;
    await settledPicture(page);
    const picture = await page.screenshot({ type: "jpeg", quality: 85 });
    if (process.env.PICTURES === "write" || !existsSync(path)) writeFileSync(path, picture);
    expect(await unlike(page, readFileSync(path), picture)).toBeLessThan(0.02);
    await page.close();
  });
});

test("after a drag the map looks as if it had been opened there", async () => {
  const view = { view: "5/35/15", theme: "light", ratio: 1 } as const;
  const page = await openMap(served(), view);
  await settledPicture(page);
  for (const step of [
    [-150, -90],
    [320, 40],
    [-170, 50],
  ] as const) {
    await page.evaluate(([x, y]) => void window.bench.map.panBy([x, y], { animate: false }), step);
    // What a move asks for is begun in the next frame.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await page.waitForFunction(() => window.bench.basemap?.isSettled() === true);
  }
  const dragged = await settledPicture(page);
  await page.close();
  const fresh = await openMap(served(), view);
  expect(await unlike(fresh, dragged, await settledPicture(fresh))).toBeLessThan(0.001);
  await fresh.close();
});

/** Share of the pixels that differ plainly once both pictures are made four times smaller: letters may be smoothed otherwise. */
async function unlike(page: Page, a: Buffer, b: Buffer): Promise<number> {
  const pictures = [a, b].map((picture) => picture.toString("base64"));
  return page.evaluate(async (encoded) => {
    const [one, two] = await Promise.all(
      encoded.map(async (text) => {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes]));
        const canvas = new OffscreenCanvas(bitmap.width / 4, bitmap.height / 4);
        const context = canvas.getContext("2d");
        if (context !== null) context.imageSmoothingQuality = "high";
        context?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
        return context?.getImageData(0, 0, canvas.width, canvas.height);
      }),
    );
    if (one === undefined || two === undefined || one.data.length !== two.data.length) return 1;
    const other = two.data;
    const changed = one.data.filter((value, i) => Math.abs(value - (other[i] ?? 0)) > 32).length;
    return changed / one.data.length;
  }, pictures);
}
