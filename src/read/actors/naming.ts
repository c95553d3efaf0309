import type { Candidate, Draft } from "../recognise/candidate.ts";
import type { Recognised } from "../recognise/decode.ts";
import { PARTICLES, TITLE_PARTS, TITLES } from "../recognise/vocabulary.ts";
import type { KnownActor } from "./known.ts";

/** One naming of an actor in the text. */
export type Naming = {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly kind: "person" | "organisation";
  /** Folded words of the name, without particles of grammar. */
  readonly words: readonly string[];
  readonly text: string;
  /** Title before the name, as written; null where none stands there. */
  readonly title: string | null;
  readonly chance: number;
  /** Who it may be by the table or by rule, the likeliest first. */
  readonly who: readonly Identity[];
  /** Whether its words alone say that it is the first of them. */
  readonly sure: boolean;
};

/** An actor that is the same in every article. */
export type Identity = Pick<KnownActor, "id" | "name" | "kind" | "country">;

/** How many words of a title may stand before a name: "Former Deputy Prime Minister". */
const LONGEST_TITLE = 4;

export function namingOf(draft: Draft, { candidate, label, chance, known }: Recognised): Naming {
  const { text, folded } = draft;
  const { start, end, first, last } = candidate;
  const words = folded.slice(first, last);
  return {
    start,
    end,
    first,
    last,
    kind: label === "organisation" || isLetters(words) ? "organisation" : "person",
    words,
    text: text.slice(start, end),
    title: titleBefore(draft, candidate),
    chance,
    who: known?.actors ?? [],
    sure: known?.sure ?? false,
  };
}

/** "U.N.": nothing but single letters. */
export const isLetters = (words: readonly string[]): boolean =>
  words.length > 1 && words.every(({ length }) => length === 1);

function titleBefore({ text, tokens }: Draft, { first }: Candidate): string | null {
  let from = first;
  for (let at = first - 1; at >= first - LONGEST_TITLE; at -= 1) {
    const token = tokens[at];
    if (token === undefined || !/^\.? $/.test(tokens[at + 1]?.gap ?? "")) break;
    if (!TITLES.has(token.folded) && !(TITLE_PARTS.has(token.folded) && from < first)) break;
    from = at;
    if (token.opens) break;
  }
  const [start, last] = [tokens[from], tokens[first - 1]];
  if (from === first || start === undefined || last === undefined) return null;
  return text.slice(start.start, text[last.end] === "." ? last.end + 1 : last.end);
}

/** The word that a person is called by for short: the last that is no particle. */
export const surnameOf = ({ words }: Pick<Naming, "words">): string =>
  words.findLast((word) => !PARTICLES.has(word) && !/^(?:jr|sr|ii|iii|iv)$/.test(word)) ?? "";

/** The first word that is no particle, where it is not the surname itself. */
export function givenNameOf(naming: Pick<Naming, "words">): string | null {
  const given = naming.words.find((word) => !PARTICLES.has(word));
  return given === undefined || given === surnameOf(naming) ? null : given;
}

/** The initials of an organisation's words, small words left out. */
export const initialsOf = ({ words }: Pick<Naming, "words">): string =>
  words
    .filter((word) => !/^(?:of|the|and|for|in|on)$/.test(word))
    .map((word) => word[0] ?? "")
    .join("");
