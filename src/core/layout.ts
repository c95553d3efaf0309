import type { Span, Zone } from "./article.ts";
import type { DateAssertion } from "./date-assertion.ts";

/** What the markup of an article's file says of its text: nobody has to guess it from the words. */
export type Layout = {
  /** Headline, captions and lines that are none of the article's; sorted, apart. What is in none is running text. */
  readonly zones: readonly Zone[];
  /** Parts that were written on days of their own, such as the entries of a live blog; sorted, apart. */
  readonly entries: readonly Entry[];
};

export type Entry = Span & { readonly published: DateAssertion };

/** A passage of a page that is no part of its article: it is not in the text and was not read. */
export type PageLeftOut = { readonly text: string; readonly reason: PageLeftOutReason };

export type PageLeftOutReason = keyof typeof REASON_WORDS;

/** Why, behind a number: "43 passages beside the article". */
const REASON_WORDS = {
  hidden: "hidden on the page",
  comments: "of readers’ comments",
  links: "of links",
  beside: "beside the article",
} as const;

/** "Furniture of the page, not read: 43 passages beside the article, 3 of links." Null where nothing was left out. */
export function pageNote(passages: readonly PageLeftOut[]): string | null {
  const counts = new Map<PageLeftOutReason, number>();
  for (const { reason } of passages) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  if (counts.size === 0) return null;
  const parts = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([reason, count], index) => {
      const noun = index > 0 ? "" : count === 1 ? " passage" : " passages";
      return `${count}${noun} ${REASON_WORDS[reason]}`;
    });
  return `Furniture of the page, not read: ${parts.join(", ")}.`;
}
