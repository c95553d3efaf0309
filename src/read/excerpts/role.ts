import type { Role } from "../../core/excerpt.ts";
import type { Draft } from "../recognise/candidate.ts";
import { LEADING } from "../recognise/vocabulary.ts";
import type { PlaceFound } from "../resolve/place-mentions.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What governments and armies do, and places do not. */
const ACTS = words(
  "said says announced announces denied denies urged urges warned warns accused accuses condemned condemns rejected rejects agreed agrees " +
    "refused refuses signed backed backs supports supported imposed claims claimed insists insisted welcomed recognises recognizes recognized " +
    "deployed vowed pledged called calls wants demanded demands threatened hosted brings launched plans",
);
/** What belongs to a government or an army. */
const POWERS = words(
  "government administration army navy forces military president premier minister ministry policy decision relationship relations foreign " +
    "leaders leader parliament authorities officials embassy ambassador side prime populist army's state regime recognized internationally un premier's",
);

/** What a named place is to its sentence: where it happened, who rules from there, or anything else. */
export function roleOf({ tokens, gazetteer }: Draft, { mention, row }: PlaceFound): Role {
  const { first, last } = mention.candidate;
  const [before, after, next] = [tokens[first - 1], tokens[last], tokens[last + 1]];
  const rules = gazetteer.kind(row) === "country" || gazetteer.feature(row) === "capital";
  const opens = tokens[first]?.opens ?? true;
  if (isBasedIn(tokens, first) || (rules && isSeat(tokens, first, last))) return "seat";
  if (after !== undefined && !after.opens && /^-$/.test(after.gap) && after.folded === "based") return "seat";
  if (before !== undefined && !opens && !before.capital && SCENES.has(before.folded)) return "scene";
  if (opens && /^ ?\(| ?[-–—]/.test(after?.gap ?? "")) return "scene";
  if (after !== undefined && EVENTS.has(after.folded) && after.gap === " ") return "scene";
  const compass =
    before !== undefined && !opens && LEADING.has(before.folded) && !/^(?:to|from|of)$/.test(before.folded);
  return compass && next !== undefined ? "scene" : "mention";
}

/** "an army that is based in the east of Libya": who is based there acts from there. */
export function isBasedIn(tokens: Draft["tokens"], first: number): boolean {
  return /^(?:in|at)$/.test(tokens[first - 1]?.folded ?? "") && tokens[first - 2]?.folded === "based";
}

const SCENES = words("in at near outside inside around across throughout within");
const EVENTS = words(
  "conference meeting summit talks attack bombing explosion protest protests rally clashes fighting airport election",
);

function isSeat(tokens: Draft["tokens"], first: number, last: number): boolean {
  const [before, after, next, third] = [tokens[first - 1], tokens[last], tokens[last + 1], tokens[last + 2]];
  if (before?.folded === "between" || before?.folded === "against" || before?.folded === "with") return true;
  if (after === undefined || after.opens) return false;
  if (/^['’]$/.test(after.gap) && after.text === "s")
    return [next, third].some((token) => token !== undefined && POWERS.has(token.folded));
  const [power, link] = [tokens[first - 2], before];
  const government =
    link !== undefined &&
    !link.opens &&
    /^(?:in|of)$/.test(link.folded) &&
    /^(?:government|administration|authorities|regime)$/.test(power?.folded ?? "");
  return government || ACTS.has(after.folded) || (after.folded === "side" && after.gap === " ");
}
