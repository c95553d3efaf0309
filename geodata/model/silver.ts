import type { Candidate, Draft } from "../../src/read/recognise/candidate.ts";
import type { Label } from "../../src/read/recognise/scorer.ts";
import { GEOGRAPHY, ORGANISATIONS, TITLES } from "../../src/read/recognise/vocabulary.ts";

/**
 * The corpora mark places only. What is a person or an organisation is told by rules that are seldom wrong: a title
 * or a first name before a surname; a word that only organisations bear. The model generalises from these.
 */
export function silverLabel({ tokens, lexicon, gazetteer }: Draft, { first, last, key }: Candidate): Label {
  const [head, tail, before] = [tokens[first], tokens[last - 1], tokens[first - 1]];
  if (head === undefined || tail === undefined) return "none";
  const length = last - first;
  if (
    length > 1 &&
    (ORGANISATIONS.has(tail.folded) || (ORGANISATIONS.has(head.folded) && /\b(?:of|for)\b/.test(key)))
  ) {
    return "organisation";
  }
  if (
    length === 1 &&
    /^[A-Z]{2,6}$/.test(tail.text) &&
    (lexicon.word(tail.folded)?.tier ?? 0) === 0 &&
    gazetteer.lookup(key).length === 0
  ) {
    return "organisation";
  }
  if (length > 4 || GEOGRAPHY.has(tail.folded) || ORGANISATIONS.has(head.folded)) return "none";
  const titled =
    before !== undefined && TITLES.has(before.folded) && before.capital && /^\.? $/.test(head.gap);
  const common = lexicon.word(tail.folded)?.tier ?? 0;
  if (titled && (common === 0 || common > 2)) return "person";
  const given = lexicon.word(head.folded);
  return length > 1 && given?.firstName && given.person > 6 && (common === 0 || common > 3)
    ? "person"
    : "none";
}
