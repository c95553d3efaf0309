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
    !gazetteer.lookup(key).some(({ row, use }) => use === "abbreviation" || gazetteer.prior(row) > 5)
  ) {
    return "organisation";
  }
  if (length > 4 || GEOGRAPHY.has(tail.folded) || ORGANISATIONS.has(head.folded)) return "none";
  const titled =
    before !== undefined && TITLES.has(before.folded) && before.capital && /^\.? $/.test(head.gap);
  const common = lexicon.word(tail.folded)?.tier ?? 0;
  if (titled && (common === 0 || common > 2)) return "person";
  const given = lexicon.word(head.folded);
  if (length > 1 && given?.firstName && given.person > 6 && (common === 0 || common > 3)) return "person";
  return length > 1 && length < 4 && isForeignName(tokens.slice(first, last), lexicon, gazetteer)
    ? "person"
    : "none";
}

/** Words that are neither English nor the name of a place, one of them used as persons' names are or quite unknown. */
function isForeignName(
  words: Draft["tokens"],
  lexicon: Draft["lexicon"],
  gazetteer: Draft["gazetteer"],
): boolean {
  if (words.some(({ digits, folded }) => digits || (lexicon.word(folded)?.tier ?? 0) > 0)) return false;
  if (gazetteer.lookup(words.map(({ folded }) => folded).join(" ")).length > 0) return false;
  const isPlace = (word: string): boolean =>
    gazetteer.lookup(word).some(({ row, use }) => use !== "alternate" && gazetteer.prior(row) > 5.5);
  if (words.some(({ folded }) => isPlace(folded) && (lexicon.word(folded)?.person ?? 0) < 8)) return false;
  return words.some(({ folded }) => (lexicon.word(folded)?.person ?? 8) > 7);
}
