import { type Candidate, type Draft, keyOf } from "./candidate.ts";
import { continues } from "./run.ts";
import { CALENDAR, FEATURE_ENDS, FEATURE_STARTS, GRAMMAR, TITLES } from "./vocabulary.ts";

const LONGEST = 5;

/** A road, water or building that only its pattern shows: "Orchard St.", "Highway 61", "Lake Kyoga". */
export function featureAt(draft: Draft, first: number): Candidate | null {
  const { tokens } = draft;
  const token = tokens[first];
  if (!token?.capital || GRAMMAR.has(token.folded) || CALENDAR.has(token.folded) || TITLES.has(token.folded))
    return null;
  return road(draft, first) ?? leading(draft, first) ?? trailing(draft, first);
}

/** "Highway 61", "State Route 30", "I-95", "U.S. 24", "KY 52": a word for roads, or a state's letters, and a number. */
function road(draft: Draft, first: number): Candidate | null {
  const { tokens } = draft;
  let at = first;
  while (at < first + 4 && tokens[at]?.capital && (at === first || continues(tokens, at))) at += 1;
  const [number, before] = [tokens[at], tokens[at - 1]];
  if (!number?.digits || number.text.length > 4 || !/^(?:[ -]|\. )$/.test(number.gap) || before === undefined)
    return null;
  const isRoad = ROADS.has(before.folded) || /^(?:[A-Z]{2}|I|Va|S|A|M|SR|CR)$/.test(before.text);
  return isRoad && !/^(?:No|FIFA|G|F)$/.test(tokens[first]?.text ?? "")
    ? feature(draft, first, at + 1)
    : null;
}

const ROADS = new Set("highway hwy route rt interstate road freeway motorway exit autobahn".split(" "));

function leading(draft: Draft, first: number): Candidate | null {
  const { tokens } = draft;
  const next = tokens[first + 1];
  if (!FEATURE_STARTS.has(tokens[first]?.folded ?? "") || !next?.capital || !continues(tokens, first + 1))
    return null;
  const third = tokens[first + 2];
  const longer = third?.capital && continues(tokens, first + 2) && third.gap === " ";
  return feature(draft, first, longer ? first + 3 : first + 2);
}

function trailing(draft: Draft, first: number): Candidate | null {
  const { tokens } = draft;
  for (let at = first + 1; at < first + LONGEST; at += 1) {
    const token = tokens[at];
    if (!token?.capital || !continues(tokens, at) || /^[-–]/.test(token.gap)) return null;
    if (FEATURE_ENDS.has(token.folded)) return feature(draft, first, at + 1);
  }
  return null;
}

function feature(draft: Draft, first: number, last: number): Candidate {
  const { text, tokens, folded } = draft;
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? start;
  const clipped =
    text[end] === "." && /^(?:st|ave|rd|blvd|dr|hwy)$/.test(tokens[last - 1]?.folded ?? "") ? 1 : 0;
  return {
    kind: "feature",
    first,
    last,
    start,
    end: end + clipped,
    key: keyOf(folded, first, last),
    senses: [],
  };
}
