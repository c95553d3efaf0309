import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, expect, inject } from "vitest";
import { writeArchive } from "../../geodata/basemap/archive.ts";
import { TIMEOUTS } from "../timeouts.ts";
import { type Guard, guard } from "./guards.ts";
import { mapOf, marksOf, sentenceOf } from "./screen.ts";
import { assertAlive, sharedBrowser } from "./shared-browser.ts";

export const DESK = { width: 1440, height: 900 };
export const TABLET = { width: 768, height: 1024 };
/** The smallest window with the desk's layout, cheaper to paint: that of tests that ask for no other. */
export const SMALL_DESK = { width: 1024, height: 600 };
export const PHONE = { width: 390, height: 844 };
export const NARROW = { width: 320, height: 640 };

export type Visit = {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  readonly moving?: boolean;
  readonly forcedColors?: boolean;
  /** Served instead of `atlas/atlas.json`. */
  readonly atlas?: AtlasFile;
  /** Told of the page before it opens, to serve more in its own way. */
  readonly before?: (page: Page) => Promise<void>;
  /** With all that is drawn under the marks; else an archive that holds open sea, which is painted at once. */
  readonly map?: boolean;
};
export type AtlasFile = { readonly status?: number; readonly type?: string; readonly body: string | Buffer };

export type Browsing = {
  readonly address: string;
  /** A page of its own context, ready: the atlas is drawn, or what came instead. */
  readonly open: (link?: string, visit?: Visit) => Promise<Page>;
  /**
   * The page that an earlier test of the file left, as if opened by the link; or one that is opened. A second of what
   * opening takes is saved where a test is not about that: the browser's history and where Tab begins are as they were left,
   * and so is what neither the link nor a tab of the panel holds.
   */
  readonly revisit: (
    link?: string,
    visit?: Pick<Visit, "viewport" | "dark" | "forcedColors" | "map">,
  ) => Promise<Page>;
  /** Faults like this are meant, for the rest of the test. */
  readonly expectFault: (pattern: RegExp) => void;
};

/** A page of a context of its own. Contexts are used again by later tests: their cache is warm, their pages new. */
type Window = { readonly look: string; readonly page: Page; readonly watched: Guard; seen: number };

