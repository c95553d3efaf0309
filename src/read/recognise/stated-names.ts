import { KIND_ADJECTIVES, SETTLEMENT_KINDS, statementAfter } from "../resolve/stated.ts";
import type { Token } from "../text/tokens.ts";
import { type Candidate, type Draft, keyOf } from "./candidate.ts";
import type { Recognised } from "./decode.ts";
import { continues } from "./run.ts";
import { CALENDAR, GRAMMAR, ORGANISATIONS, TITLES } from "./vocabulary.ts";

/** How sure we are of a place that the words beside it call one ("the village of Tandowa"), and of one that lies somewhere. */
const CALLED = 0.93;
const LYING = 0.8;

const LONGEST = 4;

/**
 * Adds the villages, camps and quarters that no list of places has, and that the words beside them call so: "the farming
 * village of Tandowa", "Kormala, a village near Goma", "Talbas in West Darfur". What was taken there for a person or an
 * organisation gives way.
 */
export function withStatedNames(draft: Draft, seen: Seen): Seen {
  const names = [...seen.places, ...seen.actors].sort(
    (a, b) => a.candidate.start - b.candidate.start || b.candidate.end - a.candidate.end,
  );
  const places = seen.places.filter(({ candidate }) => candidate.kind !== "demonym");
  const byFirst = new Map(places.map(({ candidate }, index) => [candidate.first, index]));
  const covered = coverOf(draft.tokens.length, names);
  const added: Recognised[] = [];
  const taken = new Set<Recognised>();
  const begun = new Set<number>();
  for (const { first, last, chance } of callings(draft, (token) => byFirst.get(token) ?? -1, covered)) {
    if (begun.has(first)) continue;
    begun.add(first);
    const over = namesOver(covered, names, first, last);
    if (!over.every((name) => givesWay(name, first, last, chance))) continue;
    for (const name of over) taken.add(name);
    added.push({ candidate: candidateOf(draft, first, last), label: "place", chance });
  }
  if (added.length === 0) return seen;
  return {
    places: [...seen.places.filter((name) => !taken.has(name)), ...added].sort(
      (a, b) => a.candidate.start - b.candidate.start || b.candidate.end - a.candidate.end,
    ),
    actors: seen.actors.filter((name) => !taken.has(name)),
  };
}

/** What a text names; each sorted by start. */
type Seen = { readonly places: readonly Recognised[]; readonly actors: readonly Recognised[] };

type Calling = { readonly first: number; readonly last: number; readonly chance: number };

/** A known place stays where it is as long; a person or an organisation stays where it reaches farther or nothing calls it a place. */
function givesWay(
  { candidate, label, known }: Recognised,
  first: number,
  last: number,
  chance: number,
): boolean {
  if (candidate.first < first || candidate.last > last) return false;
  if (label === "place")
    return candidate.last - candidate.first < last - first && candidate.kind !== "demonym";
  return chance === CALLED && known === undefined;
}

function* callings(
  draft: Draft,
  holderAt: (token: number) => number,
  covered: Int32Array,
): Generator<Calling> {
  const { tokens } = draft;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (!token.capital && SETTLEMENT_KINDS.has(token.folded)) {
      yield* calledAfter(tokens, at);
      const before = calledBefore(tokens, at) ?? apposed(tokens, at);
      if (before !== null) yield { ...before, chance: CALLED };
    } else if (token.digits) {
      const before = measured(tokens, at);
      if (before !== null && statementAfter(draft, before.last, holderAt)?.km != null)
        yield { ...before, chance: LYING };
    } else if (isLocative(tokens, at)) {
      const last = endOfName(tokens, at + 1);
      if (last < 0 || covered[at + 1] !== -1) continue;
      const statement = statementAfter(draft, last, holderAt);
      if (statement !== null) yield { first: at + 1, last, chance: LYING };
    }
  }
}

/** "the village of X", "the villages of X, Y and Z". */
function* calledAfter(tokens: readonly Token[], at: number): Generator<Calling> {
  const of = tokens[at + 1];
  if (of?.folded !== "of" || of.gap !== " ") return;
  let first = at + 2;
  const many = tokens[at]?.folded.endsWith("s") ?? false;
  for (;;) {
    const last = endOfName(tokens, first);
    if (last < 0) return;
    yield { first, last, chance: CALLED };
    const joint = tokens[last];
    if (!many || joint === undefined || joint.opens) return;
    if (joint.gap === ", " && joint.capital) first = last;
    else if (/^,? $/.test(joint.gap) && joint.folded === "and") first = last + 1;
    else return;
  }
}

/** Behind a name these are kinds of place, and not words for people or offices there. */
const BEHIND = new Set(
  "village hamlet town camp settlement neighbourhood neighborhood quarter suburb district township commune locality outpost".split(
    " ",
  ),
);

