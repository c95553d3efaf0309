import type { Span } from "../../core/article.ts";
import type { ActorFound } from "../actors/read-actors.ts";
import type { DateFound } from "../dates/read-dates.ts";
import type { Zoned } from "../hygiene/zones.ts";
import type { ReadExcerpt, ReadPlacing } from "../reading.ts";
import type { Draft } from "../recognise/candidate.ts";
import type { RelativeRegion } from "../regions/relative.ts";
import type { PlaceFound } from "../resolve/place-mentions.ts";
import { roundedTo } from "../rounding.ts";
import type { Sentence } from "../text/sentences.ts";
import { type Setting, settingOf, speaksOfGathering } from "./context.ts";
import { isBasedIn, roleOf } from "./role.ts";
import { whenOf } from "./when.ts";

/** All that was found in a text, each list in its order. */
export type Findings = {
  readonly places: readonly PlaceFound[];
  readonly regions: readonly RelativeRegion[];
  readonly actors: readonly ActorFound[];
  readonly dates: readonly DateFound[];
};

/**
 * The sentences of body and captions, verbatim, those that name nothing too: they are unplaced. What only names a
 * people, stands inside an organisation's name or is likelier something else places nothing.
 */
export function excerptsIn(
  draft: Draft,
  sentences: readonly Sentence[],
  zones: readonly Zoned[],
  findings: Findings,
): readonly ReadExcerpt[] {
  const units = unitsOf(draft.text, sentences, zones);
  const places = bySentence(units, findings.places, ({ mention }) => mention.candidate.start);
  const regions = bySentence(units, findings.regions, ({ evidence }) => evidence.start);
  const actors = bySentence(units, findings.actors, ({ naming }) => naming.start);
  const dates = bySentence(units, findings.dates, ({ start }) => start);
  const setting = settingOf(draft, findings.places);
  return units.flatMap(({ start, end, zone, first, last }, index): readonly ReadExcerpt[] => {
    if (zone !== "body" && zone !== "caption") return [];
    const named = placingsOf(draft, places[index] ?? [], regions[index] ?? [], actors[index] ?? []);
    const isHeld = setting !== null && !hasScene(named) && speaksOfGathering(draft, first, last);
    const placings = isHeld
      ? [contextOf(setting), ...named.filter(({ place }) => place.id !== setting.found.place.id)]
      : named;
    const acting = [...new Set((actors[index] ?? []).map(({ actor }) => actor))];
    const when = whenOf(draft.tokens, dates[index] ?? [], zone === "caption");
    return [{ start, end, quotation: draft.text.slice(start, end), zone, when, actors: acting, placings }];
  });
}

type Unit = Span & { readonly zone: Zoned["zone"]; readonly first: number; readonly last: number };

/** What may become an excerpt: a sentence of the body, a caption as a whole. */
function unitsOf(text: string, sentences: readonly Sentence[], zones: readonly Zoned[]): readonly Unit[] {
  const units: Unit[] = [];
  let paragraph = 0;
  let caption: Zoned | null = null;
  for (const sentence of sentences) {
    while ((zones[paragraph]?.last ?? Number.POSITIVE_INFINITY) <= sentence.first) paragraph += 1;
    const around = zones[paragraph];
    if (around?.zone !== "caption") units.push(unitFrom(sentence, around?.zone ?? "body"));
    else if (around !== caption) units.push(unitFrom(around, "caption"));
    caption = around?.zone === "caption" ? around : null;
  }
  return units.filter(({ start, end }) => text.slice(start, end) !== "");
}

const unitFrom = ({ start, end, first, last }: Omit<Unit, "zone">, zone: Unit["zone"]): Unit => ({
  start,
  end,
  first,
  last,
  zone,
});

const hasScene = (placings: readonly ReadPlacing[]): boolean =>
  placings.some(({ role, place }) => role === "scene" && place.kind === "settlement");

const contextOf = ({ found, evidence }: Setting): ReadPlacing => ({
  place: found.place,
  role: "scene",
  basis: "context",
  evidence,
  confidence: roundedTo(found.confidence / 2, 3),
});

const ORDER = { scene: 0, seat: 1, mention: 2 } as const;

function placingsOf(
  draft: Draft,
  places: readonly PlaceFound[],
  regions: readonly RelativeRegion[],
  actors: readonly ActorFound[],
): readonly ReadPlacing[] {
  if (places.length === 0 && regions.length === 0) return [];
  const best = new Map<string, ReadPlacing>();
  const own = regions.filter(({ evidence, of }) => covers(evidence, of.mention.candidate));
  const partOf = new Map(own.map((region) => [region.of, region]));
  const add = (placing: ReadPlacing): void => {
    const known = best.get(placing.place.id);
    if (known === undefined || ORDER[placing.role] < ORDER[known.role]) best.set(placing.place.id, placing);
  };
  for (const found of places) {
    const evidence: Span = found.mention.candidate;
    if (found.demonym || isInside(evidence, actors)) continue;
    const region = partOf.get(found);
    const { place, evidence: words } = region ?? { place: found.place, evidence };
    const span = { start: words.start, end: words.end };
    const role = region === undefined ? roleOf(draft, found) : regionRole(draft, found);
    add({ place, role, basis: "named", evidence: span, confidence: found.confidence });
  }
  for (const { place, evidence, of, seat } of regions) {
    if (covers(evidence, of.mention.candidate)) continue;
    add({ place, role: seat ? "seat" : "scene", basis: "named", evidence, confidence: of.confidence });
  }
  return [...best.values()].sort((a, b) => ORDER[a.role] - ORDER[b.role]);
}

const regionRole = ({ tokens }: Draft, { mention }: PlaceFound): "scene" | "seat" =>
  isBasedIn(tokens, mention.candidate.first) ? "seat" : "scene";

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && outer.end >= inner.end;

/** "Russian Foreign Ministry", "Palermo Daily": a place inside an organisation's name is no place of the sentence. */
function isInside(place: Span, actors: readonly ActorFound[]): boolean {
  let [low, high] = [0, actors.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((actors[middle]?.naming.start ?? 0) <= place.start) low = middle + 1;
    else high = middle;
  }
  const naming = actors[low - 1]?.naming;
  return naming !== undefined && covers(naming, place) && !covers(place, naming);
}

/** Deals items that come sorted by position out to the sentences that they lie in. */
function bySentence<Item>(
  sentences: readonly Span[],
  items: readonly Item[],
  at: (item: Item) => number,
): readonly (readonly Item[])[] {
  let next = 0;
  return sentences.map(({ end }) => {
    const from = next;
    for (let item = items[next]; item !== undefined && at(item) < end; item = items[next]) next += 1;
    return items.slice(from, next);
  });
}
