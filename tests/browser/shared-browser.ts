import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";
import { LAUNCH, withOwnEnv } from "./launch.ts";

let running: Browser | null = null;

/**
 * The browser of this worker: launched for the first test that wants one, and for all files that the worker runs, each
 * with contexts of its own that it closes. Where it has died, another. It ends with the worker, whose child it is.
 */
export async function sharedBrowser(): Promise<Browser> {
  if (running?.isConnected()) return running;
  running = await launch();
  return running;
}

/** One of its own, to be closed by whoever asked for it. */
export function launch(): Promise<Browser> {
  const [executablePath, env] = [inject("executablePath"), withOwnEnv(inject("browserEnv"))];
  return chromium.launch({ ...LAUNCH, executablePath, env });
}

/** Whatever Playwright said of it, a test whose browser has died is told so. */
export function assertAlive(browser: Browser | null): void {
  if (browser === null || browser.isConnected()) return;
  throw new Error("The browser died during this test: it crashed or was killed. The next test gets another.");
}