/** "in Tandowa village", "at Zamzam displacement camp". */
function calledBefore(
  tokens: readonly Token[],
  at: number,
): { readonly first: number; readonly last: number } | null {
  if (!BEHIND.has(tokens[at]?.folded ?? "") || tokens[at]?.gap !== " " || tokens[at]?.opens) return null;
  const kind = KIND_ADJECTIVES.test(tokens[at - 1]?.folded ?? "") ? at - 1 : at;
  const last = kind;
  let first = last;
  while (first > 0 && last - first < LONGEST && (tokens[first - 1]?.capital ?? false)) {
    first -= 1;
    if (tokens[first]?.opens || !continues(tokens, first)) break;
  }
  if (first === last || endOfName(tokens, first) !== last || tokens[kind]?.gap !== " ") return null;
  const [before, after] = [tokens[first - 1], tokens[at + 1]];
  const led =
    before !== undefined &&
    !tokens[first]?.opens &&
    (LEADS.has(before.folded) || ARTICLES.has(before.folded));
  const isOffice = after !== undefined && !after.opens && after.gap === " " && OFFICES.has(after.folded);
  return led && !isOffice ? { first, last } : null;
}

/** "Kormala, a small village": a name that an apposition calls a place. */
function apposed(
  tokens: readonly Token[],
  at: number,
): { readonly first: number; readonly last: number } | null {
  const after = tokens[at + 1];
  const goesOn = after !== undefined && !after.opens && after.gap === " ";
  if (goesOn && !FOLLOWS.has(after.folded) && !after.digits) return null;
  for (let step = at - 1; step > at - 6 && step > 0; step -= 1) {
    const token = tokens[step];
    if (token === undefined || token.opens || token.capital) return null;
    if (!/^(?: |, | \(| – | — |-)$/.test(token.gap)) return null;
    if (!/^(?:a|an|the|another)$/.test(token.folded)) continue;
    if (!/^(?:, | \(| – | — )$/.test(token.gap)) return null;
    const last = step;
    let first = last - 1;
    if (!tokens[first]?.capital) return null;
    while (first > 0 && last - first < LONGEST && continues(tokens, first) && tokens[first - 1]?.capital)
      first -= 1;
    return endOfName(tokens, first) === last ? { first, last } : null;
  }
  return null;
}

/** "Kormala, some 12 miles north of Goma": the name before a comma and a length. */
function measured(
  tokens: readonly Token[],
  at: number,
): { readonly first: number; readonly last: number } | null {
  const last = /^(?:about|some|around|roughly|just)$/.test(tokens[at - 1]?.folded ?? "") ? at - 1 : at;
  if (tokens[last]?.gap !== ", ") return null;
  let first = last - 1;
  if (!tokens[first]?.capital) return null;
  while (first > 0 && last - first < LONGEST && continues(tokens, first) && tokens[first - 1]?.capital)
    first -= 1;
  return endOfName(tokens, first) === last ? { first, last } : null;
}

const LEADS = new Set(
  (
    "in at near from to around outside inside on toward towards into between within over across through reached left entered attacked " +
    "stormed shelled bombed raided seized captured struck hit overran retook besieged abandoned burned razed looted stormed hits strikes"
  ).split(" "),
);
/** What may stand before "Tandowa village" besides. */
const ARTICLES = new Set("the and of".split(" "));
const OFFICES = new Set(
  "elder elders chief chiefs leader leaders council court judge police commissioner officer officers head residents headman".split(
    " ",
  ),
);
const FOLLOWS = new Set(
  "in near outside on about some around north south east west northeast northwest southeast southwest where that which of close not roughly just inside within along by at located under beside known called".split(
    " ",
  ),
);

const isLocative = (tokens: readonly Token[], at: number): boolean =>
  LEADS.has(tokens[at]?.folded ?? "") && tokens[at + 1]?.gap === " " && !tokens[at]?.capital;

/** The token after the name that begins at a token; -1 where none does. */
function endOfName(tokens: readonly Token[], first: number): number {
  const token = tokens[first];
  if (token === undefined || !token.capital || token.opens) return -1;
  if (GRAMMAR.has(token.folded) || CALENDAR.has(token.folded) || TITLES.has(token.folded)) return -1;
  let last = first + 1;
  while (last - first < LONGEST + 2 && continues(tokens, last)) {
    const next = tokens[last];
    const joined = /^[-'’‘]$/.test(next?.gap ?? "");
    const article = /^(?:al|el|ad|ar|as|ash|an|de|la|le|du|des|sur|en)$/.test(next?.folded ?? "");
    if (next?.capital || joined) last += 1;
    else if (article && tokens[last + 1]?.capital && continues(tokens, last + 1)) last += 2;
    else break;
  }
  const end = tokens[last - 1];
  return last - first > LONGEST || end === undefined || ORGANISATIONS.has(end.folded) ? -1 : last;
}

function candidateOf({ text, tokens, folded }: Draft, first: number, last: number): Candidate {
  const start = tokens[first]?.start ?? 0;
  const end = Math.min(tokens[last - 1]?.end ?? start, text.length);
  return { kind: "feature", first, last, start, end, key: keyOf(folded, first, last), senses: [] };
}

/** The number of the name over each token, -1 for none. */
function coverOf(count: number, names: readonly Recognised[]): Int32Array {
  const covered = new Int32Array(count).fill(-1);
  names.forEach(({ candidate }, index) => {
    for (let at = candidate.first; at < candidate.last; at += 1) if (covered[at] === -1) covered[at] = index;
  });
  return covered;
}

function namesOver(
  covered: Int32Array,
  names: readonly Recognised[],
  first: number,
  last: number,
): readonly Recognised[] {
  const over = new Set<Recognised>();
  for (let at = first; at < last; at += 1) {
    const name = names[covered[at] ?? -1];
    if (name !== undefined) over.add(name);
  }
  return [...over];
}
