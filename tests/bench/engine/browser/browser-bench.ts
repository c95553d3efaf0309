import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, CDPSession } from "playwright-core";
import { build } from "vite";
import { type Served, serve } from "../../../basemap/serve.ts";
import { heapOf } from "../../heap.ts";
import { launch } from "../../launch.ts";
import { processorTime } from "./processor-time.ts";
import { growth, table } from "./table.ts";
import { ADAPTERS, type Adapter, type Metric, type Run, type Summary, summaries, together } from "./tally.ts";
import { verdicts } from "./verdicts.ts";

/** Placings beyond which a contender would only fill the memory, or the hour. */
const MOST: Readonly<Record<Adapter, number>> = {
  bare: Number.POSITIVE_INFINITY,
  dateline: Number.POSITIVE_INFINITY,
  markercluster: 100_000,
  supercluster: 1_000_000,
  "react-leaflet": 1_000_000,
};

/** Changes of the filter in a page; `FILTERS` in the page says which. */
const CHANGES = 6;

/** After so long what follows a change is done, and nothing else has begun. Milliseconds. */
const AT_REST = 300;

/**
 * `--sizes 1000,100000`: placings; `--repeats 5`; `--quick`: three repeats at 100,000 and a million; `--adapters
 * bare,dateline`; `--json FILE`; `--also FILE`: what an earlier run wrote there is told and judged with this one's. The
 * contenders take turns within each repeat, so that what else the machine does falls on all of them.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: "string" },
      repeats: { type: "string" },
      adapters: { type: "string", default: ADAPTERS.join() },
      json: { type: "string" },
      also: { type: "string", multiple: true, default: [] },
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
  const adapters = ADAPTERS.filter((adapter) => values.adapters.split(",").includes(adapter));
  const earlier = values.also.flatMap((file): readonly Summary[] => JSON.parse(readFileSync(file, "utf8")));
  try {
    for (const n of sizes.split(",").map(Number)) {
      for (let repeat = 0; repeat < repeats; repeat++) {
        const turn = repeat % adapters.length;
        for (const adapter of [...adapters.slice(turn), ...adapters.slice(0, turn)]) {
          if (n <= MOST[adapter]) runs.push(...(await measured(browser, served, adapter, n)));
        }
      }
      console.log(table(summaries(runs), n));
    }
    const all = together(summaries(runs), earlier);
    console.log(growth(all));
    console.log(verdicts(all));
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(all, null, 1)}\n`);
  } finally {
    await Promise.all([browser.close(), served.close()]);
    rmSync(outDir, { recursive: true });
  }
}

/** Milliseconds until it is painted. Asked for without the driver's own ways, which cost the page a millisecond. */
async function filtered(session: CDPSession, step: number): Promise<number> {
  const { result } = await session.send("Runtime.evaluate", {
    expression: `engine.filter(${step})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (typeof result.value !== "number")
    throw new Error(`The page could not show filter ${step}: ${result.description}`);
  return result.value;
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
  /** By a session of its own: one tells of the page's workers only once. */
  const heap = async (): Promise<number> => {
    const own = await page.context().newCDPSession(page);
    const bytes = await heapOf(own);
    await own.detach();
    return bytes / 1e6;
  };
  const found: Run[] = [];
  const add = (metric: Metric, value: number) => found.push({ adapter, n, metric, value });

  const before = await heap();
  add("load", await page.evaluate(() => window.engine.load()));
  await page.evaluate(() => window.engine.clear());
  add("brush", await page.evaluate(() => window.engine.brush(1500)));
  const facets = await page.evaluate(() => window.engine.facets());
  if (facets !== null) add("facets", facets);
  for (let step = 0; step < CHANGES; step++) {
    await page.waitForTimeout(AT_REST);
    const time = await processorTime(browser, session);
    add("filter", await filtered(session, step));
    await page.waitForTimeout(AT_REST);
    add("filter-cpu", (await processorTime(browser, session)) - time);
  }
  await page.evaluate(() => window.engine.clear());
  await page.waitForTimeout(AT_REST);
  // Its spiderfy takes minutes where thousands stand together.
  for (let time = 0; time < 3 && (adapter !== "markercluster" || n <= 10_000); time++)
    add("popup", await page.evaluate(() => window.engine.popup()));
  add("pan", await page.evaluate(() => window.engine.pan()));
  add("wheel", await page.evaluate(() => window.engine.wheel()));
  add("heap", (await heap()) - before);
  await page.close();
  return found;
}