/** Windows for the tests of a file; after each test no page may have met a fault that was not expected. */
export function browse(): Browsing {
  const address = inject("address");
  let browser: Browser | null = null;
  let free: Window[] = [];
  let used: Window[] = [];
  /** By how they look, those that stand at the app between tests. */
  const standing = new Map<string, Window>();
  let expected: RegExp[] = [];

  afterAll(() =>
    Promise.allSettled([...free, ...standing.values()].map(({ page }) => page.context().close())),
  );
  afterEach(async ({ task }) => {
    const faults = used.flatMap(({ watched, seen }) =>
      watched.faults.slice(seen).filter((fault) => !expected.some((pattern) => pattern.test(fault))),
    );
    // What a failed test leaves behind is nothing to begin with.
    if (task.result?.state === "fail" || faults.length > 0) standing.clear();
    const kept = new Set(standing.values());
    const left = used.filter((window) => !kept.has(window));
    [used, expected] = [[], []];
    if (browser?.isConnected() === false) free = [];
    assertAlive(browser);
    await Promise.all(left.map(({ page }) => page.unrouteAll({ behavior: "ignoreErrors" })));
    await Promise.all(left.map(({ page }) => page.goto("about:blank")));
    free = [...free, ...left];
    expect(faults).toEqual([]);
  });

  const windowFor = async (visit: Visit): Promise<Window> => {
    browser = await sharedBrowser();
    const options = contextOptions(visit);
    const look = JSON.stringify(options);
    const waiting = free.find((one) => one.look === look);
    if (waiting !== undefined) {
      free = free.filter((one) => one !== waiting);
      return Object.assign(waiting, { seen: waiting.watched.faults.length });
    }
    const context = await browser.newContext(options);
    const watched = await guard(context, new URL(address).origin);
    return { look, page: await context.newPage(), watched, seen: 0 };
  };

  const openWindow = async (link: string, visit: Visit): Promise<Window> => {
    const window = await windowFor(visit);
    used.push(window);
    const { page } = window;
    page.setDefaultTimeout(TIMEOUTS.step);
    const { atlas } = visit;
    if (atlas !== undefined) await serveInstead(page, atlas);
    await visit.before?.(page);
    if (!visit.map) await page.route("**/basemap/world.pmtiles", (route) => route.fulfill(OPEN_SEA));
    await page.goto(`${address}${link === "" ? "" : `#${link}`}`);
    await ready(page);
    return window;
  };
  const open = async (link = "", visit: Visit = {}): Promise<Page> => (await openWindow(link, visit)).page;

  const revisit: Browsing["revisit"] = async (link = "", visit = {}) => {
    const look = JSON.stringify([contextOptions(visit), visit.map]);
    const window = standing.get(look);
    if (window === undefined) {
      const opened = await openWindow(link, visit);
      standing.set(look, opened);
      return opened.page;
    }
    if (!used.includes(window)) used.push(Object.assign(window, { seen: window.watched.faults.length }));
    await putBack(window.page, link);
    return window.page;
  };
  return { address, open, revisit, expectFault: (pattern) => expected.push(pattern) };
}

const OPEN_SEA = {
  contentType: "application/octet-stream",
  body: Buffer.from(writeArchive([{ z: 0, x: 0, y: 0, data: new Uint8Array() }], 6, {})),
};

function contextOptions(visit: Visit): BrowserContextOptions {
  return {
    viewport: visit.viewport ?? SMALL_DESK,
    colorScheme: visit.dark ? "dark" : "light",
    reducedMotion: visit.moving ? "no-preference" : "reduce",
    forcedColors: visit.forcedColors ? "active" : "none",
    locale: "en-GB",
    timezoneId: "Asia/Kathmandu",
    permissions: ["clipboard-read", "clipboard-write"],
  };
}

/** Until the test ends, the page gets this for its atlas or the areas of its places. */
export async function serveInstead(
  page: Page,
  { status = 200, type, body }: AtlasFile,
  file: "atlas" | "areas" = "atlas",
): Promise<void> {
  await page.route(file === "atlas" ? "**/atlas/atlas.json" : /\/atlas\/areas\.[^/]*json$/, (route) =>
    route.fulfill({ status, contentType: type ?? "application/json", body }),
  );
}

/** Waits until the atlas is drawn, or what came instead. */
async function ready(page: Page): Promise<void> {
  const answered = sentenceOf(page).getByText(/ of [\d,]+ excerpts?/);
  await answered.or(page.getByRole("alert")).first().waitFor();
  await whole(page);
  if (/[1-9][\d,]* places?/.test((await answered.allTextContents())[0] ?? "") && !page.url().includes("map="))
    await marksOf(page).first().waitFor();
}

/** Brings a page that a test has left to a link: what was opened is closed, what was said is dismissed. */
async function putBack(page: Page, link: string): Promise<void> {
  await page.mouse.move(0, 0);
  if ((await page.locator("dialog[open]").count()) > 0) await page.keyboard.press("Escape");
  await page.evaluate(async (to) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const press = (selector: string) => {
      for (const button of document.querySelectorAll<HTMLElement>(selector)) button.click();
    };
    document.body.style.contentVisibility = "";
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    press('[aria-label="Dismiss"]');
    location.hash = to;
    // Each tab is drawn anew when it is opened again.
    for (const tab of [2, 1]) {
      await frame();
      press(`[role="tab"]:nth-of-type(${tab})`);
    }
    await frame();
  }, link);
  await ready(page);
  if (link.includes("map=")) return;
  // On a phone an article lies over the button.
  await mapOf(page)
    .getByRole("button", { name: "Fit all places" })
    .evaluate((button: HTMLElement) => button.click());
}

/** Waits until no part of the page is still being drawn. */
export function whole(page: Page): Promise<void> {
  return page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
}

/** The page lives on, but paints nothing: for tests that go through hundreds of states and read them, not look at them. */
export function stopPainting(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.body.style.contentVisibility = "hidden";
  });
}
