import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { ATLAS } from "./atlas.ts";
import { browse } from "./browse.ts";
import { excerptsOf, sentenceOf } from "./screen.ts";

const { open, revisit } = browse();

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

async function downloaded(page: Page, format: "GeoJSON" | "CSV"): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download", exact: true }).click();
  await page.getByRole("button", { name: new RegExp(`^${format}`) }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

test("Share copies the link of the view, and says so", async () => {
  const page = await revisit("actors=khalifa-hifter");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByText("The link to this view is copied.").waitFor();
  expect(await clipboard(page)).toBe(page.url());
  expect(page.url()).toContain("actors=khalifa-hifter");
});

test("Cite copies a footnote: quotation, publisher, title, date, address and a link that opens it", async () => {
  const page = await revisit();
  const first = excerptsOf(page).first();
  await first.getByRole("button", { name: "Cite" }).click();
  await page.getByText(/^Copied: /).waitFor();
  const note = await clipboard(page);
  expect(note).toMatch(
    /^“Field Marshal Khalifa Hifter, .*illegal migration\.” Libya Times, “Hifter in Italy”, 27 September 2017, /,
  );
  const link = /\((http:\/\/127\.0\.0\.1:[^)]+)\)\.$/.exec(note)?.[1] ?? "";
  const other = await open(new URL(link).hash.slice(1));
  const opened = other
    .getByRole("region", { name: "Article: Hifter in Italy" })
    .locator('[data-opened="true"]');
  expect(await opened.first().textContent()).toContain("Field Marshal Khalifa Hifter");
});

test("Cite at the top copies the view", async () => {
  const page = await revisit("q=handshake");
  await page.getByRole("banner").getByRole("button", { name: "Cite", exact: true }).click();
  await page.getByText(/^Copied: /).waitFor();
  const note = await clipboard(page);
  expect(note).toContain(await sentenceOf(page).innerText());
  expect(note).toContain("q=handshake");
});

test("the GeoJSON holds what passes the filter, longitude first, and nothing else", async () => {
  const page = await revisit("actors=roberta-pinotti");
  const { name, text } = await downloaded(page, "GeoJSON");
  const { type, features } = JSON.parse(text);
  expect([name, type, features.length]).toEqual(["dateline.geojson", "FeatureCollection", 2]);
  for (const { type: kind, geometry, properties } of features) {
    expect(kind).toBe("Feature");
    expect(["Point", "Polygon", "MultiPolygon"]).toContain(geometry.type);
    expect(properties.quotation).toContain("Roberta Pinotti");
  }
  const rome = features.find((one: { geometry: { type: string } }) => one.geometry.type === "Point");
  const [longitude, latitude] = rome.geometry.coordinates;
  expect([Math.ceil(longitude), Math.ceil(latitude)]).toEqual([13, 42]);
});

test("the CSV has a row for each placing and each unplaced excerpt, and no cell that is a formula", async () => {
  const page = await revisit();
  const { name, text } = await downloaded(page, "CSV");
  const [head, ...rows] = cellsOf(text.replace(/^\uFEFF/, ""));
  const placings = [...ATLAS.excerpts.values()].map((excerpt) => Math.max(1, excerpt.placings.length));
  expect([name, rows.length]).toEqual(["dateline.csv", placings.reduce((sum, n) => sum + n, 0)]);
  const quotation = head?.indexOf("quotation") ?? -1;
  const quoted = new Set([...ATLAS.excerpts.values()].map((excerpt) => excerpt.quotation));
  expect(rows.filter((row) => !quoted.has(row[quotation] ?? ""))).toEqual([]);
  const numeric = new Set(["longitude", "latitude", "radius_km"].map((column) => head?.indexOf(column)));
  const formulas = rows.flatMap((row) =>
    row.filter((cell, i) => !numeric.has(i) && /^[=+\-@\t\r]/.test(cell)),
  );
  expect(formulas).toEqual([]);
});

/** RFC 4180, in a few lines of our own: the writer must not check itself. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? "");
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}
