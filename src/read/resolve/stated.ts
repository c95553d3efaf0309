import type { Draft } from "../recognise/candidate.ts";
import { HEADINGS, type Heading } from "../regions/heading.ts";
import type { Token } from "../text/tokens.ts";

/** What the words after a name say of where it lies: in, near or so far from a place that is named next. */
export type Statement = {
  /** The index of the place that it lies in or by. */
  readonly holder: number;
  readonly relation: "in" | "near";
  /** "10 km southwest of Goma": 10, and the heading where the words give one. */
  readonly km: number | null;
  readonly heading: Heading | null;
  /** From the first word of the statement to the end of the holder's name, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
};

/** Words for places that people live in, as news puts them before or behind a name. */
export const SETTLEMENT_KINDS: ReadonlySet<string> = new Set(
  (
    "village villages hamlet hamlets town towns city cities settlement settlements township townships camp camps outpost suburb " +
    "suburbs neighbourhood neighbourhoods neighborhood neighborhoods quarter quarters district districts locality localities " +
    "community communities kibbutz moshav commune communes municipality port enclave slum slums favela ward"
  ).split(" "),
);

/** What stands between a name and its kind: "Zamzam displacement camp". */
export const KIND_ADJECTIVES =
  /^(?:refugee|refugees|displacement|displaced|idp|mining|fishing|farming|border)$/;

/** Words for the areas that a holder may be called by: "in the southern province of Lahj". */
const AREA_KINDS: ReadonlySet<string> = new Set(
  (
    "province governorate region state district county department prefecture island oblast municipality territory area " +
    "city town capital enclave strip valley part parts"
  ).split(" "),
);

const UNITS: ReadonlyMap<string, number> = new Map([
  ...["km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"].map((unit) => [unit, 1] as const),
  ...["mile", "miles", "mi"].map((unit) => [unit, 1.609] as const),
]);

const NUMBERS: ReadonlyMap<string, number> = new Map(
  "one two three four five six seven eight nine ten eleven twelve fifteen=15 twenty=20 thirty=30 forty=40 fifty=50 sixty=60"
    .split(" ")
    .map((entry, index) => {
      const [word = "", value] = entry.split("=");
      return [word, value === undefined ? index + 1 : Number(value)];
    }),
);

/** How many words may stand between a name and the place that it is said to lie by. */
const REACH = 16;
const ADJECTIVES = 5;

/**
 * Reads what follows a name: "Kormala, a village 10 km southwest of Goma", "Tandowa in Katsina state", "Talbas, near
 * Bor". `holderAt` gives the index of the recognised place that begins at a token, or -1. Null where nothing is said.
 */
export function statementAfter(
  { tokens }: Pick<Draft, "tokens">,
  last: number,
  holderAt: (token: number) => number,
): Statement | null {
  const walk = new Walk(tokens, last);
  walk.kind();
  const apposed = walk.apposition();
  const km = walk.distance();
  const heading = walk.heading();
  const relation = km !== null || heading !== null ? walk.from() : walk.preposition();
  if (relation === null) return null;
  if (
    !apposed &&
    km === null &&
    heading === null &&
    walk.commaBefore &&
    relation === "near" &&
    walk.at > last + 3
  )
    return null;
  for (let skipped = 0; skipped <= ADJECTIVES && walk.at < last + REACH; skipped += 1) {
    const holder = walk.gapIsPlain() ? holderAt(walk.at) : -1;
    const token = tokens[walk.at];
    if (token === undefined || (token.opens && walk.at > last)) return null;
    if (holder >= 0)
      return {
        holder,
        relation,
        km,
        heading,
        start: tokens[last]?.start ?? 0,
        end: token.end,
      };
    if (!walk.gapIsPlain() || !leadsToHolder(token)) return null;
    walk.step();
  }
  return null;
}

/** "the", "of", "southern", "province": what may stand before the holder's name. */
const leadsToHolder = ({ folded, capital }: Token): boolean =>
  !capital &&
  (/^(?:the|of|a|an)$/.test(folded) ||
    AREA_KINDS.has(folded) ||
    HEADINGS.has(folded) ||
    /^(?:central|remote|restive|coastal|occupied|neighbouring|neighboring|nearby|volatile|besieged|war|torn|ravaged|conflict|hit|mainly|rural|far)$/.test(
      folded,
    ));

/** A place in the tokens after a name, read from left to right. */
class Walk {
  at: number;
  commaBefore = false;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[], at: number) {
    this.#tokens = tokens;
    this.at = at;
  }

  /** Passes "village", "displacement camp" right behind a name. */
  kind(): void {
    const adjective = KIND_ADJECTIVES.test(this.#folded(this.at)) ? 1 : 0;
    if (this.#tokens[this.at]?.gap === " " && SETTLEMENT_KINDS.has(this.#folded(this.at + adjective)))
      this.at += adjective + 1;
  }

  step(): void {
    this.at += 1;
  }

  gapIsPlain(): boolean {
    return /^(?: |-|\n)$/.test(this.#tokens[this.at]?.gap ?? "");
  }

  /** Passes ", a small farming village"; whether a word for a settlement stood there. */
  apposition(): boolean {
    const token = this.#tokens[this.at];
    if (token === undefined || token.opens || !/^(?:, | \(| – | — )$/.test(token.gap)) return false;
    this.commaBefore = true;
    if (!/^(?:a|an|the|one)$/.test(token.folded)) return false;
    for (let step = this.at + 1; step <= this.at + 1 + ADJECTIVES; step += 1) {
      const next = this.#tokens[step];
      if (next === undefined || next.opens || !/^(?: |-|, )$/.test(next.gap)) return false;
      if (!SETTLEMENT_KINDS.has(next.folded) && next.folded !== "area") continue;
      this.at = step + 1;
      return true;
    }
    return false;
  }

  /** Passes "some 10 km"; its length in km, or null. */
  distance(): number | null {
    let step = this.at;
    while (
      /^(?:about|some|around|roughly|just|only|nearly|almost|approximately|less|than|over|more|located|situated|lying|which|lies|is)$/.test(
        this.#folded(step),
      )
    )
      step += 1;
    const figure = this.#tokens[step];
    if (figure === undefined || figure.opens) return null;
    const count = figure.digits && figure.text.length <= 4 ? Number(figure.text) : NUMBERS.get(figure.folded);
    if (count === undefined) return null;
    if (this.#tokens[step + 1]?.digits) step += 1;
    const each = UNITS.get(this.#folded(step + 1));
    if (each === undefined) return null;
    this.at = step + 2;
    // "10 km (6 miles) southwest of Goma"
    if (this.#tokens[this.at]?.gap === " (" && this.#tokens[this.at]?.digits) {
      let close = this.at + 1;
      while (close < this.at + 5 && !/^\)/.test(this.#tokens[close]?.gap ?? "")) close += 1;
      if (/^\)/.test(this.#tokens[close]?.gap ?? "")) this.at = close;
    }
    return count * each;
  }

  /** Passes "to the southwest", "south-west", "north"; where it points, or null. */
  heading(): Heading | null {
    let step = this.at;
    if (this.#folded(step) === "to" && this.#folded(step + 1) === "the") step += 2;
    else if (this.#folded(step) === "just" || this.#folded(step) === "due") step += 1;
    const first = this.#folded(step);
    const joined = this.#tokens[step + 1]?.gap === "-" ? `${first}${this.#folded(step + 1)}` : first;
    const heading = HEADINGS.get(joined) ?? HEADINGS.get(first);
    if (heading === undefined || first.endsWith("ern")) return null;
    const next = HEADINGS.has(joined) && joined !== first ? step + 2 : step + 1;
    if (!/^(?:of|from)$/.test(this.#folded(next))) return null;
    this.at = next;
    return heading;
  }

  /** Passes "of", "from", "outside", "away from" after a length or a heading. */
  from(): "near" | null {
    let step = this.at;
    if (/^(?:away|inland|up|down|upstream|downstream|drive|by|road)$/.test(this.#folded(step))) step += 1;
    if (!/^(?:of|from|outside|beyond)$/.test(this.#folded(step))) return null;
    this.at = step + 1;
    return "near";
  }

  /** Passes "in", "near", "on the outskirts of"; what it says. */
  preposition(): "in" | "near" | null {
    const token = this.#tokens[this.at];
    if (token === undefined || token.opens || !/^(?: |, |\n| \()$/.test(token.gap)) return null;
    const phrase = PHRASES.find(({ words }) =>
      words.every((word, index) => this.#folded(this.at + index) === word),
    );
    if (phrase === undefined) return null;
    if (token.gap !== " ") this.commaBefore = true;
    this.at += phrase.words.length;
    return phrase.relation;
  }

  #folded(at: number): string {
    const token = this.#tokens[at];
    return token === undefined || token.opens ? "" : token.folded;
  }
}

const PHRASES: readonly { readonly words: readonly string[]; readonly relation: "in" | "near" }[] = [
  ["on the outskirts of", "near"],
  ["on the edge of", "near"],
  ["on the outer edge of", "near"],
  ["not far from", "near"],
  ["close to", "near"],
  ["next to", "near"],
  ["just outside", "near"],
  ["outside of", "near"],
  ["outside", "near"],
  ["near to", "near"],
  ["near", "near"],
  ["around", "near"],
  ["beside", "near"],
  ["located in", "in"],
  ["inside", "in"],
  ["within", "in"],
  ["in", "in"],
  ["of", "in"],
].map(([words = "", relation]) => ({ words: words.split(" "), relation: relation === "in" ? "in" : "near" }));
