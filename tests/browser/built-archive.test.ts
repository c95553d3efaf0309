import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAppServer } from "../../src/cli/serve-app.ts";
import { listen } from "../../src/cli/serve-listen.ts";
import type { Atlas } from "../../src/core/atlas.ts";
import { exportCsv } from "../../src/core/export-csv.ts";
import { exportGeoJson } from "../../src/core/export-geojson.ts";
import { EVERYTHING } from "../../src/core/filter.ts";
import { inArchiveOrder } from "../../src/data/archive/reading-order.ts";
import { readAtlas } from "../../src/data/atlas.ts";
import { shownOf } from "../../src/engine/shown.ts";
import { MOST_IN_PAGE } from "../../src/ui/archive/open-archive-atlas.ts";
import { dateline } from "../cli/workshop.ts";
import { archiveFiles, serveArchive } from "./archive-files.ts";
import { atlasOf } from "./atlas.ts";
import { bigAtlas } from "./big-atlas.ts";
import { browse } from "./browse.ts";
import { isDeep } from "./effort.ts";
import { expectFocus } from "./focus.ts";
import { excerptsOf, mapOf, markOf, quotationsOf, sentenceOf, tabOf } from "./screen.ts";

const { open, expectFault } = browse();

const TOWNS = ["Palermo", "Odesa", "Tunis", "Trieste", "Beirut", "Amman", "Izmir", "Valencia"];
const ARTICLES = 130;

/** Each of its own day; the last sentence names nobody and no place but a person. */
const articleText = (number: number): string =>
  [
    "---",
    `title: Report ${number}`,
    "publisher: The Paper",
    `published: 2018-${String(1 + (number % 12)).padStart(2, "0")}-${String(1 + (number % 28)).padStart(2, "0")}`,
    "---",
    `Anna Lee arrived in ${TOWNS[number % TOWNS.length]} with delegation ${number} on Monday.`,
    "",
    `“We are ready,” said Anna Lee of delegation ${number}.`,
    "",
  ].join("\n");

/** The one article that writes "Kiev", and calls Anna Lee by her surname alone; by its day it stands last. */
const KIEV = [
  "---",
  "title: Report from Kiev",
  "publisher: The Paper",
  "published: 2019-01-20",
  "---",
  "Anna Lee arrived in Kiev on Monday.",
  "",
  "Lee met the mayor of Kiev on Tuesday.",
  "",
].join("\n");

let folder = "";
let atlas: Atlas;
let server: Server = createServer();
let address = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-archive-"));
  for (let number = 0; number < ARTICLES; number++)
    await writeFile(join(folder, `report-${number}.txt`), articleText(number));
  await writeFile(join(folder, "report-kiev.txt"), KIEV);
  await dateline(["build", ".", "--as", "file", "--out", "file"], folder);
  await dateline(["build", ".", "--as", "archive"], folder);
  const reading = readAtlas(JSON.parse(await readFile(join(folder, "file/atlas.json"), "utf8")));
  if (reading.kind === "failed") throw new Error(reading.reason);
  atlas = inArchiveOrder(reading.atlas);
  server = createAppServer(
    [{ at: "/atlas/", folder: join(folder, "atlas"), holds: "atlas" }],
    "default-src 'none'",
  );
  const listening = await listen(server, 0);
  if (listening.kind === "failed") throw new Error(listening.reason);
  address = listening.address;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

type Sending = {
  /** Refuses what it is true of. */
  readonly gone?: (url: string) => boolean;
  /** How many excerpts the pointer says there are. */
  readonly excerpts?: number;
};

