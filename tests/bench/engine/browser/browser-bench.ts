import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, CDPSession } from "playwright-core";
import { build } from "vite";
import { type Served, serve } from "../../../basemap/serve.ts";
import { launch } from "../../../browser/basemap/page.ts";
import { heapOf } from "../../heap.ts";
import { growth, table } from "./table.ts";
import { ADAPTERS, type Adapter, type Metric, type Run, summaries } from "./tally.ts";

/** Placings beyond which a contender would only fill the memory, or the hour. */
const MOST: Readonly<Record<Adapter, number>> = {
  bare: Number.POSITIVE_INFINITY,
  dateline: Number.POSITIVE_INFINITY,
  markercluster: 100_000,
  supercluster: 1_000_000,
  "react-leaflet": 1_000_000,
};

/**
 * `--sizes 1000,100000`: placings; `--repeats 5`; `--quick`: three repeats at 100,000 and a million; `--json FILE`. The
 * contenders take turns within each repeat, so that what else the machine does falls on all of them.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: "string" },
      repeats: { type: "string" },
      json: { type: "string" },
      quick: { type: "boolean", default: false },
    },
  });
  const sizes = values.sizes ?? (values.quick ? "100000,1000000" : "1000,10000,100000,1000000,10000000");
  const repeats = Number(values.repeats ?? (values.quick ? 3 : 5));
  const outDir = mkdtempSync(join(tmpdir(), "engine-page-"));
  await build({
    configFile: "tests/bench/engine/browser/vite.config.ts",
    logLevel: "error",
    build: { outDir },
  });
  const [browser, served] = await Promise.all([launch(), serve({ "": outDir })]);
  const runs: Run[] = [];
  try {
    for (const n of sizes.split(",").map(Number)) {
      for (let repeat = 0; repeat < repeats; repeat++) {
        const turn = repeat % ADAPTERS.length;
        for (const adapter of [...ADAPTERS.slice(turn), ...ADAPTERS.slice(0, turn)]) {
          if (n <= MOST[adapter]) runs.push(...(await measured(browser, served, adapter, n)));
        }
      }
      console.log(table(summaries(runs), n));
    }
    console.log(growth(summaries(runs)));
    if (values.json !== undefined)
      writeFileSync(values.json, `${JSON.stringify(summaries(runs), null, 1)}\n`);
  } finally {
    await Promise.all([browser.close(), served.close()]);
    rmSync(outDir, { recursive: true });
  }
}

/** One contender, once, in a page of its own. */
async function measured(
  browser: Browser,
  served: Served,
  adapter: Adapter,
  n: number,
): Promise<readonly Run[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(300_000);
  await page.goto(`${served.url}/?adapter=${adapter}&n=${n}`);
  await page.waitForSelector("body[data-ready]", { state: "attached", timeout: 300_000 });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const found: Run[] = [];
  const add = (metric: Metric, value: number) => found.push({ adapter, n, metric, value });

  add("load", await page.evaluate(() => window.engine.load()));
  for (let step = 0; step < 3; step++) {
    const before = await processTime(session);
    add("filter", await page.evaluate((at) => window.engine.filter(at), step));
    add("filter-cpu", (await processTime(session)) - before);
  }
  add("brush", await page.evaluate(() => window.engine.brush(1500)));
  // Its spiderfy takes minutes where thousands stand together.
  if (adapter !== "markercluster" || n <= 10_000)
    add("popup", await page.evaluate(() => window.engine.popup()));
  add("pan", await page.evaluate(() => window.engine.pan()));
  add("wheel", await page.evaluate(() => window.engine.wheel()));
  add("heap", (await heapOf(session)) / 1e6);
  await page.close();
  return found;
}

/** Milliseconds of processor time of the renderer, all threads. */
async function processTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "ProcessTime")?.value ?? Number.NaN);
}
