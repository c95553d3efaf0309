import type { Mention, Span } from "../../core/article.ts";
import type { DateAssertion } from "../../core/date-assertion.ts";
import { readEdtf } from "../../core/edtf.ts";
import { assertion } from "../date.ts";
import type { DateSource, ExcerptSource } from "./article-schema.ts";
import { findWords } from "./find-words.ts";
import type { Complain } from "./problem.ts";

const A_DATE = "expected an EDTF date such as 2017-09-26, 2017-08, 2011 or ../2018-03-22";

/** A written date as an assertion; its words must stand somewhere in the article. */
export function readDateSource(
  source: DateSource | undefined,
  text: string,
  complain: Complain,
): DateAssertion | null {
  if (source === undefined) return null;
  const { date, basis, words, note } = source;
  if (words !== undefined && findWords(text, words, { start: 0, end: text.length }).length === 0)
    complain(["words"], `expected words of the article, found “${words}”, which it nowhere says`);
  const read = assertion(date, basis, words ?? null, note ?? null);
  if (read === null) complain(["date"], `${A_DATE}, found “${date}”`);
  return read;
}

/** The words inside an excerpt that date it, and the other dates in it. */
export function dateMentions(
  { when, dates = [] }: ExcerptSource,
  text: string,
  span: Span,
  complain: Complain,
): readonly Mention[] {
  const own = when?.words === undefined ? [] : mentionsOf(when.words, when.date, text, span);
  const others = dates.flatMap(({ words, date }, index) => {
    if (date !== undefined && readEdtf(date) === null)
      complain(["dates", index, "date"], `${A_DATE}, found “${date}”`);
    const found = mentionsOf(words, date ?? null, text, span);
    if (found.length === 0) complain(["dates", index, "words"], `expected “${words}” in this excerpt`);
    return found;
  });
  return [...own, ...others].filter(({ edtf }) => edtf === null || readEdtf(edtf) !== null);
}

type DateMention = Extract<Mention, { kind: "date" }>;

function mentionsOf(words: string, edtf: string | null, text: string, span: Span): readonly DateMention[] {
  return findWords(text, words, span).map((found) => ({ ...found, kind: "date", text: words, edtf }));
}
