import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browse } from "./browse.ts";

const { open } = browse();

/** Thousands of bytes, gzip: of the page alone, and with its workers and the time strip. */
const MOST = { page: 160, all: 175 };

/** What the page fetches in workers, and after its reader can read. */
const BESIDE = /worker-|TimeStrip-/;

/** What prints: fetched once the map stands, when nobody waits for anything. */
const AFTER = /\/print-/;

/** Files of what is opened on the opening view, and of what only a larger atlas needs. */
const OPENED = /\/(?:PlaceCard|ArticleDrawer)-/;
const LARGER = /\/ManyMarks-/;

/** Paths of the scripts that a page asks for, as they are asked for. */
function scriptsOf(page: Page): ReadonlySet<string> {
  const scripts = new Set<string>();
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith(".js")) scripts.add(pathname);
  });
  return scripts;
}

/** Thousands of bytes. */
const packed = (scripts: readonly string[]): number =>
  scripts.reduce((sum, path) => sum + gzipSync(readFileSync(`dist/app${path}`), { level: 9 }).length, 0) /
  1000;

test("what the opening view fetches is within its limits, and what is opened on it comes with the reader's first sign", async () => {
  let scripts: ReadonlySet<string> = new Set();
  const page = await open("", {
    map: true,
    before: async (opening) => {
      scripts = scriptsOf(opening);
    },
  });
  await page.waitForLoadState("networkidle");
  const late = readdirSync("dist/app/assets")
    .map((name) => `/assets/${name}`)
    .filter((path) => path.endsWith(".js") && (OPENED.test(path) || LARGER.test(path)));
  const all = [...scripts].filter((path) => !AFTER.test(path));
  expect(all.filter((path) => /worker-/.test(path))).toHaveLength(2);
  expect(all.filter((path) => /\/(?:AtlasMap|create-basemap|TimeStrip)-/.test(path))).toHaveLength(3);
  expect(packed(all)).toBeLessThan(MOST.all);
  expect(packed(all.filter((path) => !BESIDE.test(path)))).toBeLessThan(MOST.page);
  const opened = late.filter((path) => OPENED.test(path));
  expect(opened).toHaveLength(2);
  expect(late.filter((path) => LARGER.test(path))).toHaveLength(1);
  // Of code that came with the page its file would only hold the name.
  expect(late.filter((path) => packed([path]) < 1)).toEqual([]);
  expect(all.filter((path) => OPENED.test(path))).toEqual([]);

  await page.mouse.move(700, 400);
  await expect.poll(() => opened.filter((path) => !scripts.has(path))).toEqual([]);
  expect([...scripts].filter((path) => LARGER.test(path))).toEqual([]);
});
