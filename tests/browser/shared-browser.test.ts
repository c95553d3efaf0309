import { expect, test } from "vitest";
import { assertAlive, launch, sharedBrowser } from "./shared-browser.ts";

test("a browser that dies fails what waits for it, with a clear word, and nothing hangs", async () => {
  const browser = await launch();
  const page = await browser.newPage();
  const waiting = page.evaluate(() => new Promise(() => {}));
  const failed = expect(waiting).rejects.toThrow(/closed/);
  const session = await browser.newBrowserCDPSession();
  session.send("Browser.crash").catch(() => {});
  await failed;
  expect(() => assertAlive(browser)).toThrow(/^The browser died during this test/);
});

test("the shared one is the same until it dies, and then another", async () => {
  const one = await sharedBrowser();
  expect(await sharedBrowser()).toBe(one);
  expect(() => assertAlive(one)).not.toThrow();
  await one.close();
  const other = await sharedBrowser();
  expect(other).not.toBe(one);
  expect(other.isConnected()).toBe(true);
});
