import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { type Guard, guard } from "./guards.ts";
import { LAUNCH } from "./launch.ts";
import { marksOf, sentenceOf } from "./screen.ts";

export const DESK = { width: 1440, height: 900 };
export const TABLET = { width: 768, height: 1024 };
export const PHONE = { width: 390, height: 844 };
export const NARROW = { width: 320, height: 640 };

export type Visit = {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  readonly moving?: boolean;
  readonly touch?: boolean;
  readonly forcedColors?: boolean;
  /** Served instead of `atlas/atlas.json`. */
  readonly atlas?: AtlasFile;
};
export type AtlasFile = { readonly status?: number; readonly type?: string; readonly body: string | Buffer };

export type Browsing = {
  readonly address: string;
  /** A page of its own context, ready: the atlas is drawn, or what came instead. */
  readonly open: (link?: string, visit?: Visit) => Promise<Page>;
  /** Faults like this are meant, for the rest of the test. */
  readonly expectFault: (pattern: RegExp) => void;
};

/** A browser for the tests of a file; after each test no page may have met a fault that was not expected. */
export function browse(): Browsing {
  const address = inject("address");
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let guards: Guard[] = [];
  let expected: RegExp[] = [];

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const faults = guards.flatMap((one) => one.faults);
    const used = contexts;
    [contexts, guards, expected] = [[], [], []];
    await Promise.all(used.map((context) => context.close()));
    expect(faults).toEqual([]);
  });

  const open = async (link = "", visit: Visit = {}): Promise<Page> => {
    const context = await browser.newContext({
      viewport: visit.viewport ?? DESK,
      colorScheme: visit.dark ? "dark" : "light",
      reducedMotion: visit.moving ? "no-preference" : "reduce",
      forcedColors: visit.forcedColors ? "active" : "none",
      hasTouch: visit.touch ?? false,
      locale: "en-GB",
      timezoneId: "Asia/Kathmandu",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    contexts.push(context);
    const watched = await guard(context, new URL(address).origin);
    for (const pattern of expected) watched.expect(pattern);
    guards.push(watched);
    const { atlas } = visit;
    if (atlas !== undefined) {
      await context.route("**/atlas/atlas.json", (route) =>
        route.fulfill({
          status: atlas.status ?? 200,
          contentType: atlas.type ?? "application/json",
          body: atlas.body,
        }),
      );
    }
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`${address}${link === "" ? "" : `#${link}`}`);
    await ready(page);
    return page;
  };

  const expectFault = (pattern: RegExp) => {
    expected.push(pattern);
    for (const one of guards) one.expect(pattern);
  };
  return { address, open, expectFault };
}

/** Waits until the atlas is drawn, or what came instead. */
async function ready(page: Page): Promise<void> {
  const answered = sentenceOf(page).getByText(/ of [\d,]+ excerpts?/);
  await answered.or(page.getByRole("alert")).first().waitFor();
  if (/[1-9][\d,]* places?/.test((await answered.allTextContents())[0] ?? "") && !page.url().includes("map="))
    await marksOf(page).first().waitFor();
}

export function launch(): Promise<Browser> {
  const env = Object.entries({ ...process.env, ...inject("browserEnv") });
  return chromium.launch({
    ...LAUNCH,
    executablePath: inject("executablePath"),
    env: Object.fromEntries(env.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
  });
}
