import { ACTOR_KINDS, type ActorKind } from "../../core/actor.ts";
import { foldName, foldToken, tokensOf } from "../gazetteer/fold.ts";

/** An actor that comes with Dateline. */
export type KnownActor = {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-2; "" for what belongs to no one country. */
  readonly country: string;
  /** Every way to write it, letters among them, the name first. */
  readonly spellings: readonly string[];
};

/** A spelling of known actors at a token: how many tokens it takes, and who may be meant, the surest first. */
export type KnownMatch = {
  readonly tokens: number;
  readonly actors: readonly KnownActor[];
  /** Names the first of them without any other evidence; else the words may as well mean something else. */
  readonly sure: boolean;
};

/** The table of known actors. */
export type KnownActors = {
  readonly actors: readonly KnownActor[];
  /** The longest spelling that begins at a token of a text and stands there with the table's capitals. */
  matchAt(tokens: readonly WrittenToken[], at: number): KnownMatch | null;
  /** The actor of whom this is a spelling, whatever its case; null where there is none. */
  byName(name: string): KnownActor | null;
};

/** As much as is needed of a token. */
export type WrittenToken = {
  readonly text: string;
  readonly folded: string;
  readonly capital: boolean;
  readonly gap: string;
  readonly opens: boolean;
};

export type KnownOpening =
  | { readonly kind: "opened"; readonly known: KnownActors }
  | { readonly kind: "failed"; readonly reason: string };

export const KNOWN_TITLE = "dateline known actors 1";

type Spelling = {
  readonly folded: readonly string[];
  /** Words that must be written as here: letters, and words whose small form means something else. */
  readonly capitals: readonly boolean[];
  readonly whole: readonly boolean[];
  readonly sure: boolean;
  readonly actor: KnownActor;
};

/**
 * Opens `known-actors.tsv`: a title, then a line an actor: id, kind, country, name, spellings parted by "; ". A spelling
 * after "~" names the actor only where something else says so.
 */
export function openKnownActors(file: string): KnownOpening {
  const lines = file.split("\n");
  if (lines[0] !== KNOWN_TITLE)
    return { kind: "failed", reason: `The known actors must begin with "${KNOWN_TITLE}".` };
  const actors: KnownActor[] = [];
  const byFirst = new Map<string, Spelling[]>();
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line === "") continue;
    const [id = "", kindWord = "", country = "", name = "", others = ""] = line.split("\t");
    const kind = ACTOR_KINDS.find((one) => one === kindWord);
    if (kind === undefined || id === "" || name === "")
      return { kind: "failed", reason: `Line ${index + 1} of the known actors holds no id, kind and name.` };
    const written = [name, ...others.split("; ").filter((spelling) => spelling !== "")];
    const actor: KnownActor = {
      id,
      name: plain(name),
      kind,
      country,
      spellings: [...new Set(written.map(plain))],
    };
    actors.push(actor);
    for (const one of written) {
      const spelling = spellingFrom(one, actor);
      const [first] = spelling.folded;
      if (first === undefined) continue;
      const same = byFirst.get(first);
      if (same === undefined) byFirst.set(first, [spelling]);
      else same.push(spelling);
    }
  }
  for (const same of byFirst.values())
    same.sort((a, b) => b.folded.length - a.folded.length || Number(b.sure) - Number(a.sure));
  const names = new Map(
    actors.toReversed().flatMap((actor) => actor.spellings.map((name) => [foldName(name), actor] as const)),
  );
  return {
    kind: "opened",
    known: {
      actors,
      byName: (name) => names.get(foldName(name)) ?? null,
      matchAt: (tokens, at) => {
        const found: Spelling[] = [];
        for (const spelling of byFirst.get(tokens[at]?.folded ?? "") ?? []) {
          if (found[0] !== undefined && spelling.folded.length < found[0].folded.length) break;
          if (stands(spelling, tokens, at)) found.push(spelling);
        }
        const [first] = found;
        if (first !== undefined)
          return {
            tokens: first.folded.length,
            actors: found.map(({ actor }) => actor),
            sure: found.length === 1 && first.sure,
          };
        return null;
      },
    },
  };
}

const plain = (spelling: string): string => spelling.replace(/^~/, "");

function spellingFrom(written: string, actor: KnownActor): Spelling {
  const words = wordsIn(plain(written));
  return {
    folded: words.map(foldToken),
    capitals: words.map((word) => /^\p{Lu}/u.test(word)),
    whole: words.map((word) => word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word)),
    sure: !written.startsWith("~"),
    actor,
  };
}

/** Runs of letters and runs of digits, as the reader's tokens are. */
const wordsIn = (text: string): readonly string[] =>
  tokensOf(text).flatMap(({ start, end }) => text.slice(start, end).match(/\p{Nd}+|[^\p{Nd}]+/gu) ?? []);

function stands({ folded, capitals, whole }: Spelling, tokens: readonly WrittenToken[], at: number): boolean {
  for (let index = 0; index < folded.length; index += 1) {
    const token = tokens[at + index];
    if (token === undefined || token.folded !== folded[index]) return false;
    if (index > 0 && (token.opens || !JOINT.test(token.gap))) return false;
    if (capitals[index] === true && !token.capital) return false;
    if (whole[index] === true && token.text !== token.text.toUpperCase()) return false;
  }
  return !goesOn(tokens[at + folded.length]);
}

/** "Xi'an" is a word of its own, "Xi's" is not. */
const goesOn = (next: WrittenToken | undefined): boolean =>
  next !== undefined &&
  /^['’‘ʼ`]$/.test(next.gap) &&
  !next.capital &&
  !/^(?:s|t|re|ve|ll|d|m)$/.test(next.text);

/** What may stand between two words of one name. */
const JOINT = /^(?:[ \u00a0\n]|['’‘ʼ`]|\. ?|[-\u2010\u2011\u2013]|, | ?& ?|\/|\+|)$/;

/** A table that knows nobody. */
export const NOBODY: KnownActors = { actors: [], matchAt: () => null, byName: () => null };
