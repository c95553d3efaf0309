import type { Token } from "../text/tokens.ts";

/** Whether what is told at a token lies behind or ahead of the telling; `open` where no verb says so. */
export type Direction = "past" | "future" | "open";

const REACH = 14;

/** The nearest verb of the same sentence decides, unless it only says who tells it. */
export function directionAt(tokens: readonly Token[], at: number): Direction {
  const lead = tokens[at]?.opens ? "" : (tokens[at - 1]?.folded ?? "");
  const direction = toldDirection(tokens, at, lead);
  return direction === "open" && (lead === "before" || lead === "by") ? "future" : direction;
}

function toldDirection(tokens: readonly Token[], at: number, lead: string): Direction {
  if (lead === "since") return "past";
  if (
    (lead === "until" && !tokens[at - 1]?.opens) ||
    (lead === "as" && SOON.has(tokens[at - 2]?.folded ?? "")) ||
    (lead === "to" && tokens[at - 2]?.folded === "now")
  )
    return "future";
  const before = cueBefore(tokens, at);
  const after = cueAfter(tokens, at);
  const nearest = before !== null && (after === null || before.away <= after.away) ? before : after;
  if (nearest === null) return "open";
  return nearest.direction === "past" && nearest.away > NEAR ? "open" : nearest.direction;
}

/** What a verb says, and how many tokens away it stands; those beyond a comma are farther. */
type Heard = { readonly direction: Direction; readonly away: number };

const COMMA = 4;

function cueBefore(tokens: readonly Token[], at: number): Heard | null {
  let clauses = 0;
  for (let step = 1; step <= REACH && at - step >= 0; step += 1) {
    const here = at - step;
    if (tokens[here + 1]?.opens ?? true) return null;
    if (step > 1 && endsClause(tokens[here + 1])) clauses += 1;
    const away = step + COMMA * clauses;
    const direction = cue(tokens, here);
    // "Planned a rally on Saturday" lies ahead; "on Saturday they planned a rally" does not.
    if (direction !== null && tokens[here]?.folded === "planned") return { direction: "future", away };
    if (direction !== null && (step < 3 || !isSaying(tokens, here))) return { direction, away };
    if (direction === null && isInfinitive(tokens, here))
      return { direction: leadsOn(tokens[here - 1]) ? "future" : "open", away };
  }
  return null;
}

function cueAfter(tokens: readonly Token[], at: number): Heard | null {
  // "On Friday, the envoy left": the comma only ends what leads the clause.
  const leads = [at, at - 1, at - 2].some((first) => tokens[first]?.opens ?? false);
  let clauses = leads ? -1 : 0;
  for (let step = 1; step <= REACH; step += 1) {
    const token = tokens[at + step];
    if (token === undefined || token.opens) return null;
    // "Asked on Monday to extend the deadline": what is asked for is another clause.
    if (endsClause(token) || isInfinitive(tokens, at + step)) clauses += 1;
    const direction = cue(tokens, at + step);
    if (direction !== null && !isSaying(tokens, at + step))
      return { direction, away: step + COMMA * Math.max(0, clauses) };
  }
  return null;
}

const endsClause = (token: Token | undefined): boolean =>
  token !== undefined && /^["”’]?[,;:]| [-–—]{1,2} /.test(token.gap) && !token.digits;

/** A past verb so far off may tell of something else. */
const NEAR = 8;

/** "to testify on Feb. 10" says nothing of when, whatever verb leads it. */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  const [to, verb] = [tokens[at], tokens[at + 1]];
  return (
    to?.folded === "to" &&
    verb !== undefined &&
    verb.gap === " " &&
    !verb.capital &&
    !verb.digits &&
    !DETERMINERS.has(verb.folded)
  );
}

/** "expected to join", "planned to leave": what the infinitive says lies ahead of whoever expects it. */
const leadsOn = (token: Token | undefined): boolean =>
  token !== undefined && (AHEAD.has(token.folded) || INTENTIONS.has(token.folded));

/** "as early as Tuesday". */
const SOON = new Set("soon early late".split(" "));

