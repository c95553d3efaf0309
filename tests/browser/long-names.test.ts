import { expect, test } from "vitest";
import { atlasFile } from "./atlas.ts";
import { browse, PHONE } from "./browse.ts";
import { excerptsOf, sentenceOf, tabOf } from "./screen.ts";

const { open } = browse();

/** Letters without a blank, no two of which a browser may draw as one word that it knows. */
const long = (seed: number): string =>
  Array.from({ length: 20_000 }, (_, at) => String.fromCharCode(97 + ((at * at + seed) % 26))).join("");

test.each([
  ["a desk", undefined],
  ["a phone", PHONE],
])(
  "an atlas whose names are 20,000 letters without a blank opens on %s, answers, and says what was cut",
  async (_, viewport) => {
    const file = atlasFile();
    file.title = long(0);
    for (const [at, article] of file.articles.entries())
      Object.assign(article, { title: long(at), publisher: long(at) });
    for (const [at, one] of [...file.places, ...file.actors].entries()) one.name = long(at);
    const page = await open("", { atlas: { body: JSON.stringify(file) }, ...(viewport && { viewport }) });
    expect(await sentenceOf(page).innerText()).toContain("26 of 26 excerpts");
    await page.getByText(/parts of the atlas were left out/).waitFor();
    expect(await page.evaluate(() => /[a-z]{2000}/.test(document.body.textContent ?? ""))).toBe(false);
    await tabOf(page, "Actors & sources").click();
    await tabOf(page, "Excerpts").click();
    await excerptsOf(page).first().getByRole("button", { name: "Open article" }).click();
    await page.getByRole("button", { name: "Close article" }).click();
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  },
);
