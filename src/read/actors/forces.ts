import type { ActorKind } from "../../core/actor.ts";
import type { Row } from "../gazetteer/gazetteer.ts";
import type { Draft } from "../recognise/candidate.ts";
import { LEADING } from "../recognise/vocabulary.ts";
import type { PlaceFound } from "../resolve/place-mentions.ts";

/** A force or government of a state that the text names by people or possessive: tokens `[first, last)`. */
export type ForceFound = {
  readonly first: number;
  readonly last: number;
  readonly row: Row;
  readonly force: Force;
};

/** What a state has one of. `name` stands before "of Sudan". */
export type Force = { readonly name: string; readonly kind: ActorKind };

const force = (name: string, kind: ActorKind = "organisation"): Force => ({ name, kind });
const ARMED = force("Armed forces");
const AIR = force("Air force");
const NAVY = force("Navy");
const COAST = force("Coast guard");
const POLICE = force("Police");
const GOVERNMENT = force("Government", "government");
const PARLIAMENT = force("Parliament");
const SECURITY = force("Security forces");
const INTELLIGENCE = force("Intelligence services");
const BORDER = force("Border guard");

/** What they are called after the name of their people, small letters apart, the longest first. */
const CALLED: readonly (readonly [words: string, force: Force])[] = [
  ["armed forces", ARMED],
  ["ground forces", ARMED],
  ["special forces", ARMED],
  ["government forces", ARMED],
  ["government troops", ARMED],
  ["government soldiers", ARMED],
  ["military forces", ARMED],
  ["regular forces", ARMED],
  ["army troops", ARMED],
  ["army soldiers", ARMED],
  ["army", ARMED],
  ["military", ARMED],
  ["troops", ARMED],
  ["soldiers", ARMED],
  ["forces", ARMED],
  ["paratroopers", ARMED],
  ["commandos", ARMED],
  ["gunners", ARMED],
  ["artillery", ARMED],
  ["air force", AIR],
  ["air forces", AIR],
  ["fighter jets", AIR],
  ["war planes", AIR],
  ["military aircraft", AIR],
  ["military planes", AIR],
  ["combat aircraft", AIR],
  ["jets", AIR],
  ["warplanes", AIR],
  ["warplane", AIR],
  ["bombers", AIR],
  ["navy", NAVY],
  ["naval forces", NAVY],
  ["warships", NAVY],
  ["gunboats", NAVY],
  ["submarines", NAVY],
  ["coast guard", COAST],
  ["coastguard", COAST],
  ["coast guards", COAST],
  ["riot police", POLICE],
  ["federal police", POLICE],
  ["national police", POLICE],
  ["military police", POLICE],
  ["police force", POLICE],
  ["police forces", POLICE],
  ["police officers", POLICE],
  ["police", POLICE],
  ["gendarmes", POLICE],
  ["gendarmerie", POLICE],
  ["interim government", GOVERNMENT],
  ["transitional government", GOVERNMENT],
  ["federal government", GOVERNMENT],
  ["central government", GOVERNMENT],
  ["military government", GOVERNMENT],
  ["military junta", GOVERNMENT],
  ["ruling junta", GOVERNMENT],
  ["military regime", GOVERNMENT],
  ["government", GOVERNMENT],
  ["junta", GOVERNMENT],
  ["authorities", GOVERNMENT],
  ["regime", GOVERNMENT],
  ["parliament", PARLIAMENT],
  ["security forces", SECURITY],
  ["security services", SECURITY],
  ["intelligence services", INTELLIGENCE],
  ["intelligence service", INTELLIGENCE],
  ["intelligence agencies", INTELLIGENCE],
  ["intelligence agency", INTELLIGENCE],
  ["intelligence", INTELLIGENCE],
  ["border guards", BORDER],
  ["border guard", BORDER],
  ["border police", BORDER],
];

const BY_FIRST = new Map<string, (readonly [readonly string[], Force])[]>();
for (const [words, one] of CALLED) {
  const split = words.split(" ");
  const [head = ""] = split;
  BY_FIRST.set(
    head,
    [...(BY_FIRST.get(head) ?? []), [split, one] as const].sort((a, b) => b[0].length - a[0].length),
  );
}

/** After these words "army", "police" and the like only say what kind of thing is meant: "Russian military aid". */
const THINGS = new Set(
  (
    "operation operations base bases aid action actions intervention interventions exercise exercises drill drills campaign presence equipment " +
    "coup coups rule court courts vehicle vehicles budget spending bond bonds debt airstrike airstrikes strike strikes offensive assistance " +
    "support hardware doctrine training cooperation parade hospital hospitals academy uniform uniforms convoy convoys station stations " +
    "car cars checkpoint checkpoints post posts custody brutality data building buildings shutdown contract contracts records investigation " +
    "deal deals buildup build installations installation facilities facility targets target positions trucks truck helicopter helicopters " +
    "plane planes drone drones jet vessel ship ships capabilities capability power might adviser advisers advisor advisors attache archive archives " +
    "policy policies program programs programme programmes figures statistics fund funds funding money pension pensions website office offices " +
    "election elections session sessions seat seats bench chamber wing ranks reports report assessment assessments sources veteran veterans " +
    "involvement incursion invasion withdrawal occupation service history strategy technology industry alliance partnership"
  ).split(" "),
);

/** Forces and governments of states among the places of a text: "the Sudanese army", "Myanmar's junta". */
export function forcesIn({ tokens, gazetteer }: Draft, places: readonly PlaceFound[]): readonly ForceFound[] {
  return places.flatMap(({ mention: { candidate }, row, demonym }): readonly ForceFound[] => {
    const country = gazetteer.kind(row) === "country" ? row : -1;
    if (country < 0) return [];
    let at = candidate.last;
    const possessive = tokens[at]?.folded === "s" && /^['’ʼ]$/.test(tokens[at]?.gap ?? "");
    if (possessive) at += 1;
    else if (!demonym && candidate.kind !== "abbreviation" && isLed(tokens, candidate.first)) return [];
    const found = calledAt(tokens, at);
    return found === null
      ? []
      : [{ first: candidate.first, last: at + found.length, row: country, force: found.force }];
  });
}

/** "In Kenya police said so": there the country is where it was, not whose. */
const isLed = (tokens: Draft["tokens"], first: number): boolean =>
  tokens[first]?.opens === false && LEADING.has(tokens[first - 1]?.folded ?? "");

function calledAt(tokens: Draft["tokens"], at: number): { length: number; force: Force } | null {
  for (const [words, one] of BY_FIRST.get(tokens[at]?.folded ?? "") ?? []) {
    const stands = words.every((word, index) => {
      const token = tokens[at + index];
      return (
        token?.folded === word &&
        !token.opens &&
        (index === 0 ? /^\.?[ \u00a0\n-]$/ : /^[ \u00a0\n-]$/).test(token.gap)
      );
    });
    if (!stands) continue;
    const after = tokens[at + words.length];
    const thing =
      after !== undefined && !after.opens && /^[ \u00a0\n-]$/.test(after.gap) && THINGS.has(after.folded);
    return thing ? null : { length: words.length, force: one };
  }
  return null;
}

/** "Armed forces of Sudan". */
export const forceName = ({ row, force: { name } }: ForceFound, { gazetteer }: Draft): string =>
  `${name} of ${withArticle(gazetteer.name(row))}`;

const withArticle = (country: string): string =>
  /^(?:United|Democratic|Netherlands|Philippines|Maldives|Gambia|Bahamas|Central African|Czech R|Dominican R|Comoros|Seychelles|Solomon|Marshall|Republic)/.test(
    country,
  )
    ? `the ${country}`
    : country;
