import type { Locator, Page } from "playwright-core";

/** The parts of the screen, found as a person with a screen reader finds them. */
export const mapOf = (page: Page): Locator => page.getByRole("region", { name: "Map", exact: true });

export const sentenceOf = (page: Page): Locator => page.getByRole("status");

/** A mark by its exact name: "Palermo, 5 excerpts". */
export const markOf = (page: Page, name: string): Locator =>
  mapOf(page).getByRole("button", { name, exact: true });

/** All marks: what is named after how many excerpts it holds. */
export const marksOf = (page: Page): Locator =>
  mapOf(page).getByRole("button", { name: /, [\d,]+ excerpts?$/ });

export const listOf = (page: Page): Locator => page.getByRole("list", { name: "Excerpts", exact: true });

export const excerptsOf = (page: Page): Locator => listOf(page).getByRole("article");

export const tabOf = (page: Page, name: "Excerpts" | "Actors & sources" | "Time"): Locator =>
  page.getByRole("tab", { name, exact: true });

export const actorsOf = (page: Page): Locator => page.getByRole("group", { name: "Actors", exact: true });

/** One of a few, in the radiogroup of that name. */
export const choiceOf = (page: Page, group: string, name: string): Locator =>
  page.getByRole("radiogroup", { name: group, exact: true }).getByRole("radio", { name, exact: true });

export const actorBox = (page: Page, name: string): Locator =>
  actorsOf(page).getByRole("checkbox", { name, exact: true });

/** Names of all marks, sorted. */
export async function markNames(page: Page): Promise<readonly string[]> {
  const names = await marksOf(page).evaluateAll((buttons) =>
    buttons.map((one) => one.getAttribute("aria-label") ?? ""),
  );
  return names.sort();
}

/** The quotations of the list in order. */
export function quotationsOf(page: Page): Promise<readonly string[]> {
  return excerptsOf(page).locator("blockquote").allTextContents();
}
