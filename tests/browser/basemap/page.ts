import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll } from "vitest";
import { type Faults, type Served, serve } from "../../basemap/serve.ts";
import { sharedBrowser } from "../shared-browser.ts";

export type View = {
  /** `zoom/latitude/longitude`, as in the address. */
  readonly view: string;
  readonly theme: "light" | "dark";
  /** Device px to a CSS px. */
  readonly ratio: 1 | 2;
  readonly size?: { readonly width: number; readonly height: number };
};

let built: Promise<string> | null = null;

/** The folder of the page with nothing but the map, built from the sources as they are, once in a worker. */
export function buildPage(): Promise<string> {
  built ??= buildInto(mkdtempSync(join(tmpdir(), "map-page-")));
  return built;
}

async function buildInto(outDir: string): Promise<string> {
  await build({ configFile: "tests/bench/map/vite.config.ts", logLevel: "error", build: { outDir } });
  return outDir;
}

export const serveMap = (folder: string, faults: Faults = {}): Promise<Served> =>
  serve({ "": folder, peers: "node_modules/world-atlas" }, faults);

/** The page, served for the tests of a file; only within them can it be had. */
export function servedForTests(): () => Served {
  let served: Served | null = null;
  beforeAll(async () => {
    served = await serveMap(await buildPage());
  }, 120_000);
  afterAll(() => served?.close());
  return () => {
    if (served === null) throw new Error("the map is not served before the first test");
    return served;
  };
}

/** A page with the map at a view, once it is painted; `extra` goes into the address. */
export async function openMap(served: Served, view: View, extra = ""): Promise<Page> {
  const page = await (await sharedBrowser()).newPage({
    viewport: view.size ?? { width: 800, height: 520 },
    deviceScaleFactor: view.ratio,
  });
  await page.goto(`${served.url}/?view=${view.view}&theme=${view.theme}${extra}`);
  await page.waitForFunction(() => typeof window.bench?.painted === "number", null, { timeout: 60_000 });
  return page;
}

/** A picture of the page once the map says that nothing in it will change any more, and nothing does. */
export async function settledPicture(page: Page): Promise<Buffer> {
  await page.waitForFunction(() => window.bench.basemap?.isSettled() === true, null, { timeout: 60_000 });
  let last = await page.screenshot();
  for (let tries = 0; tries < 20; tries++) {
    const next = await page.screenshot();
    if (next.equals(last)) return next;
    last = next;
  }
  return last;
}
