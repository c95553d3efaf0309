import { createServer } from "node:http";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { atlasOf } from "./atlas.ts";
import { browse, DESK, serveInstead, whole } from "./browse.ts";
import { isDeep } from "./effort.ts";
import { hostileAtlas } from "./hostile-atlas.ts";
import { VECTORS } from "./hostile-strings.ts";
import { excerptsOf, marksOf, sentenceOf, tabOf } from "./screen.ts";
import { sharedBrowser } from "./shared-browser.ts";

const { address, open } = browse();

/** Set before any script: every vector that runs leaves its number. */
const WITNESS = () => {
  Object.assign(window, {
    ran: new Set<number>(),
    fired: (i: number) => {
      (Reflect.get(window, "ran") as Set<number>).add(i);
    },
  });
};

const ran = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => [...(Reflect.get(window, "ran") as Set<number>)].sort((a, b) => a - b));

test("the vectors have teeth: in a page that makes HTML of them most of them fire", async () => {
  const server = createServer((_, response) => {
    response
      .writeHead(200, { "Content-Type": "text/html" })
      .end("<!doctype html><title>Unguarded</title><div id=root></div>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  const page = await (await sharedBrowser()).newPage();
  await page.addInitScript(WITNESS);
  await page.goto(`http://127.0.0.1:${bound !== null && typeof bound === "object" ? bound.port : 0}/`);
  await page.evaluate(
    async (vectors) => {
      for (const vector of vectors) {
        const box = document.createElement("div");
        document.querySelector("#root")?.append(box);
        box.innerHTML = vector;
        const link = document.createElement("a");
        link.href = vector;
        box.append(link);
        if (/^\W*java/i.test(vector)) link.click();
      }
    },
    VECTORS.filter((vector) => !/refresh|<base/.test(vector)),
  );
  expect(VECTORS.length).toBeGreaterThanOrEqual(40);
  await expect.poll(async () => (await ran(page)).length).toBeGreaterThanOrEqual(26);
  await page.close();
  server.close();
});

test("no text of an atlas runs or asks for anything, wherever it is shown", async () => {
  const file = hostileAtlas(VECTORS.join(" "));
  const atlas = atlasOf(file);
  expect([atlas.articles.size, atlas.places.size, atlas.actors.size, atlas.excerpts.size]).toEqual(
    Array(4).fill(VECTORS.length),
  );
  const page = await open("", { viewport: DESK, atlas: { body: JSON.stringify(file) } });
  await page.addInitScript(WITNESS);
  await page.reload();
  await sentenceOf(page)
    .getByText(`${VECTORS.length} of ${VECTORS.length} excerpts`, { exact: false })
    .waitFor();
  await whole(page);
  expect(await excerptsOf(page).count()).toBe(VECTORS.length);

  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  // The list shows them all; popup and drawer, daily, every third.
  for (const [i, vector] of VECTORS.entries()) {
    if (!isDeep && i % 3 !== 0) continue;
    const [article] = [...atlas.articles.keys()].slice(i, i + 1);
    await page.evaluate(showEverywhere, { place: `v${i}`, article: encodeURIComponent(article ?? "") });
    const shown = await page.locator('[role="dialog"] blockquote').textContent();
    expect(shown).toBe(vector);
  }
  await tabOf(page, "Actors & sources").click();
  for (const box of await page.getByRole("group", { name: "Actors" }).getByRole("checkbox").all())
    await box.hover();
  await page.getByRole("button", { name: "About these data" }).click();
  expect(await page.getByRole("dialog", { name: "About these data" }).innerText()).toContain(VECTORS[0]);
  await page.keyboard.press("Escape");
  expect(await marksOf(page).count()).toBeGreaterThan(0);

  expect(await ran(page)).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
  const links = await page
    .locator("a[href]")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links.filter((href) => !/^(?:https?:\/\/|#)/.test(href ?? ""))).toEqual([]);
  expect(
    await page
      .locator("#root :is(script, iframe, object, embed, img, video, audio, form, base, meta, style, link)")
      .count(),
  ).toBe(0);
});

/** Opens the place and the article, unfolds why, cites: all that a text can reach. */
async function showEverywhere({
  place,
  article,
}: {
  readonly place: string;
  readonly article: string;
}): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  location.hash = `place=${place}&article=${article}&actors=${place}`;
  const popup = () => document.querySelector('[role="dialog"] blockquote');
  const before = popup();
  for (
    let i = 0;
    i < 120 && (popup() === null || popup() === before || document.querySelector(".drawer") === null);
    i++
  )
    await frame();
  for (const name of ["Why here?", "Cite"]) {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')];
    buttons.find((button) => button.textContent?.trim() === name)?.click();
    await frame();
  }
}

test.each(isDeep ? [0, 1, 2, 3] : [0])(
  "nor does the title of an atlas, tried one by one (%i of 4)",
  async (part) => {
    const page = await open();
    await page.addInitScript(WITNESS);
    for (const vector of VECTORS.filter((_, i) => i % 4 === part && i % 3 === 0)) {
      const file = {
        ...(hostileAtlas(vector) as object),
        articles: [],
        places: [],
        actors: [],
        excerpts: [],
      };
      await serveInstead(page, { body: JSON.stringify(file) });
      await page.reload();
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect((await page.getByRole("heading", { level: 1 }).textContent())?.trim()).toBe(vector.trim());
      expect(await ran(page)).toEqual([]);
      await page.unroute("**/atlas/atlas.json");
    }
  },
);
