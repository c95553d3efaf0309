import type { Draft } from "../recognise/candidate.ts";
import { continues } from "../recognise/run.ts";
import { LEADING, PARTICLES, TITLES } from "../recognise/vocabulary.ts";
import { type Naming, surnameOf } from "./naming.ts";
import { mayBeSpellings, skeletonOf } from "./skeleton.ts";

/** Surnames of one skeleton that are looked at: short skeletons fit many names, and mean little. */
const MOST_ALIKE = 20;
/** Words this common are nobody's surname by likeness alone. */
const COMMONEST = 5;
const BY_SURNAME = 0.7;
const BY_REPETITION = 0.6;
/** How sure a name must be for its words to name the same elsewhere. */
const SURE = 0.6;

/** Whether a span already names something. */
type Taken = (start: number, end: number) => boolean;

/** Namings that only the rest of the article shows: surnames of those named in full, and the same words again. */
export function shortNamings(draft: Draft, named: readonly Naming[], taken: Taken): readonly Naming[] {
  const covered = new Uint8Array(draft.tokens.length);
  for (const { first, last } of named) covered.fill(1, first, last);
  const again = repeated(draft, named, covered, taken);
  for (const { first, last } of again) covered.fill(1, first, last);
  return [...again, ...surnames(draft, [...named, ...again], covered, taken)];
}

/** The words of a sure name where they stand again as they were written. */
function repeated(
  { tokens, folded, text }: Draft,
  named: readonly Naming[],
  covered: Uint8Array,
  taken: Taken,
): readonly Naming[] {
  const byFirst = new Map<string, Naming[]>();
  const seen = new Set<string>();
  for (const naming of named) {
    const key = naming.words.join(" ");
    const [head] = naming.words;
    if (naming.chance < SURE || head === undefined || seen.has(key) || naming.text.length < 3) continue;
    seen.add(key);
    const same = byFirst.get(head);
    if (same === undefined) byFirst.set(head, [naming]);
    else if (same.length < MOST_ALIKE) same.push(naming);
  }
  const found: Naming[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (covered[at] === 1 || !tokens[at]?.capital) continue;
    for (const naming of byFirst.get(folded[at] ?? "") ?? []) {
      const last = at + naming.words.length;
      const [start, end] = [tokens[at]?.start ?? 0, tokens[last - 1]?.end ?? 0];
      if (covered.subarray(at, last).includes(1) || text.slice(start, end) !== naming.text) continue;
      if (taken(start, end) || !isWhole(tokens, at, last)) continue;
      found.push({ ...naming, start, end, first: at, last, title: null, chance: BY_REPETITION });
      at = last - 1;
      break;
    }
  }
  return found;
}

/** Whether no other word with a capital goes on with the name at either end. */
function isWhole(tokens: Draft["tokens"], first: number, last: number): boolean {
  const [before, token, after] = [tokens[first - 1], tokens[first], tokens[last]];
  const led = before?.capital === true && token?.gap === " " && !token.opens && !TITLES.has(before.folded);
  const followed = after?.capital === true && /^[ -]$/.test(after.gap) && !after.opens;
  return !led && !followed;
}

/** Surnames alone, of people whom the article names in full or with a title elsewhere. */
function surnames(
  draft: Draft,
  named: readonly Naming[],
  covered: Uint8Array,
  taken: Taken,
): readonly Naming[] {
  const { tokens, lexicon } = draft;
  const known = new Set(
    named
      .filter(({ kind, words, title }) => kind === "person" && (words.length > 1 || title !== null))
      .map(surnameOf),
  );
  const isCommon = (word: string): boolean => {
    const tier = lexicon.word(word)?.tier ?? 0;
    return tier > 0 && tier <= COMMONEST;
  };
  const spellings = new Map<string, string[]>();
  for (const surname of known) {
    if (isCommon(surname)) continue;
    const skeleton = skeletonOf(surname);
    spellings.set(skeleton, [...(spellings.get(skeleton) ?? []).slice(0, MOST_ALIKE), surname]);
  }
  const asked = new Map<string, boolean>();
  const names = (word: string): boolean => {
    const before = asked.get(word);
    if (before !== undefined) return before;
    const answer =
      known.has(word) ||
      (!isCommon(word) &&
        (spellings.get(skeletonOf(word)) ?? []).some((surname) => mayBeSpellings(surname, word)));
    asked.set(word, answer);
    return answer;
  };
  const found: Naming[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || !token.capital || token.text.length < 3 || covered[at] === 1) continue;
    const { start, end, folded } = token;
    if (taken(start, end) || !names(folded) || !isWhole(tokens, at, at + 1)) continue;
    if (isCommon(folded) && !mayBeName(tokens, at)) continue;
    const first = withJoined(draft, at, covered);
    const begins = tokens[first]?.start ?? start;
    found.push({
      start: begins,
      end,
      first,
      last: at + 1,
      kind: "person",
      words: draft.folded.slice(first, at + 1),
      text: draft.text.slice(begins, end),
      title: null,
      chance: BY_SURNAME,
      who: [],
      sure: false,
    });
  }
  return found;
}

/** "O'Brien", "al-Masri": what is tied to a surname is part of it. */
function withJoined({ tokens, folded }: Draft, at: number, covered: Uint8Array): number {
  let first = at;
  while (
    first > 0 &&
    covered[first - 1] === 0 &&
    /^['’‘ʼ-]$/.test(tokens[first]?.gap ?? "") &&
    (PARTICLES.has(folded[first - 1] ?? "") || tokens[first - 1]?.text.length === 1)
  )
    first -= 1;
  return first;
}

/** A common word with a capital is a surname where grammar asks for no capital, and not after "in" or "the". */
function mayBeName(tokens: Draft["tokens"], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || (continues(tokens, at + 1) && after?.capital)) return false;
  if (token.opens) return after !== undefined && SAYS.has(after.folded);
  return before !== undefined && !LEADING.has(before.folded) && before.folded !== "the";
}

const SAYS = new Set("said says told added will would has had was is and also did could may who".split(" "));
