import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { EVERYTHING } from "../../src/core/filter.ts";
import type { ActorId } from "../../src/core/ids.ts";
import { ATLAS, answerOf } from "./atlas.ts";
import { browse } from "./browse.ts";
import {
  actorBox,
  actorsOf,
  choiceOf,
  listOf,
  mapOf,
  markNames,
  quotationsOf,
  sentenceOf,
  tabOf,
} from "./screen.ts";

const { revisit } = browse();

/** Every spelling of the two articles, told here and not taken from the atlas. */
const HIFTER = /\bHift[ae]r\b/;

async function openActors(): Promise<Page> {
  const page = await revisit();
  await tabOf(page, "Actors & sources").click();
  return page;
}

/** The list, once the sentence says so. */
async function listed(page: Page, sentence: string): Promise<readonly string[]> {
  await sentenceOf(page).getByText(sentence, { exact: true }).waitFor();
  await tabOf(page, "Excerpts").click();
  return quotationsOf(page);
}

test("Khalifa Hifter leaves exactly the excerpts that name him, in any spelling", async () => {
  const page = await openActors();
  await actorBox(page, "Khalifa Hifter").check();
  const naming = [...ATLAS.excerpts.values()].filter(({ quotation }) => HIFTER.test(quotation));
  const places = new Set(naming.flatMap(({ placings }) => placings.map(({ place }) => place)));
  const unplaced = naming.filter(({ placings }) => placings.length === 0).length;
  const found = await listed(
    page,
    `${naming.length} of 26 excerpts · ${places.size} places · ${unplaced} unplaced`,
  );
  expect([...found].sort()).toEqual(naming.map(({ quotation }) => quotation).sort());
  const names = (await markNames(page)).map((name) => name.replace(/, \d+ excerpts?$/, ""));
  expect(names).toEqual(expect.arrayContaining(["Rome", "Palermo", "Amman"]));
});

test("with Giuseppe Conte, all of them leaves what names both, Palermo by context among its places", async () => {
  const page = await openActors();
  await actorBox(page, "Khalifa Hifter").check();
  await actorBox(page, "Giuseppe Conte").check();
  await choiceOf(page, "Match", "All of them").check();
  const both = [...ATLAS.excerpts.values()].filter(
    ({ quotation }) => HIFTER.test(quotation) && /\bConte\b/.test(quotation),
  );
  await sentenceOf(page).getByText(`${both.length} of 26 excerpts`, { exact: false }).waitFor();
  await tabOf(page, "Excerpts").click();
  expect([...(await quotationsOf(page))].sort()).toEqual(both.map(({ quotation }) => quotation).sort());
  const handshake = listOf(page).getByRole("article").filter({ hasText: "presiding over a handshake" });
  expect(await handshake.getByRole("button", { name: "Palermo by context" }).count()).toBe(1);
  expect(
    await mapOf(page)
      .getByRole("button", { name: /^Palermo, / })
      .count(),
  ).toBe(1);
});

test("Roberta Pinotti leaves Rome", async () => {
  const page = await openActors();
  await actorBox(page, "Roberta Pinotti").check();
  const found = await listed(page, "1 of 26 excerpts · 2 places");
  expect(found).toEqual([expect.stringContaining("the Defence Minister, Roberta Pinotti")]);
  expect(await markNames(page)).toContain("Rome, 1 excerpt");
});

test("an actor is excluded from its own button, and named so in the link and the chip", async () => {
  const page = await openActors();
  const exclude = page.getByRole("button", { name: "Exclude Khalifa Hifter", exact: true });
  expect(await exclude.getAttribute("aria-pressed")).toBe("false");
  await exclude.click();
  expect(await exclude.getAttribute("aria-pressed")).toBe("true");
  const others = [...ATLAS.excerpts.values()].filter(({ quotation }) => !HIFTER.test(quotation));
  await sentenceOf(page).getByText(`${others.length} of 26 excerpts`, { exact: false }).waitFor();
  expect(page.url()).toContain("not=khalifa-hifter");
  await page.getByRole("button", { name: "Remove not Khalifa Hifter" }).click();
  await sentenceOf(page).getByText("26 of 26 excerpts", { exact: false }).waitFor();
  expect(await exclude.getAttribute("aria-pressed")).toBe("false");
});

test("each checkbox is described by what it would leave, its own facet not applied", async () => {
  const page = await openActors();
  await actorBox(page, "Roberta Pinotti").check();
  await sentenceOf(page).getByText("1 of 26 excerpts", { exact: false }).waitFor();
  const { facets } = await answerOf(ATLAS, {
    ...EVERYTHING,
    actors: new Set(["roberta-pinotti" as ActorId]),
  });
  for (const { id, name } of ATLAS.actors.values()) {
    const count = facets.actors.get(id) ?? 0;
    const described = await actorBox(page, name).evaluate((box) =>
      (box.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((part) => document.getElementById(part)?.textContent ?? "")
        .join(" "),
    );
    expect(described).toMatch(new RegExp(`(?:^| )${count} excerpts?(?: |$)`));
  }
});

test("when nothing is left the list says why and offers the way out", async () => {
  const page = await revisit("actors=roberta-pinotti,emmanuel-macron&match=all");
  await sentenceOf(page).getByText("0 of 26 excerpts · 0 places", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Show either" }).click();
  await sentenceOf(page).getByText("2 of 26 excerpts", { exact: false }).waitFor();
});

test("an actor is found by another spelling", async () => {
  const page = await openActors();
  await page.getByRole("textbox", { name: "Find an actor" }).fill("hiftar");
  expect(await actorsOf(page).getByRole("checkbox").count()).toBe(1);
  expect(await actorBox(page, "Khalifa Hifter").count()).toBe(1);
});