/** The page with the built archive, which the command's own server sends. */
const openBuilt = (link = "", { gone = () => false, excerpts }: Sending = {}) =>
  open(link, {
    before: async (page) => {
      await page.route(/\/atlas\/atlas\./, async (route) => {
        const url = route.request().url();
        if (gone(url)) return route.abort();
        const response = await route.fetch({ url: url.replace(/^.*\/atlas\//, `${address}atlas/`) });
        if (excerpts === undefined || !url.endsWith(".json")) return route.fulfill({ response });
        await route.fulfill({ response, json: { ...(await response.json()), excerpts } });
      });
    },
  });

const drawerOf = (page: Page, title: string) => page.getByRole("region", { name: `Article: ${title}` });

async function downloaded(page: Page, format: "GeoJSON" | "CSV"): Promise<string> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download", exact: true }).click();
  await page.getByRole("button", { name: new RegExp(`^${format}`) }).click();
  return readFile(await (await coming).path(), "utf8");
}

test("what build packed is said, listed and taken away as from a file", async () => {
  const page = await openBuilt();
  const shown = shownOf(atlas, EVERYTHING);
  expect(shown.length).toBeGreaterThan(200);
  expect(await sentenceOf(page).innerText()).toMatch(
    new RegExp(`^${shown.length} of ${shown.length} excerpts`),
  );
  const listed = await quotationsOf(page);
  expect(listed).toEqual(shown.slice(0, listed.length).map(({ excerpt }) => excerpt.quotation));
  expect(await downloaded(page, "CSV")).toBe(exportCsv(shown, atlas));
  expect(await downloaded(page, "GeoJSON")).toBe(exportGeoJson(shown, atlas));

  await page.getByRole("button", { name: "About these data" }).click();
  await page
    .getByText(`${ARTICLES + 1} articles, ${shown.length} excerpts, ${atlas.actors.size} actor`)
    .waitFor();
  await page.keyboard.press("Escape");
});

test("actors and places are found as only an article writes them that was never opened", async () => {
  const page = await openBuilt();
  expect((await quotationsOf(page)).join(" ")).not.toContain("Kiev");
  await tabOf(page, "Actors & sources").click();
  const actor = page.getByRole("checkbox", { name: "Anna Lee", exact: true });
  await expect.poll(() => actor.evaluate(descriptionOf)).toContain("Found as “Lee”.");

  await page.getByRole("combobox", { name: "Search", exact: true }).fill("kiev");
  await page.getByRole("option", { name: /^Kyiv as “Kiev”/ }).click();
  const popup = page.getByRole("dialog", { name: "Kyiv", exact: true });
  await popup.getByText("arrived in Kiev").waitFor();
});

const descriptionOf = (element: Element): string =>
  (element.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");

test("unplaced excerpts that lie beyond the list are listed by their tray, and the placed ones come back", async () => {
  const page = await openBuilt();
  const unplaced = shownOf(atlas, EVERYTHING).filter(({ placings }) => placings.length === 0);
  await page.getByRole("button", { name: `${unplaced.length} unplaced excerpts` }).click();
  await expect
    .poll(() => quotationsOf(page))
    .toEqual(unplaced.slice(0, 200).map(({ excerpt }) => excerpt.quotation));
  await page.getByRole("button", { name: "Show the placed excerpts too" }).click();
  await expect.poll(async () => (await quotationsOf(page))[0]).toContain("arrived in");
});

test("a link opens an article that nothing on the screen quotes, at its sentence; Cite and Why here know it", async () => {
  const last = [...atlas.excerpts.values()].findLast(({ placings }) => placings.length > 0);
  const article = last === undefined ? undefined : atlas.articles.get(last.article);
  if (last === undefined || article === undefined) throw new Error("no excerpt");
  const page = await openBuilt(`article=${last.id}`);
  const opened = drawerOf(page, article.title).locator('[data-opened="true"]').first();
  expect(await opened.textContent()).toBe(last.quotation);
  await page.getByRole("button", { name: "Close article" }).click();
  expect(page.url()).not.toContain("article=");

  const [placing] = last.placings;
  const place = placing === undefined ? undefined : atlas.places.get(placing.place);
  const count = shownOf(atlas, EVERYTHING).filter(({ placings }) =>
    placings.some((one) => one.place === place?.id),
  ).length;
  await markOf(page, `${place?.name}, ${count} excerpts`).press("Enter");
  const popup = page.getByRole("dialog", { name: place?.name ?? "", exact: true });
  await popup.getByRole("button", { name: "Why here?" }).click();
  const first = [...atlas.excerpts.values()].find(({ placings }) =>
    placings.some((one) => one.place === place?.id),
  );
  const guess = first?.placings.find((one) => one.place === place?.id)?.guess;
  await popup.getByText(guess?.reason ?? "no reason").waitFor();
  await popup.getByRole("button", { name: "Cite" }).click();
  await page.getByText(/^Copied: /).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`#article=${first?.id}`);
});

test.runIf(isDeep)("above two million excerpts the worker finds the article of a link", async () => {
  const last = [...atlas.excerpts.values()].at(-1);
  const page = await openBuilt(`article=${last?.id}`, { excerpts: MOST_IN_PAGE + 1 });
  const title = last === undefined ? undefined : atlas.articles.get(last.article)?.title;
  const opened = drawerOf(page, title ?? "")
    .locator('[data-opened="true"]')
    .first();
  expect(await opened.textContent()).toBe(last?.quotation);
  expect(page.workers().filter((one) => one.url().includes("archive-worker"))).toHaveLength(1);
});

test("an article or a sentence that the archive does not have is said, and the rest of the link holds", async () => {
  const page = await openBuilt("q=delegation");
  for (const id of ["report-7000", "report-7@1-2", "__proto__", "a/b"]) {
    await page.evaluate((article) => {
      window.location.hash = `article=${article}&q=delegation`;
    }, id);
    const said = `The link opens an article or excerpt that this atlas does not have: “${id}”.`;
    await page.getByText(said).waitFor();
    await expect.poll(() => page.url()).toMatch(/#(article=(__proto__|a\/b)&)?q=delegation$/);
  }
});

test("an article that cannot be fetched is said where it would stand, and a second try opens it", async () => {
  expectFault(/dateline|Failed to load|net::ERR_FAILED/);
  const [one] = [...atlas.articles.values()].slice(-1);
  let isGone = false;
  const page = await openBuilt("", { gone: (url) => isGone && url.endsWith(".dateline") });
  await excerptsOf(page).first().waitFor();
  isGone = true;
  await page.evaluate((id) => {
    window.location.hash = `article=${id}`;
  }, one?.id);
  await page.getByText(/^The article cannot be shown\. /).waitFor();
  isGone = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await drawerOf(page, one?.title ?? "").waitFor();
});

/** A download of 4,500 excerpts that has come to the 2,000th and waits there for its release. */
async function held(): Promise<{ readonly page: Page; readonly release: () => void }> {
  const many = atlasOf(bigAtlas({ places: 20, excerpts: 4500 }));
  const files = await archiveFiles(many);
  const page = await open("map=4/48/12", {
    atlas: files.pointer,
    before: (made) => serveArchive(made, files.file),
  });
  /** As many texts as the first page may stand in; what is asked for beyond waits. */
  let left = 17;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/atlas/atlas.dateline", async (route) => {
    if (left-- <= 0) await released;
    await route.fallback();
  });
  await page.getByRole("button", { name: "Download", exact: true }).click();
  await page.getByRole("button", { name: /^CSV/ }).click();
  await page.getByText("2,000 of 4,500 excerpts").waitFor();
  return { page, release };
}

test("a download of many pages says how far it is and can be cancelled; the next one is whole", async () => {
  const { page, release } = await held();
  expect(await page.getByRole("progressbar", { name: "Download" }).getAttribute("value")).toBe("2000");
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByText("The download was cancelled; nothing was saved.").waitFor();
  release();
  await expectFocus(page, page.getByRole("button", { name: "Download", exact: true }));
  const lines = (await downloaded(page, "CSV")).split("\r\n");
  expect(new Set(lines.slice(1, -1).map((line) => line.split(",")[0])).size).toBe(4500);
  expect(await mapOf(page).count()).toBe(1);
});

test("whoever goes on while a download is made keeps the focus when it is done", async () => {
  const { page, release } = await held();
  await page.keyboard.press("Tab");
  await expectFocus(page, page.getByRole("button", { name: "Dark theme" }));
  const coming = page.waitForEvent("download");
  release();
  await coming;
  await page.getByRole("progressbar", { name: "Download" }).waitFor({ state: "detached" });
  await expect
    .poll(() => page.getByRole("button", { name: "Download", exact: true }).getAttribute("aria-expanded"))
    .toBe("false");
  await expectFocus(page, page.getByRole("button", { name: "Dark theme" }));
});
