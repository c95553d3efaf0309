import { addressTrouble } from "../../core/address.ts";
import { countText } from "../../core/count-text.ts";
import type { DateAssertion } from "../../core/date-assertion.ts";
import type { Layout, PageLeftOut } from "../../core/layout.ts";
import { assertion } from "../../data/date.ts";
import { LONGEST_ARTICLE } from "../../data/documents/document.ts";
import { type Known, NOTHING_KNOWN } from "../../data/documents/known.ts";
import { readPublicationDay } from "../../data/documents/publication-day.ts";
import type { About } from "../../data/found/article-from.ts";
import { slugOf, unlike } from "../../data/found/slug.ts";
import { openingOf } from "../../data/found/title-of.ts";

/** An article that is about to be read, as it stands in the form. */
export type Draft = {
  readonly text: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly url: string;
  /** The file that the text came from. */
  readonly file: string | null;
  /** What that file, or front matter that was pasted, says of the article. */
  readonly known: Known;
  /** What the markup of that file says of its text; holds only as long as nobody changes the text. */
  readonly markup: Markup | null;
};

export type Markup = {
  readonly text: string;
  readonly layout: Layout | null;
  readonly leftOut: readonly PageLeftOut[];
};

export const EMPTY: Draft = {
  text: "",
  title: "",
  publisher: "",
  date: "",
  url: "",
  file: null,
  known: NOTHING_KNOWN,
  markup: null,
};

export type Field = "text" | "title" | "publisher" | "date" | "url";

/** What is wrong with a field, and what was expected. */
export type Slips = Readonly<Partial<Record<Field, string>>>;

/** UTF-16 units; as much as the command reads of one article. */
export const LONGEST_TEXT = LONGEST_ARTICLE;

/** Bytes. Pages carry more than their text. */
export const LARGEST_FILE = 8_000_000;

/** The text of a file with what the file says of it. What somebody typed stays; what an earlier file said does not. */
export function prefilled(before: Draft, markup: Markup, known: Known, file: string | null): Draft {
  const [old, next] = [written(before.known), written(known)];
  const kept = (field: keyof typeof next) =>
    before[field] === "" || before[field] === old[field] ? next[field] : before[field];
  return {
    text: markup.text,
    title: kept("title"),
    publisher: kept("publisher"),
    date: kept("date"),
    url: kept("url"),
    file,
    known,
    markup,
  };
}

/** What the file's markup says of the text as it now stands. */
export const markupOf = ({ text, markup }: Draft): Markup | null => (markup?.text === text ? markup : null);

const written = ({ title, publisher, published, url }: Known) => ({
  title: title ?? "",
  publisher: publisher ?? "",
  date: published?.edtf ?? "",
  url: url ?? "",
});

/** Whether text that was pasted says more than its words: front matter, or the source of a page. */
export function isSource(text: string): boolean {
  return /^(?:---[ \t]*\r?\n|\s{0,100}<(?:!doctype html|html)\b)/i.test(text);
}

export function slipsIn({ text, date, url }: Draft): Slips {
  const day = date.trim() === "" ? null : readPublicationDay(date);
  return {
    ...(text.trim() === "" && { text: "Paste the text of an article here, or choose a file." }),
    ...(text.length > LONGEST_TEXT && {
      text: `Expected at most ${countText(LONGEST_TEXT)} characters, found ${countText(text.length)}. Add it in parts.`,
    }),
    ...(day?.kind === "failed" && { date: sentence(day.message) }),
    ...(url.trim() !== "" && addressTrouble(url) !== null && { url: sentence(addressTrouble(url) ?? "") }),
    ...(url.trim() !== "" &&
      addressTrouble(url) === null &&
      !/^https?:\/\/\S+$/i.test(url.trim()) && {
        url: "Expected an address that begins with https:// or http://.",
      }),
  };
}

/** What the form says of the article; `taken` are the ids that others have. */
export function aboutOf(draft: Draft, taken: ReadonlySet<string>): About {
  const { title, publisher, url, file, known, text } = draft;
  const stem = file?.replace(/\.[^.]*$/, "") ?? "";
  const opening = text.trimStart().slice(0, 60);
  const called = [title, stem, opening].find((one) => slugOf(one, "") !== "") ?? "";
  const name = slugOf(stem, "") === "" ? openingOf(text) : spelled(stem);
  return {
    id: unlike(slugOf(called, "article"), new Set(taken)),
    title: orNull(title),
    ...(name !== null && { name }),
    publisher: orNull(publisher),
    url: orNull(url),
    language: known.language,
    published: publishedIn(draft),
  };
}

/** The day as the file gave it, or as the reader of the page corrected it. */
function publishedIn({ date, known }: Draft): DateAssertion | null {
  if (date.trim() === (known.published?.edtf ?? "")) return known.published;
  const day = readPublicationDay(date);
  return day.kind === "failed"
    ? null
    : assertion(day.edtf, "editor", null, "The date is the one that you gave.");
}

/** The name of a file as a person reads it: "grain-ships_leave" is "grain ships leave". */
const spelled = (stem: string): string => stem.replace(/[-_\s]+/g, " ").trim();

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

const sentence = (message: string): string =>
  `${message.charAt(0).toUpperCase()}${message.slice(1)}${message.endsWith(".") ? "" : "."}`;
