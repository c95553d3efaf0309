import { expressionsIn } from "../dates/scan.ts";
import type { Token } from "../text/tokens.ts";
import type { Paragraph } from "./paragraphs.ts";

const SHORT = 90;

/** What pages say round their articles, as whole paragraphs or at their beginning. */
const PHRASES =
  /^(?:accessibility links?|breaking news|advertisements?|related(?: (?:articles?|stories|topics|news))?|read more|more on this|share(?: this)?(?: article| on .*)?|follow us|sign up|subscribe|newsletter|click here|comments?|print|e-?mail|skip to .*|menu|search|home|latest news|most (?:read|popular|viewed)|trending|watch(?: live)?|live|listen|copyright\b.*|©.*|all rights reserved.*|(?:continue|keep) reading.*|loading.*|see also:?.*|tags?:.*|filed under.*|(?:you may|also) (?:also )?like.*|reporting by .*|editing by .*|writing by .*|by [A-Z][\p{L}.'’-]+(?: [A-Z][\p{L}.'’-]+){1,3}(?:,.*)?)$/iu;

/** Whether a short paragraph belongs to the page, not to the article. */
export function isFurniture({ text }: Paragraph): boolean {
  return text.length <= SHORT && PHRASES.test(text.trim());
}

/** Words that stand beside the date in a page's header. */
const BESIDE = new Set(
  "posted updated published last on at by am pm a p m est edt gmt utc bst et pst pdt time date modified first created h".split(
    " ",
  ),
);

/** Whether a paragraph is a date and nothing else: the page's, perhaps not the article's. */
export function isHeaderDate({ first, last }: Paragraph, tokens: readonly Token[]): boolean {
  if (last - first > 14 || last - first < 2) return false;
  const own = tokens.slice(first, last);
  const dates = expressionsIn(own).filter(
    ({ meaning }) => meaning.kind === "fixed" && meaning.granule.unit === "day",
  );
  if (dates.length === 0) return false;
  const dated = dates.reduce((sum, { at, until }) => sum + until - at, 0);
  const beside = own.filter(({ folded, digits }) => digits || BESIDE.has(folded)).length;
  return dated + beside >= own.length;
}
