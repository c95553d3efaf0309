import { leastChance, type TaggedName, type Tagging } from "../tagger/tagger.ts";
import type { Draft } from "./candidate.ts";
import { type Claim, withoutArticle } from "./claim.ts";
import { runsOf } from "./run.ts";
import { CALENDAR, ORGANISATIONS, PARTICLES, TITLE_PARTS, TITLES } from "./vocabulary.ts";

/** Less sure than this the tagger's actors are none. */
const LEAST = 0.15;

/** The tagger's persons and organisations, without what leads or follows a name, and bodies that it overlooked. */
export function taggedClaims(draft: Draft, tagging: Tagging): readonly Claim[] {
  const claims = tagging.names.flatMap((name): readonly Claim[] => {
    const { type } = name;
    if (type !== "person" && type !== "organisation") return [];
    return partsOf(draft, name).flatMap(([from, to]): readonly Claim[] => {
      const { first, last } = trimmed(draft, { ...name, first: from, last: to });
      if (first >= last || !isName(draft, first, last, type)) return [];
      const chance = Math.max(name.chance, leastChance(tagging, type, first, last));
      return chance < LEAST ? [] : [{ first, last, label: type, chance, known: null, backed: false }];
    });
  });
  const named = claims.filter((claim, index) => !isTitle(draft, claim, claims[index + 1]));
  return [...named, ...overlooked(draft, tagging)].sort((a, b) => a.first - b.first);
}

/** "Human Rights Watch told Reuters" is two names: no name has a word in small letters inside that says something. */
function partsOf({ tokens }: Draft, { first, last }: TaggedName): readonly (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  let from = first;
  for (let at = first + 1; at < last - 1; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.capital || token.digits || token.text.length < 3) continue;
    if (INSIDE.has(token.folded) || PARTICLES.has(token.folded) || token.gap === "-") continue;
    parts.push([from, at]);
    from = at + 1;
  }
  return [...parts, [from, last]];
}

const INSIDE = new Set(
  "of the and for in on at to with without against from by under upon und des das dos los las les sur aux contre pour zur fur".split(
    " ",
  ),
);

/** "The Interior Ministry": a run of capitals that ends as bodies of a state do, where the tagger sees no name. */
function overlooked(draft: Draft, { nameAt }: Tagging): readonly Claim[] {
  return runsOf(draft.tokens).flatMap(({ first, last }): readonly Claim[] => {
    if (last - first < 2 || last - first > 6 || !BODIES.has(draft.folded[last - 1] ?? "")) return [];
    if (nameAt.subarray(first, last).some((index) => index >= 0)) return [];
    return [{ first, last, label: "organisation", chance: OVERLOOKED, known: null, backed: false }];
  });
}

const OVERLOOKED = 0.5;
const BODIES = new Set(
  "ministry department council committee commission agency authority bureau parliament court senate assembly directorate".split(
    " ",
  ),
);

/** "the Interior Minsiter, Marco Minniti": what begins as a title does, is no body's name and leads to a person is one. */
function isTitle({ tokens, folded }: Draft, { first, last, label }: Claim, next: Claim | undefined): boolean {
  if (label !== "organisation" || next?.label !== "person" || next.first !== last) return false;
  const begins = TITLE_PARTS.has(folded[first] ?? "") || TITLES.has(folded[last - 1] ?? "");
  return begins && !ORGANISATIONS.has(folded[last - 1] ?? "") && /^,? $/.test(tokens[last]?.gap ?? "");
}

/** What stands between two words of one name; a bracket, an address or a comma ends it. */
const JOINT = /^(?:[ \u00a0\n]|[-\u2010\u2011\u2013/]|['’‘ʼ`]|\. ?| ?& ?|,? ?["“”‘’'] ?|, |)$/;

/** A name as far as it goes: no small word at its ends, nothing after a bracket, no title before a person's. */
function trimmed(
  { tokens, text }: Draft,
  { first, last, type }: TaggedName,
): { first: number; last: number } {
  let [from, to] = [first, last];
  for (let at = first + 1; at < to; at += 1) {
    const gap = tokens[at]?.gap ?? "";
    const paired =
      /\(/.test(gap) &&
      type === "organisation" &&
      text.slice(tokens[at]?.start, (tokens[to - 1]?.end ?? 0) + 1).includes(")");
    if (!paired && !JOINT.test(gap)) to = at;
  }
  while (to > from && tokens[to - 1]?.capital === false && tokens[to - 1]?.digits === false) to -= 1;
  while (from < to && tokens[from]?.capital === false && !leadsName(tokens, from)) from += 1;
  if (type === "organisation") return { first: withoutArticle(tokens, from, to), last: to };
  for (let at = from; at < Math.min(to - 1, first + 4); at += 1) {
    const word = tokens[at]?.folded ?? "";
    if (!TITLES.has(word) && !(TITLE_PARTS.has(word) && TITLES.has(tokens[at + 1]?.folded ?? ""))) break;
    if (ROYAL.has(word)) break;
    from = at + 1;
  }
  return { first: from, last: to };
}

/** "al-Mesmari", "de Mistura", "the Guardian" no: a small particle, or digits. */
const leadsName = (tokens: Draft["tokens"], at: number): boolean =>
  tokens[at]?.digits === true || PARTICLES.has(tokens[at]?.folded ?? "");

/** Titles that those who bear them are called by: "King Charles", "Pope Francis". */
const ROYAL = new Set(
  "king queen prince princess emir sultan pope lord lady sheikh sir father sister brother".split(" "),
);

/** Letters that follow a person's name and are nobody: "Ann Berk, M.S., R.D." */
const DEGREES = new Set(
  "ms ma md phd rd rn ba bs bsc msc jd llb llm mba dds dvm esq obe mbe cbe kbe qc kc cpa pe edd psyd dphil".split(
    " ",
  ),
);

function isName(draft: Draft, first: number, last: number, type: Claim["label"]): boolean {
  const { tokens, folded } = draft;
  const token = tokens[first];
  if (token === undefined) return false;
  let [letters, capital] = ["", false];
  for (let at = first; at < last; at += 1) {
    letters += folded[at];
    capital ||= tokens[at]?.capital === true;
  }
  if (!capital) return false;
  if (/^\.?,/.test(token.gap) && DEGREES.has(letters)) return false;
  if (type === "person" && last - first > 1 && CALENDAR.has(folded[first] ?? "") && tokens[last - 1]?.digits)
    return false;
  if (last - first === 1 && token.opens && isEveryday(draft, folded[first] ?? "")) return false;
  return !(last - first === 1 && (CALENDAR.has(folded[first] ?? "") ? token.text.length < 5 : token.digits));
}

/** A common word, which a sentence may begin with and not name anybody: "Rebels held the town." */
const isEveryday = ({ lexicon }: Draft, word: string): boolean => {
  const facts = lexicon.word(word);
  return facts !== null && facts.tier > 0 && facts.tier < 6 && !facts.firstName && !facts.lastName;
};
