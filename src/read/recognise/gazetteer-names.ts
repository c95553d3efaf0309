import type { Gazetteer, NameMatch, Sense } from "../gazetteer/gazetteer.ts";
import type { Token } from "../text/tokens.ts";
import { type Candidate, type Draft, keyOf } from "./candidate.ts";
import { continues } from "./run.ts";
import { CALENDAR, INNER } from "./vocabulary.ts";

/** More senses than this are a name that says nothing ("San José"); the likeliest are kept. */
const MOST_SENSES = 40;

/** Names of the gazetteer that begin at a token, longest first, each once for its place senses or its people. */
export function namesAt(draft: Draft, first: number): readonly Candidate[] {
  if (!mayOpen(draft.tokens, first)) return [];
  return draft
    .matchesAt(first)
    .flatMap((match) => (isArticled(draft, first, match) ? [] : candidatesFrom(draft, first, match)))
    .reverse();
}

/** Whether a name may begin here: at a capital, or a small article before one ("the Hague", "el Kala"). */
export function mayOpen(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (!token.capital) {
    const next = tokens[at + 1];
    return (
      next?.capital === true && next.text.length > 2 && /^(?:the|el|al|la|le|las|los)$/.test(token.folded)
    );
  }
  if (CALENDAR.has(token.folded) && tokens[at + 1]?.digits) return false;
  return !(
    token.gap === "-" &&
    !(tokens[at - 1]?.capital ?? true) &&
    /^(?:al|el|ad|ar|as|ash|an|abu|bin|ibn|ben|abdel|abdul)$/.test(tokens[at - 1]?.folded ?? "")
  );
}

/** "the Philippines": where the name stands as well without its article, the article is no part of it. */
function isArticled({ tokens, folded, matchesAt }: Draft, first: number, match: NameMatch): boolean {
  if (tokens[first]?.capital || folded[first] !== "the") return false;
  const rows = new Set(match.senses.map(({ row }) => row));
  return matchesAt(first + 1).some(
    (other) => other.tokens === match.tokens - 1 && other.senses.some(({ row }) => rows.has(row)),
  );
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

function candidatesFrom(draft: Draft, first: number, match: NameMatch): readonly Candidate[] {
  const { tokens, gazetteer } = draft;
  const last = first + match.tokens;
  if (!isWritten(tokens, first, last) || (match.tokens === 1 && WEEKDAY.test(tokens[first]?.folded ?? "")))
    return [];
  const places: Sense[] = [];
  const people: Sense[] = [];
  const short: Sense[] = [];
  for (const sense of match.senses) {
    if (sense.use === "demonym") people.push(sense);
    else if (sense.use === "name" || sense.use === "alternate") places.push(sense);
    else if (isAbbreviated(tokens, first, last, sense)) short.push(sense);
  }
  const big = places.some(({ row, use }) => use === "name" && isBig(gazetteer, row));
  if (people.length > 0 && !big) return [candidate(draft, first, last, "demonym", people)];
  if (short.length > 0 && !big) return [candidate(draft, first, last, "abbreviation", [...short, ...places])];
  if (places.length === 0 || isTooShort(tokens, first, last, gazetteer, places)) return [];
  return [candidate(draft, first, last, "name", [...places, ...short])];
}

const isBig = (gazetteer: Gazetteer, row: number): boolean =>
  gazetteer.population(row) > 300_000 || gazetteer.kind(row) === "country";

/** Whether every word has its capital, small words inside apart, and nothing but joints stand between. */
function isWritten(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (at > first && token.text === "s" && /^['’]$/.test(token.gap) && (at < last - 1 || at > first + 1))
      continue;
    if (at > first && isApostrophe(token.gap) && token.text !== "s") continue;
    if (at > first && !continues(tokens, at)) return false;
    if (token.capital || (token.digits && at > first)) continue;
    if (at === last - 1 && at > first) return false;
    if (at > first && !INNER.has(token.folded)) return false;
  }
  return true;
}

/** Inside a name as it is spelled: "Xi'an", "Côte d’Ivoire", "Nuku‘alofa". */
const isApostrophe = (gap: string): boolean => /^['’‘`]$/.test(gap);

/** Abbreviations keep their capitals ("US", "U.A.E."; "Calif" one); a postal code stands after a comma. */
function isAbbreviated(tokens: readonly Token[], first: number, last: number, sense: Sense): boolean {
  const texts = tokens.slice(first, last).map(({ text }) => text);
  const length = texts.join("").length;
  // "B.C." is a province, "A B C" is not.
  const spelled = texts.length > 1 && texts.every((text) => text.length === 1);
  if (spelled && tokens.slice(first + 1, last).some(({ gap }) => !gap.startsWith("."))) return false;
  if (length <= 3 && texts.length === 1 && texts.some((text) => text !== text.toUpperCase())) {
    return isClipped(tokens, first, last);
  }
  return (
    sense.use !== "code" || (/^, $/.test(tokens[first]?.gap ?? "") && (tokens[first - 1]?.capital ?? false))
  );
}

/** "Pa.", "Ky.", "La.": two or three letters with a full stop, after a comma or within a sentence: "a Ga. pastor". */
function isClipped(tokens: readonly Token[], first: number, last: number): boolean {
  const after = tokens[last];
  if (!(after?.gap ?? ".").startsWith(".")) return false;
  const goesOn = after !== undefined && !after.opens && !after.capital && after.gap === ". ";
  return /^, $/.test(tokens[first]?.gap ?? "") || goesOn;
}

function isTooShort(
  tokens: readonly Token[],
  first: number,
  last: number,
  gazetteer: Gazetteer,
  senses: readonly Sense[],
): boolean {
  const token = tokens[first];
  if (token === undefined || last - first > 1 || token.text.length > 3) return false;
  if (token.text === token.text.toUpperCase()) return !senses.some(({ row }) => isBig(gazetteer, row));
  return token.text.length < 3;
}

function candidate(
  draft: Draft,
  first: number,
  last: number,
  kind: "name" | "demonym" | "abbreviation",
  senses: readonly Sense[],
): Candidate {
  const { text, tokens, folded } = draft;
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? start;
  const stop = kind === "abbreviation" && text[end] === "." && isDotted(text.slice(start, end)) ? 1 : 0;
  return {
    kind,
    first,
    last,
    start,
    end: end + stop,
    key: keyOf(folded, first, last),
    senses: senses.slice(0, MOST_SENSES),
  };
}

/** Whether the full stop after an abbreviation is its own: "U.S.", "Calif.", but not "US." */
const isDotted = (written: string): boolean => written.includes(".") || written !== written.toUpperCase();
