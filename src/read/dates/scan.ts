import type { Token } from "../text/tokens.ts";
import { logDate, mayCount, namedMonth, numeric } from "./absolute.ts";
import { type Found, type Meaning, near, type Rule } from "./expression.ts";
import { FEASTS, feast } from "./named-feasts.ts";
import {
  farNeighbour,
  lastDated,
  monthOfYear,
  namedDay,
  neighbour,
  nthOfMonth,
  partOfYear,
  shifted,
  weekday,
  weekend,
  weekOfDay,
} from "./relative.ts";
import { besideDay, dayBeside, same, storyDay, withinUnit } from "./story.ts";
import { clockTime, hoursOf, indefinite, LEADS, length, NOONS, OFTEN, repeated } from "./vague.ts";
import {
  CENTURIES,
  COUNTS,
  MONTHS,
  NEARLY,
  ORDINALS,
  SEASONS,
  SHORT_WEEKDAYS,
  TENS,
  UNITS,
  VAGUE_COUNTS,
  WEEKDAYS,
} from "./vocabulary.ts";
import { namedYear } from "./years.ts";

/** An expression at tokens `[at, until)`. */
export type Expression = Found & {
  readonly at: number;
  /** Of "Oct. 30 to Nov. 2": the token after its first day, and that with which the last begins. Null where it is one. */
  readonly joint: { readonly until: number; readonly at: number } | null;
};

const DAYS: readonly Rule[] = [namedMonth, weekday, namedDay, numeric, logDate];
const aDay: Rule = (tokens, at) => longest(DAYS, tokens, at);
const RULES: readonly Rule[] = [
  ...DAYS,
  namedYear,
  neighbour,
  farNeighbour,
  nthOfMonth,
  storyDay,
  dayBeside,
  weekend,
  weekOfDay,
  lastDated,
  monthOfYear,
  withinUnit,
  same,
  shifted,
  partOfYear,
  feast,
  repeated,
  length,
  indefinite,
  besideDay((tokens, at) => longest([...DAYS, feast], tokens, at)),
  hoursOf(aDay),
  clockTime(aDay),
];

/** The expressions of time in a text, apart from one another: at each token the longest, the first rule among equals. */
export function expressionsIn(tokens: readonly Token[]): readonly Expression[] {
  const expressions: Expression[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const best = token !== undefined && mayOpen(token) ? longest(RULES, tokens, at) : null;
    if (best === null) {
      at += 1;
      continue;
    }
    const whole = upTo(tokens, at, best) ?? { ...best, at, joint: null };
    expressions.push(whole);
    at = whole.until;
    for (let more = furtherDay(tokens, whole); more !== null; more = furtherDay(tokens, more)) {
      expressions.push(more);
      at = more.until;
    }
  }
  return expressions;
}

/** "Oct. 30 to Nov. 2", "from May to July 2018", "between 1998 and 2003": an expression with the end that follows it. */
function upTo(tokens: readonly Token[], at: number, from: Found): Expression | null {
  const joint = tokens[from.until];
  if (joint === undefined || joint.opens || !isEnd(from.meaning)) return null;
  const lead = tokens[at]?.opens ? "" : (tokens[at - 1]?.folded ?? "");
  const dash = /^ ?[-–—] ?$/.test(joint.gap);
  const word = dash ? "-" : /^,? $/.test(joint.gap) ? joint.folded : "";
  const isYear = from.meaning.kind === "fixed" && from.meaning.granule.unit === "year";
  const joins =
    word === "-" || word === "through" || word === "thru"
      ? true
      : word === "to" || word === "until" || word === "till"
        ? (lead === "from" || !isYear) && !isMoved(tokens, at)
        : word === "and" && lead === "between";
  if (!joins) return null;
  const start = dash ? from.until : from.until + 1;
  if (!dash && near(tokens, start) === null) return null;
  const to = longest([...DAYS, namedYear], tokens, start);
  if (to === null || !isEnd(to.meaning) || levelOf(from.meaning) !== levelOf(to.meaning)) return null;
  const joined = { until: from.until, at: start };
  return {
    at,
    until: to.until,
    meaning: { kind: "range", from: from.meaning, to: to.meaning },
    joint: joined,
  };
}

/** The 25 of "April 24 and 25": another day of the month just named. */
function furtherDay(tokens: readonly Token[], { meaning, until }: Expression): Expression | null {
  const [joint, figure] = [tokens[until], tokens[until + 1]];
  if (meaning.kind !== "month-day" || joint === undefined || figure === undefined) return null;
  if (!/^(?:and|or)$/.test(joint.folded) || joint.gap !== " " || figure.gap !== " ") return null;
  const day = Number(figure.text);
  if (!/^\d{1,2}$/.test(figure.text) || day <= meaning.day || day > 31) return null;
  if (tokens[until - 1]?.digits !== true) return null;
  if (mayCount(tokens[until + 2])) return null;
  return { at: until + 1, until: until + 2, meaning: { ...meaning, day, weekday: null }, joint: null };
}

/** What a range may begin or end with. */
const isEnd = ({ kind }: Meaning): boolean =>
  kind === "month-day" || kind === "month" || kind === "weekday" || kind === "fixed" || kind === "numeric";

/** Days go with days, months with months, years with years. */
function levelOf(meaning: Meaning): string {
  if (meaning.kind === "fixed") return meaning.granule.unit;
  return meaning.kind === "month" ? "month" : "day";
}

/** "Moved the vote from May to June" tells of two days, not of what lies between them. */
function isMoved(tokens: readonly Token[], at: number): boolean {
  for (let step = at - 1; step >= Math.max(0, at - 8); step -= 1) {
    if (MOVED.has(tokens[step]?.folded ?? "")) return true;
    if (tokens[step]?.opens) return false;
  }
  return false;
}

const MOVED = new Set(
  "moved move moves postponed postpone delayed delay deferred rescheduled brought pushed shifted changed put".split(
    " ",
  ),
);

/** Most words open no expression of time; asking every rule about each would be most of the work. */
const mayOpen = ({ digits, folded }: Token): boolean => digits || OPENERS.has(folded);

const OPENERS: ReadonlySet<string> = new Set([
  ...[MONTHS, WEEKDAYS, SHORT_WEEKDAYS, SEASONS, ORDINALS, CENTURIES, COUNTS, TENS, UNITS].flatMap(
    (words) => [...words.keys()],
  ),
  ...[VAGUE_COUNTS, NEARLY, LEADS, NOONS, OFTEN].flatMap((words) => [...words]),
  ...[...FEASTS.keys()].map((feast) => feast.split(" ")[0] ?? feast),
  ...(
    "a an dozen the that this last previous next current today tonight yesterday tomorrow earlier later every each " +
    "now currently recently nowadays future following small ad"
  ).split(" "),
]);

function longest(rules: readonly Rule[], tokens: readonly Token[], at: number): Found | null {
  let best: Found | null = null;
  for (const rule of rules) {
    const read = rule(tokens, at);
    if (read !== null && read.until > (best?.until ?? at)) best = read;
  }
  return best;
}
