import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Served } from "../../basemap/serve.ts";
import { buildPage, serveMap } from "../../browser/basemap/page.ts";
import { heapOf } from "../heap.ts";
import { launch } from "../launch.ts";

/** One map in one round. Times in ms, bytes as sent, heap after garbage collection. */
type Run = {
  readonly firstPaint: number;
  readonly tileBytes: number;
  readonly allBytes: number;
  readonly heap: number;
  readonly pan: readonly number[];
  readonly zoom: readonly number[];
};

const CONTENDERS = ["own", "protomaps", "geojson"] as const;
type Contender = (typeof CONTENDERS)[number];
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const VIEW = "4/36/17";
const RATIOS = [1, 2] as const;

let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), buildPage().then((folder) => serveMap(folder))]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

test.each(RATIOS)("the maps compared at %i×", { timeout: 1_800_000 }, async (ratio) => {
  const runs = new Map<Contender, Run[]>(CONTENDERS.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    // Turn about, so that what else the machine does falls on all of them.
    const order = [...CONTENDERS.slice(round % 3), ...CONTENDERS.slice(0, round % 3)];
    for (const name of order) runs.get(name)?.push(await runOnce(name, ratio));
  }
  console.log(table(runs, ratio));
  expect([...runs.values()].every((all) => all.length === ROUNDS)).toBe(true);
});

async function runOnce(name: Contender, ratio: number): Promise<Run> {
  served.sent.clear();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: ratio,
  });
  const page = await context.newPage();
  await page.goto(`${served.url}/?map=${name}&view=${VIEW}`);
  await page.waitForFunction(() => typeof window.bench?.painted === "number", null, { timeout: 120_000 });
  const firstPaint = await page.evaluate(() => window.bench.painted ?? Number.NaN);
  await page.waitForTimeout(1500);
  const sent = [...served.sent];
  const tileBytes = sum(sent.filter(([path]) => /pmtiles|countries-10m/.test(path)));
  const allBytes = sum(sent.filter(([path]) => !/favicon/.test(path)));
  const pan = await frames(page, PAN);
  const zoom = await frames(page, ZOOM);
  const heap = await heapOf(await page.context().newCDPSession(page));
  await context.close();
  return { firstPaint, tileBytes, allBytes, heap, pan, zoom };
}

const sum = (sent: readonly (readonly [string, number])[]): number =>
  sent.reduce((all, [, bytes]) => all + bytes, 0);

const PAN = `const map = window.bench.map;
for (const [x, y] of [[400, 0], [0, 250], [-400, 0], [0, -250], [600, 100], [-600, -100]]) {
  await new Promise((done) => { map.once("moveend", done); map.panBy([x, y], { duration: 0.6 }); });
}`;
const ZOOM = `const map = window.bench.map;
for (const step of [1, 1, -1, -1, 1, -1]) {
  await new Promise((done) => { map.once("zoomend", done); map.setZoom(map.getZoom() + step); });
  await new Promise((done) => setTimeout(done, 250));
}`;

/** Lengths of the frames while the map is moved, ms. */
function frames(page: Page, moves: string): Promise<readonly number[]> {
  return page.evaluate(`(async () => {
    const lengths = [];
    let last = performance.now();
    let going = true;
    const tick = (now) => { lengths.push(now - last); last = now; if (going) requestAnimationFrame(tick); };
    requestAnimationFrame((now) => { last = now; requestAnimationFrame(tick); });
    ${moves}
    going = false;
    return lengths;
  })()`);
}

function table(runs: ReadonlyMap<Contender, readonly Run[]>, ratio: number): string {
  const row = (name: string, all: readonly Run[]) => {
    const of = (read: (run: Run) => number) => median(all.map(read));
    const cells = [
      `${Math.round(of((run) => run.firstPaint))} ms`,
      `${Math.round(of((run) => run.tileBytes) / 1000)} kB`,
      `${Math.round(of((run) => run.allBytes) / 1000)} kB`,
      `${(of((run) => run.heap) / 1e6).toFixed(1)} MB`,
      ...(["pan", "zoom"] as const).flatMap((moves) =>
        [0.5, 0.95].map((share) => `${of((run) => quantile(run[moves], share)).toFixed(0)} ms`),
      ),
    ];
    return `| ${name} | ${cells.join(" | ")} |`;
  };
  const head = `| ${ratio}×, medians of ${ROUNDS} | first paint | tiles | all | heap | pan p50 | p95 | zoom p50 | p95 |`;
  return [head, `|${"---|".repeat(9)}`, ...[...runs].map(([name, all]) => row(name, all))].join("\n");
}

const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