function cue(tokens: readonly Token[], at: number): Direction | null {
  const token = tokens[at];
  if (token === undefined || token.capital) return null;
  const word = token.folded;
  const next = tokens[at + 1];
  if (word === "won" && next?.text === "t" && /^['’]$/.test(next.gap)) return "future";
  if (MODALS.has(word)) return isPerfect(tokens, at) ? "past" : "future";
  if (AHEAD.has(word)) return "future";
  if (INTENTIONS.has(word)) {
    const ahead = next?.folded === "to" || (next?.folded === "for" && PREPARATIONS.has(word));
    return ahead ? "future" : wordAsVerb(tokens, at, word);
  }
  if (BE.has(word) && PLANNING.has(next?.folded ?? "")) return "future";
  if (TIMETABLE.has(word)) return isNoun(tokens, at) ? null : "future";
  return wordAsVerb(tokens, at, word);
}

/** What a past form says, heard with the helping verbs before it: "met", "will be held", "is held". */
function wordAsVerb(tokens: readonly Token[], at: number, word: string): Direction | null {
  if (!isPastForm(word)) return null;
  let step = at - 1;
  while (step > at - 4 && isAdverb(tokens[step]) && tokens[step + 1]?.opens === false) step -= 1;
  if (tokens[step + 1]?.opens !== false) return "past";
  const helper = tokens[step]?.folded ?? "";
  if (helper === "be" || helper === "get") return beforeBe(tokens, step - 1);
  if (MODALS.has(helper)) return "future";
  if (helper === "to") return null;
  if (PRESENT.has(helper) || isContracted(tokens, step)) return FIXED_AHEAD.has(word) ? "future" : null;
  if (word === "planned" && (helper === "was" || helper === "were")) return "future";
  return DETERMINERS.has(helper) && word.endsWith("ed") ? null : "past";
}

/** "will be", "to be", "could be": what comes before an infinitive. */
function beforeBe(tokens: readonly Token[], at: number): Direction | null {
  let step = at;
  while (step > at - 3 && isAdverb(tokens[step])) step -= 1;
  const word = tokens[step]?.folded ?? "";
  return MODALS.has(word) || word === "to" || word === "t" ? "future" : null;
}

const isPastForm = (word: string): boolean =>
  PAST.has(word) || (word.length > 4 && word.endsWith("ed") && !LIKE_PAST.has(word));

const isAdverb = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/^(?:not|never|also|only|now|then|again|still|already)$/.test(token.folded) || /..ly$/.test(token.folded));

/** "it's held", "they're closed". */
const isContracted = (tokens: readonly Token[], at: number): boolean =>
  /^['’]$/.test(tokens[at]?.gap ?? "") && /^(?:s|re)$/.test(tokens[at]?.text ?? "");

/** "would have gone", "may not have been". */
function isPerfect(tokens: readonly Token[], at: number): boolean {
  let step = at + 1;
  while (step < at + 4 && isAdverb(tokens[step])) step += 1;
  return tokens[step]?.folded === "have" && isPastForm(tokens[step + 1]?.folded ?? "");
}

const isNoun = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return (
    before === undefined || tokens[at]?.opens === true || before.digits || DETERMINERS.has(before.folded)
  );
};

/** Who says it and when he did says nothing of when the thing told of happens, unless the day stands beside the verb. */
const isSaying = (tokens: readonly Token[], at: number): boolean => SAYING.has(tokens[at]?.folded ?? "");

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const SAYING = words(
  "said says told announced added reported confirmed predicted warned wrote tweeted stated claimed noted",
);
const MODALS = words("will ll shall would may might must should");
/** What lies ahead by its own meaning, whatever the tense round it. */
const AHEAD = words("scheduled expected due slated upcoming forthcoming deadline soon likely");
/** What one intends: of the future where an infinitive follows. */
const INTENTIONS = words(
  "plan plans planned planning hope hopes hoping aim aims expect expects intend intends want wants vow vows promise promises pledge " +
    "pledges threaten threatens prepare prepares preparing agree agreed agrees decided vowed promised pledged threatened hoped " +
    "intended wanted going set ready about asked urged invited ordered",
);
const PREPARATIONS = words("plan plans planning preparing prepares set ready");
/** Present forms that news says of what is fixed for a day to come. */
const TIMETABLE = words(
  "begins starts opens plays meets faces hosts travels arrives leaves returns ends closes expires visits resumes",
);
/** What is done on a day to come where the present tense tells of it: "the case is heard in May". */
const FIXED_AHEAD = words(
  "held heard planned opened released published decided launched staged sworn marked",
);
const PLANNING = words("planning hoping preparing expected scheduled due slated likely");
const BE = words("is are was were am be been");
const PRESENT = words("is are am being isn aren");
const DETERMINERS = words(
  "the a an this that these those his her its their our my your no some any of in for with by from two three four five six seven eight nine ten",
);
const PAST = words(
  "was were had said told met made took came went fell rose began won lost held left sent found gave got became led shot hit " +
    "spoke wrote broke struck sank flew drove ran saw brought bought thought killed did knew grew kept paid put cut quit sold set " +
    "sought fought taught caught built felt heard stood understood sat slept swept swore tore wore threw drew chose froze stole " +
    "rode hid bit beat bore bound burst cast clung crept dealt dug ate fled forbade forgot forgave hung hurt laid lay lent let " +
    "lit meant read sang shook shone shrank shut slid spent split spread sprang stuck stung swam swung withdrew woke died been " +
    "gone done taken given seen shown known written spoken broken fallen driven flown grown thrown drawn chosen stolen hidden " +
    "beaten forgotten struck sworn torn begun sung",
);
const LIKE_PAST = words("indeed exceed proceed succeed hundred united speed");
