import type { Zone } from "../../core/article.ts";
import type { PassageReason } from "../../core/left-out.ts";
import type { Token } from "../text/tokens.ts";
import { isCaption } from "./caption.ts";
import { isFurniture, isHeaderDate } from "./furniture.ts";
import type { Paragraph } from "./paragraphs.ts";
import { statementOf } from "./statement.ts";

/** A paragraph with what it is: `body` is the article's own running text, headings inside it included. */
export type Zoned = Paragraph & {
  readonly zone: Zone["kind"] | "body";
  /** Why it yields no excerpts; null where it does, and of the title. */
  readonly leftOut: PassageReason | null;
};

/** Of so many lines between title and prose one may be a sentence without a stop; more are a menu or teasers. */
const MOST_BARE = 2;

/** Fewer words than this make no paragraph of prose. */
const PROSE = 14;

/**
 * Tells the title, captions and page furniture from the body. Above the first paragraph of prose a short paragraph is
 * furniture unless it is a sentence: one that ends in a full stop or, where no headline can stand, in another stop.
 * Without a given title the last line above the first sentence is it.
 */
export function zonesOf(
  paragraphs: readonly Paragraph[],
  tokens: readonly Token[],
  title: string | null,
): readonly Zoned[] {
  const captions = paragraphs.map((paragraph) => isCaption(paragraph));
  const prose = paragraphs.findIndex((paragraph, index) => !captions[index] && isProse(paragraph));
  const named = title === null ? -1 : paragraphs.findIndex(({ text }) => text.trim() === title.trim());
  const isPage = paragraphs.map(
    (paragraph) => isFurniture(paragraph) || (prose >= 0 && isHeaderDate(paragraph, tokens)),
  );
  const speaks = spokenAbove(paragraphs, tokens, {
    captions,
    isPage,
    prose,
    title: title === null ? null : named,
  });
  const titled = named >= 0 ? named : titleAbove(paragraphs, { captions, isPage, speaks, prose });
  const seen = new Set<string>();
  return paragraphs.map((paragraph, index): Zoned => {
    const isAgain = seen.has(paragraph.text) && paragraph.last - paragraph.first > 2;
    seen.add(paragraph.text);
    if (index === titled) return zonedAs("title", paragraph, null);
    if (isAgain) return zonedAs("furniture", paragraph, captions[index] ? "caption-again" : "repeated");
    if (captions[index]) return zonedAs("caption", paragraph, null);
    const isAbove = index < prose && !speaks[index];
    return isAbove || isPage[index]
      ? zonedAs("furniture", paragraph, "furniture")
      : zonedAs("body", paragraph, null);
  });
}

/**
 * Which paragraphs above the prose are sentences of the body. `title` is where the given title stands, -1 where it does
 * not; null where none was given: then a question is a headline unless the body goes on from it.
 */
function spokenAbove(
  paragraphs: readonly Paragraph[],
  tokens: readonly Token[],
  { captions, isPage, prose, title }: Omit<Judged, "speaks"> & { readonly title: number | null },
): readonly boolean[] {
  const speaks = paragraphs.map(() => false);
  const isLine = (_: Paragraph, index: number) =>
    index > (title ?? -1) && index < prose && !captions[index] && !isPage[index];
  const isBare = paragraphs.filter(isLine).length <= MOST_BARE;
  let isNext = true;
  for (let index = prose - 1; index >= 0; index -= 1) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined || captions[index] || isPage[index]) continue;
    const statement = statementOf(paragraph, tokens);
    const isTold =
      title === null
        ? statement === "called" && isNext
        : index > title && (statement === "called" || (statement === "clause" && isBare));
    speaks[index] = statement === "stated" || isTold;
    isNext = speaks[index] ?? false;
  }
  return speaks;
}

/** Field by field: a text may have a hundred thousand paragraphs, and spreading an object is slow. */
const zonedAs = (
  zone: Zoned["zone"],
  { first, last, start, end, text }: Paragraph,
  leftOut: Zoned["leftOut"],
): Zoned => ({ first, last, start, end, text, zone, leftOut });

const isProse = ({ first, last, text }: Paragraph): boolean =>
  last - first >= PROSE && (/[.!?:]["”’')]{0,3}$/.test(text.slice(-6)) || last - first >= 2 * PROSE);

type Judged = {
  readonly captions: readonly boolean[];
  readonly isPage: readonly boolean[];
  readonly speaks: readonly boolean[];
  readonly prose: number;
};

/** The nearest line above the first sentence that may be a title or, where there is none, above the first prose; or -1. */
function titleAbove(paragraphs: readonly Paragraph[], { captions, isPage, speaks, prose }: Judged): number {
  const spoken = speaks.indexOf(true);
  for (const from of [spoken, prose]) {
    for (let index = from - 1; index >= 0; index -= 1) {
      const { first, last } = paragraphs[index] ?? { first: 0, last: 0 };
      if (!captions[index] && !isPage[index] && !speaks[index] && last - first > 1) return index;
    }
  }
  return -1;
}
