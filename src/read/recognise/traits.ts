import type { WordFacts } from "../model/lexicon.ts";
import type { Tagging } from "../tagger/tagger.ts";
import type { Token } from "../text/tokens.ts";
import type { Candidate, Draft } from "./candidate.ts";
import { placeTraits } from "./place-traits.ts";
import { continues } from "./run.ts";
import { runTraits } from "./run-traits.ts";
import type { Surroundings } from "./surroundings.ts";
import { tagTraits } from "./tag-traits.ts";
import { traitNames } from "./trait-names.ts";
import { GEOGRAPHY, LEADING, ORGANISATIONS, TITLES } from "./vocabulary.ts";

const NAMED = {
  kind: traitNames("kind="),
  length: traitNames("length="),
  opensTier: traitNames("opens,tier="),
  first: traitNames("first~"),
  last: traitNames("last~"),
  word: traitNames("word~"),
  tier: traitNames("tier="),
  before: traitNames("before="),
  second: traitNames("before2="),
  beforeGroup: traitNames("before~"),
  beforeNature: traitNames("capital before~"),
  after: traitNames("after="),
  afterGroup: traitNames("after~"),
  afterNature: traitNames("capital after~"),
} as const;

/**
 * What is noticed about a candidate: a list of short names of traits, each there or not. The model weighs them. The
 * names are the model's file format: a changed name is an unknown trait until the model is trained again.
 */
export function traitsOf(
  draft: Draft,
  candidate: Candidate,
  around: Surroundings,
  tagging: Tagging,
): readonly string[] {
  const traits: string[] = [
    NAMED.kind(candidate.kind),
    NAMED.length(Math.min(4, candidate.last - candidate.first)),
  ];
  wordTraits(draft, candidate, around, traits);
  beforeTraits(draft, candidate, traits);
  afterTraits(draft, candidate, traits);
  runTraits(draft, candidate, around, traits);
  placeTraits(draft, candidate, around, traits);
  tagTraits(draft, tagging, candidate, traits);
  return traits;
}

/** The candidate's own words. */
function wordTraits(
  { tokens, lexicon }: Draft,
  { first, last, kind }: Candidate,
  around: Surroundings,
  traits: string[],
): void {
  const [token, end] = [tokens[first], tokens[last - 1]];
  if (token === undefined || end === undefined) return;
  const facts = lexicon.word(token.folded);
  if (token.opens) traits.push("opens", NAMED.opensTier(facts?.tier ?? 0));
  if (last - first > 1) {
    traits.push(NAMED.first(facts?.cluster ?? "?"), NAMED.last(lexicon.word(end.folded)?.cluster ?? "?"));
    if (facts?.firstName) traits.push("begins with a first name");
    return;
  }
  traits.push(
    NAMED.word(facts?.cluster ?? "?"),
    `${kind}~person=${facts?.person ?? "?"}`,
    `${kind}~place=${facts?.place ?? "?"}`,
  );
  if (facts !== null && facts.tier > 0) traits.push(NAMED.tier(facts.tier), "common");
  if (facts?.firstName) traits.push("first name");
  if (facts?.lastName) traits.push("last name");
  if (TITLES.has(token.folded)) traits.push("title");
  if (ORGANISATIONS.has(token.folded) || GEOGRAPHY.has(token.folded)) traits.push("generic");
  if (around.surnames.has(token.folded))
    traits.push("surname here", `surname here,place=${(facts?.place ?? 0) >> 2}`);
  if (token.text.length > 1 && token.text === token.text.toUpperCase()) traits.push("all capitals");
  if (token.text.length < 4) traits.push("short");
}

function beforeTraits(draft: Draft, { first }: Candidate, traits: string[]): void {
  const { tokens, lexicon } = draft;
  const [before, second, token] = [tokens[first - 1], tokens[first - 2], tokens[first]];
  if (before === undefined || token === undefined || token.opens) return;
  const facts = lexicon.word(before.folded);
  const common = facts !== null && facts.tier > 0;
  if (!before.capital) traits.push(common && facts.rank < 12 ? NAMED.before(before.folded) : "before=rare");
  traits.push(NAMED.beforeGroup(facts?.cluster ?? "?"));
  if (LEADING.has(before.folded)) traits.push("led");
  if (second !== undefined && !before.opens) {
    const tier = lexicon.word(second.folded)?.tier ?? 0;
    if (!second.capital && tier > 0 && tier < 3) traits.push(NAMED.second(second.folded));
  }
  if (/,\s*$/.test(token.gap)) traits.push("before,");
  if (/["“‘]$/.test(token.gap)) traits.push("quoted");
  if (/[-–]$/.test(token.gap)) traits.push("hyphen before");
  if (!before.capital || !continues(tokens, first)) return;
  traits.push("capital before", NAMED.beforeNature(nature(draft, before, facts)));
  if (before.text.length === 1 && token.gap.startsWith(".")) traits.push("initial before");
}

function afterTraits(draft: Draft, { last, first }: Candidate, traits: string[]): void {
  const { tokens, lexicon } = draft;
  const [after, second] = [tokens[last], tokens[last + 1]];
  if (after === undefined || after.opens) {
    traits.push("closes");
    return;
  }
  const facts = lexicon.word(after.folded);
  const common = facts !== null && facts.tier > 0;
  traits.push(NAMED.afterGroup(facts?.cluster ?? "?"));
  if (!after.capital) traits.push(common && facts.rank < 12 ? NAMED.after(after.folded) : "after=rare");
  if (/^['’]$/.test(after.gap) && after.text === "s") traits.push("possessive");
  if (/^,/.test(after.gap)) traits.push("after,");
  if (/^-/.test(after.gap)) traits.push("hyphen after", `hyphen after=${common ? after.folded : "rare"}`);
  if (/^ \(/.test(after.gap)) traits.push("after(");
  if (/^["”’]/.test(after.gap)) traits.push("quote after");
  if (!after.capital || !continues(tokens, last)) return;
  const kind = nature(draft, after, facts);
  traits.push("capital after", NAMED.afterNature(kind));
  if (kind === "organisation" || kind === "geography") traits.push(`after!${after.folded}`);
  if (last - first === 1 && lexicon.word(tokens[first]?.folded ?? "")?.firstName)
    traits.push(`first name,${kind}`);
  if (after.text.length === 1) traits.push("initial after");
  if (second?.capital && continues(tokens, last + 1)) traits.push("two capitals after");
}

/** What a capitalised neighbour most likely is. */
function nature(
  { gazetteer, likeliest }: Draft,
  { folded, capital }: Token,
  facts: WordFacts | null,
): string {
  if (TITLES.has(folded)) return "title";
  if (facts?.firstName && facts.person > 7) return "first name";
  if (ORGANISATIONS.has(folded)) return "organisation";
  if (GEOGRAPHY.has(folded)) return "geography";
  const sense = likeliest(folded);
  if (sense?.use === "demonym") return "demonym";
  if (facts !== null && facts.tier > 0) return LEADING.has(folded) ? "leading" : "common";
  if (facts?.lastName || (facts !== null && facts.person > facts.place + 3)) return "surname";
  if (sense !== null && gazetteer.prior(sense.row) > 5) return "place";
  return capital && facts === null ? "unknown" : "name";
}
