import type { Page } from "playwright-core";
import { ATLAS, placeNamed } from "./atlas.ts";
import { tabOf } from "./screen.ts";

/** A state of the screen: reached by a link, then by a step on the page. */
export type State = {
  readonly name: string;
  readonly link?: string;
  readonly step?: (page: Page) => Promise<void>;
  /** Takes back what the next link does not. */
  readonly leave?: (page: Page) => Promise<void>;
  /** The only layout that has it. */
  readonly only?: "desk" | "phone";
};

const [excerpt] = ATLAS.excerpts.keys();

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const write = (page: Page, field: string, text: string) =>
  page.getByRole("textbox", { name: field, exact: true }).fill(text);
const search = async (page: Page, text: string) => {
  await page.getByRole("combobox", { name: "Search", exact: true }).fill(text);
  await page.getByRole("option").first().waitFor();
};
const clearSearch = (page: Page) => page.getByRole("combobox", { name: "Search", exact: true }).fill("");
const addWith = async (page: Page, text: string, date: string) => {
  await press(page, "Add an article");
  await write(page, "Text of the article", text);
  await write(page, "Date of publication", date);
  await press(page, "Read it");
};
const lowerSheet = (page: Page) => press(page, "Lower the sheet");
const raiseSheet = (page: Page) => press(page, "Raise the sheet");

export const OPENING: State = { name: "the opening view" };

export const POPUP: State = {
  name: "a popup that says why",
  link: `place=${placeNamed("Palermo")}`,
  step: (page) =>
    page.getByRole("dialog", { name: "Palermo" }).getByRole("button", { name: "Why here?" }).click(),
};

export const ARTICLE: State = {
  name: "an article with its furniture",
  link: `article=${excerpt}`,
  step: (page) => page.getByRole("checkbox", { name: /furniture/ }).check(),
};

export const ACTORS: State = {
  name: "the actors",
  link: "not=roberta-pinotti",
  step: (page) => tabOf(page, "Actors & sources").click(),
};

export const FILTERED: State = {
  name: "a filter",
  link: "actors=khalifa-hifter,giuseppe-conte&match=all&not=roberta-pinotti&q=libya&from=2017",
};

/** What the opened atlas can show, in an order in which none leaves anything behind. */
export const STATES: readonly State[] = [
  OPENING,
  POPUP,
  ARTICLE,
  ACTORS,
  FILTERED,
  { name: "nothing found", link: "actors=roberta-pinotti,emmanuel-macron&match=all" },
  {
    name: "what is not placed",
    step: (page) => page.getByRole("button", { name: /^3 unplaced/ }).click(),
  },
  { name: "the search, open", step: (page) => search(page, "ha"), leave: clearSearch },
  {
    name: "the search, of words that nothing holds",
    step: (page) => search(page, "qqq"),
    leave: clearSearch,
  },
  {
    name: "what a link named in vain, and the download menu",
    link: "actors=nobody",
    step: (page) => press(page, "Download"),
  },
  {
    name: "shared and cited",
    step: async (page) => {
      await press(page, "Share");
      await page.getByRole("banner").getByRole("button", { name: "Cite", exact: true }).click();
      await page.getByText(/^Copied: /).waitFor();
    },
  },
  {
    name: "About",
    step: async (page) => {
      await press(page, "About these data");
      await page.getByRole("dialog", { name: "About these data" }).waitFor();
    },
  },
  {
    name: "the sheet, at the height of its sentence",
    step: lowerSheet,
    leave: raiseSheet,
    only: "phone",
  },
  { name: "the sheet, over the whole window", step: raiseSheet, leave: lowerSheet, only: "phone" },
  {
    name: "the time strip of a phone",
    step: (page) => tabOf(page, "Time").click(),
    only: "phone",
  },
  {
    name: "Add an article, empty",
    step: async (page) => {
      await press(page, "Add an article");
      await page.getByRole("textbox", { name: "Text of the article" }).waitFor();
    },
  },
  {
    name: "Add an article, with slips",
    step: async (page) => {
      await addWith(page, "Nothing happened and nobody spoke.", "31 February 2023");
      await page.getByText(/that month has 28 days/).waitFor();
    },
  },
  {
    name: "Add an article, reading",
    step: async (page) => {
      await page.context().route("**/gazetteer/gazetteer.bin", () => {});
      await addWith(page, "Nothing happened and nobody spoke.", "2023-02-28");
      await page.getByRole("button", { name: "Stop", exact: true }).waitFor();
    },
    leave: async (page) => {
      await press(page, "Stop");
      await page.context().unroute("**/gazetteer/gazetteer.bin");
    },
  },
  {
    name: "Add an article, which names no place",
    step: async (page) => {
      await addWith(page, "The minister, Khalifa Hifter, said that nothing would change.", "2023-02-28");
      await page.getByRole("button", { name: "Add it without places" }).waitFor();
    },
  },
  {
    name: "an added article",
    step: async (page) => {
      await addWith(page, "Workers in Odesa loaded grain. A fire broke out in San José.", "2023-02-28");
      await page.getByRole("button", { name: "Remove it" }).waitFor();
    },
    leave: (page) => press(page, "Remove it"),
  },
];
