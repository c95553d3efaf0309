import { expressionsIn } from "../dates/scan.ts";
import type { Token } from "../text/tokens.ts";
import type { Paragraph } from "./paragraphs.ts";

const SHORT = 90;

const NAME = String.raw`\p{Lu}[\p{L}.'’-]+`;

/** What pages say round their articles, as whole paragraphs. A sentence that only begins like one of these is none. */
const SAYINGS: readonly RegExp[] = [
  /^(?:accessibility links?|breaking news|advertisements?|newsletter|comments?|print|e-?mail|menu|search|home|latest news|most (?:read|popular|viewed)|trending|live|listen|loading|all rights reserved) ?[.…]*$/iu,
  /^(?:related(?: (?:articles?|stories|topics|news))?|read more|more on this|follow us|sign up|subscribe|click here|watch(?: live)?)[.:…]?$/iu,
  /^share(?: this)?(?: article| on .*)?$/iu,
  /^(?:skip to |see also:?|tags?:|filed under:|loading comments|©|all rights reserved)/iu,
  /^(?:Copyright|COPYRIGHT|copyright) (?:[©ⓒ@]|\([cC]\)|\d|\p{Lu})/u,
  /^(?:continue|keep) reading(?: (?:the main story|below|this .*))?\.?$/iu,
  /^(?:you (?:may|might)(?: also)?|also) (?:like|be interested in)(?: .*)?[:.…]*$/iu,
  /^(?:last |first )?(?:updated|published|posted|modified)(?::| on| at)* ?\d[^!?]{0,24}$/iu,
  /^(?:we|this (?:web)?site) uses? cookies\b/iu,
  /^(?:please enable javascript|your browser (?:does not|doesn.t) support|javascript is (?:disabled|required))\b/iu,
  /^click to (?:share|print|e-?mail)\b|\(opens in (?:a )?new window\)$/iu,
  /^(?:sign up|subscribe|register) (?:for|to) (?:our|the|this|get|receive)\b.*\b(?:newsletters?|updates|alerts|e-?mails?|briefing)\b/iu,
  new RegExp(`^[Bb][Yy] ${NAME}(?: (?:and )?${NAME}){1,5}(?:,.*)?$`, "u"),
];
/** "Reporting by Ann Lee in Rome; editing by Jo Roe": names and the small words between them. */
const CREDIT =
  /^(?:additional )?(?:reporting|editing|writing) by (?:(?:\p{Lu}[\p{L}.'’-]*|and|in|for|by|additional|reporting|editing|writing)[,;:.]? ?)+$/iu;

/** Whether a short paragraph belongs to the page, not to the article. */
export function isFurniture({ text }: Pick<Paragraph, "text">): boolean {
  return text.length <= SHORT && (SAYINGS.some((saying) => saying.test(text)) || isCredit(text));
}

const isCredit = (text: string): boolean =>
  CREDIT.test(text) &&
  text.split(/[^\p{L}'’-]+/u).every((word) => !/^\p{Ll}/u.test(word) || CREDIT_WORDS.has(word));

const CREDIT_WORDS = new Set("and in for by additional reporting editing writing".split(" "));

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
