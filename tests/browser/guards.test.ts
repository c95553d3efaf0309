import { createServer, type Server } from "node:http";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Guard, guard } from "./guards.ts";
import { sharedBrowser } from "./shared-browser.ts";

const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; img-src * data:; require-trusted-types-for 'script'";

let server: Server;
let page: Page;
let watched: Guard;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const script = decodeURIComponent((request.url ?? "").split("?")[1] ?? "");
    response
      .writeHead(request.url?.endsWith(".gif") ? 404 : 200, {
        "Content-Type": "text/html",
        "Content-Security-Policy": POLICY,
      })
      .end(`<!doctype html><title>Made to fail</title><body><script>${script}</script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  origin = `http://127.0.0.1:${bound !== null && typeof bound === "object" ? bound.port : 0}`;
  const context = await (await sharedBrowser()).newContext();
  watched = await guard(context, origin);
  page = await context.newPage();
});
afterAll(async () => {
  await page.context().close();
  server.close();
});

/** The faults that a page with this script meets. */
async function faultsOf(script: string): Promise<readonly string[]> {
  const before = watched.faults.length;
  const load = page.waitForEvent("load");
  await page.goto(`${origin}/?${encodeURIComponent(script)}`);
  await load;
  // The console is told in order: what the page has met before this is told by then.
  await page.evaluate(() => console.error("the end of the test"));
  await expect.poll(() => watched.faults.slice(before).join("\n")).toContain("the end of the test");
  return watched.faults.slice(before).filter((fault) => !fault.includes("the end of the test"));
}

test("a quiet page has no faults", async () => {
  expect(
    await faultsOf("console.log('quiet'); new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='"),
  ).toEqual([]);
});

test.each([
  [
    "a violation of the policy",
    "new Image(); try { fetch('/x').catch(() => {}) } catch {}",
    "policy violation: connect-src",
  ],
  [
    "a refused HTML string",
    "try { document.body.innerHTML = '<b>x</b>' } catch {}",
    "policy violation: require-trusted-types-for",
  ],
  ["an error in the console", "console.error('went wrong')", "console error: went wrong"],
  ["a warning in the console", "console.warn('take care')", "console warning: take care"],
  ["an uncaught error", "setTimeout(() => { throw new Error('thrown') })", "uncaught: Error: thrown"],
  ["an unhandled rejection", "Promise.reject(new Error('rejected'))", "uncaught: Error: rejected"],
  ["a dialog", "alert('hello')", "dialog: hello"],
  [
    "a request by name",
    "new Image().src = 'http://example.org/pixel.gif'",
    "request to http://example.org/pixel.gif",
  ],
  [
    "a request by number",
    "new Image().src = 'http://198.51.100.7/pixel.gif'",
    "request to http://198.51.100.7/pixel.gif",
  ],
  [
    "another port of this machine",
    "new Image().src = 'http://127.0.0.1:9/x.gif'",
    "request to http://127.0.0.1:9/x.gif",
  ],
  ["a missing file", "new Image().src = '/missing.gif'", "console error: Failed to load resource"],
])("the guards see %s", async (_, script, fault) => {
  expect((await faultsOf(script)).join("\n")).toContain(fault);
});

test("a request that would leave the machine does not", async () => {
  const faults = await faultsOf("new Image().src = 'http://198.51.100.7/pixel.gif'");
  expect(faults.join("\n")).toMatch(/net::ERR_(?:NAME_NOT_RESOLVED|ADDRESS_INVALID|INTERNET_DISCONNECTED)/);
});

test("what a test expects is no fault", async () => {
  watched.expect(/meant/);
  expect(await faultsOf("console.error('meant')")).toEqual([]);
});
