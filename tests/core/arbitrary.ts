import fc from "fast-check";
import type { Polygon } from "geojson";
import { ACTOR_KINDS, type Actor } from "../../src/core/actor.ts";
import type { Article, Mention } from "../../src/core/article.ts";
import type { Atlas } from "../../src/core/atlas.ts";
import { DATE_BASES, type DateAssertion } from "../../src/core/date-assertion.ts";
import { type Day, dayFromNumber } from "../../src/core/day.ts";
import { readEdtf } from "../../src/core/edtf.ts";
import { type Excerpt, type Guess, type Placing, ROLES, type Role } from "../../src/core/excerpt.ts";
import type { ActorId, ArticleId, ExcerptId, PlaceId } from "../../src/core/ids.ts";
import { type LeftOut, PASSAGE_REASONS, withLeftOut } from "../../src/core/left-out.ts";
import { PLACE_KINDS, type Place, type Position } from "../../src/core/place.ts";

/** Ids and names that trip up objects used as dictionaries, links, lists and markup; and plain ones. */
const TRICKY = [
  "__proto__",
  "constructor",
  "toString",
  "a,b",
  "q&a=1#?",
  "50% + 1",
  "a@1-2",
  "../x",
  "<b>",
  "صنعاء",
  "Ünï.",
];
const slug = fc.stringMatching(/^[a-z]{1,6}(-[a-z0-9]{1,4}){0,2}$/);
const id = fc.oneof({ weight: 4, arbitrary: slug }, { weight: 1, arbitrary: fc.constantFrom(...TRICKY) });
/** Objects as literals make them; fast-check's own have no prototype now and then, and equal none of ours. */
export const record = <Value extends object>(model: { [Key in keyof Value]: fc.Arbitrary<Value[Key]> }) =>
  fc.record<Value>(model, { noNullPrototype: true });

export const name = fc.oneof(
  slug,
  fc.constantFrom("Hifter", "Salamé", "Gen. Khalifa Hifter", "قَطَر", ...TRICKY),
);

/** 1990-01-01 to 2030-01-01: near enough to one another to meet. */
export const day: fc.Arbitrary<Day> = fc.integer({ min: 7305, max: 21915 }).map(dayFromNumber);

export const edtf: fc.Arbitrary<string> = fc.oneof(
  day,
  day.map((of) => of.slice(0, 7)),
  day.map((of) => of.slice(0, 4)),
  day.map((of) => `${of.slice(0, 3)}X`),
  day.map((of) => `${of.slice(0, 4)}-22`),
  day.map((of) => `../${of}`),
  day.map((of) => `${of.slice(0, 7)}/..`),
  fc.tuple(day, day).map((ends) => ends.sort().join("/")),
  day.map((of) => `${of}~`),
);

export const dateAssertion: fc.Arbitrary<DateAssertion> = record({
  edtf,
  basis: fc.constantFrom(...DATE_BASES),
  words: fc.option(name),
  note: fc.option(name),
}).map((given) => {
  const reading = readEdtf(given.edtf);
  if (reading === null) throw new Error(`not EDTF: ${given.edtf}`);
  return { ...given, earliest: reading.first, latest: reading.last, precision: reading.precision };
});

export const position: fc.Arbitrary<Position> = fc
  .oneof(
    fc.tuple(fc.integer({ min: -18000, max: 18000 }), fc.integer({ min: -9000, max: 9000 })),
    // Hubs, so that places are near one another; one lies on the antimeridian.
    fc
      .tuple(
        fc.constantFrom([1318, 3288], [1250, 4190], [17990, -1650], [-17990, -1650]),
        fc.nat(80),
        fc.nat(80),
      )
      .map(([[x = 0, y = 0], dx, dy]) => [Math.min(18000, x + dx), y + dy] as const),
  )
  .map(([x, y]) => [x / 100, y / 100]);

/** The square of twice so many degrees round a position, cut off at the poles. */
export function squareRound([longitude, latitude]: Position, degrees: number): Polygon {
  const [west, east] = [longitude - degrees, longitude + degrees];
  const [south, north] = [Math.max(-90, latitude - degrees), Math.min(90, latitude + degrees)];
  return {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

const place: fc.Arbitrary<Place> = record({
  id: id as fc.Arbitrary<PlaceId>,
  name,
  kind: fc.constantFrom(...PLACE_KINDS),
  position,
  radiusKm: fc.integer({ min: 0, max: 900 }),
  halfWidth: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.integer({ min: 1, max: 20 })),
  note: fc.option(name),
}).map(({ halfWidth, ...given }) => ({
  ...given,
  area: halfWidth === null ? null : squareRound(given.position, halfWidth),
}));

const actor: fc.Arbitrary<Actor> = record({
  id: id as fc.Arbitrary<ActorId>,
  name,
  kind: fc.constantFrom(...ACTOR_KINDS),
  others: fc.uniqueArray(name, { maxLength: 2 }),
  description: fc.option(name),
}).map(({ others, ...given }) => ({ ...given, aliases: [...new Set([given.name, ...others])] }));

const chance = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

const guess: fc.Arbitrary<Guess> = record({
  confidence: chance,
  reason: name,
  alternatives: fc.array(
    record({
      place: slug as fc.Arbitrary<PlaceId>,
      name,
      kind: fc.constantFrom(...PLACE_KINDS),
      position,
      chance,
    }),
    {
      maxLength: 2,
    },
  ),
});

/** A sentence to be: plain words and, by number, places and actors (numbers wrap round those there are). */
const sentence = record({
  parts: fc.array(
    fc.oneof(
      record({ kind: fc.constant("word"), word: name }),
      record({ kind: fc.constant("place"), number: fc.nat(300), demonym: fc.boolean(), word: name }),
      record({ kind: fc.constant("actor"), number: fc.nat(300), demonym: fc.constant(false), word: name }),
    ),
    { minLength: 1, maxLength: 6 },
  ),
  isExcerpt: fc.boolean(),
  when: fc.option(dateAssertion),
  roles: fc.array(fc.constantFrom(...ROLES), { minLength: 6, maxLength: 6 }),
  context: fc.option(fc.nat(300)),
  guess: fc.option(guess),
});
type Sentence = typeof sentence extends fc.Arbitrary<infer Value> ? Value : never;

const outline = record({
  id: id as fc.Arbitrary<ArticleId>,
  title: name,
  publisher: name,
  url: fc.option(fc.constantFrom("https://example.org/a?b=c", "javascript:alert(1)", "not an address")),
  language: fc.constantFrom("en", "ar"),
  published: fc.option(dateAssertion),
  sentences: fc.array(sentence, { maxLength: 8 }),
});

const byId = <Value extends { readonly id: string }>(a: Value, b: Value): number => (a.id < b.id ? -1 : 1);
const keyed = <Id extends string, Value extends { readonly id: Id }>(
  values: readonly Value[],
): ReadonlyMap<Id, Value> => new Map([...values].sort(byId).map((value) => [value.id, value]));

/** Sound atlases: every id is known, offsets fit, `actors` are those mentioned, order is canonical. */
export function atlases({ maxPlaces = 8, maxArticles = 4 } = {}): fc.Arbitrary<Atlas> {
  return record({
    title: name,
    description: name,
    credits: fc.array(name, { maxLength: 2 }),
    places: fc.uniqueArray(place, { maxLength: maxPlaces, selector: (one) => one.id }),
    actors: fc.uniqueArray(actor, { maxLength: 6, selector: (one) => one.id }),
    outlines: fc.uniqueArray(outline, { maxLength: maxArticles, selector: (one) => one.id }),
    files: fc.uniqueArray(name, { maxLength: 2 }),
  }).map(({ places, actors, outlines, files, ...about }) => {
    const written = outlines.sort(byId).map((one) => write(one, places, actors));
    const leftOut = [
      ...written.flatMap((one) => one.leftOut),
      ...files
        .sort((a, b) => (a < b ? -1 : 1))
        .map((name) => ({ kind: "file" as const, name, reason: "no article" })),
    ];
    const atlas: Atlas = {
      ...about,
      articles: keyed(written.map(({ article }) => article)),
      places: keyed(places),
      actors: keyed(actors),
      excerpts: new Map(written.flatMap(({ excerpts }) => excerpts.map((excerpt) => [excerpt.id, excerpt]))),
    };
    return withLeftOut(atlas, leftOut);
  });
}

type Outline = typeof outline extends fc.Arbitrary<infer Value> ? Value : never;

function write({ sentences, ...about }: Outline, places: readonly Place[], actors: readonly Actor[]) {
  let text = "";
  const mentions: Mention[] = [];
  const spans = sentences.map(({ parts }) => {
    const start = text.length;
    for (const part of parts) {
      const span = { start: text.length, end: text.length + part.word.length, text: part.word };
      if (part.kind === "place" && places.length > 0) {
        const { id } = at(places, part.number);
        mentions.push({ ...span, kind: "place", place: id, demonym: part.demonym });
      }
      if (part.kind === "actor" && actors.length > 0) {
        mentions.push({ ...span, kind: "actor", actor: at(actors, part.number).id });
      }
      text += `${part.word} `;
    }
    const end = text.length - 1;
    text += "\n";
    return { start, end };
  });
  const article: Article = { ...about, text, mentions, zones: [] };
  const excerpts = sentences.flatMap((one, index): Excerpt[] => {
    const { start, end } = at(spans, index);
    if (!one.isExcerpt) return [];
    const inside = mentions.filter((mention) => mention.start >= start && mention.end <= end);
    const named = inside.flatMap((mention) => (mention.kind === "actor" ? [mention.actor] : []));
    return [
      {
        id: `${about.id}@${start}-${end}` as ExcerptId,
        article: about.id,
        start,
        end,
        quotation: text.slice(start, end),
        when: one.when,
        actors: [...new Set(named)],
        placings: placings(one, inside, mentions),
      },
    ];
  });
  const unsaid = sentences.flatMap(({ isExcerpt }, index): LeftOut[] => {
    const { start, end } = at(spans, index);
    const reason = at(PASSAGE_REASONS, index);
    return isExcerpt || start >= end ? [] : [{ kind: "passage", article: about.id, start, end, reason }];
  });
  const leftOut: readonly LeftOut[] =
    sentences.length > 0 ? unsaid : [{ kind: "article", article: about.id, language: about.language }];
  return { article, excerpts, leftOut };
}

function placings({ roles, context, guess }: Sentence, inside: readonly Mention[], all: readonly Mention[]) {
  const found = new Map<PlaceId, Placing>();
  const add = (mention: Mention, basis: Placing["basis"], role: Role) => {
    if (mention.kind !== "place" || mention.demonym || found.has(mention.place)) return;
    found.set(mention.place, {
      place: mention.place,
      role,
      basis,
      evidence: { start: mention.start, end: mention.end },
      ...(guess === null ? {} : { guess }),
    });
  };
  for (const [index, mention] of inside.entries()) add(mention, "named", at(roles, index));
  const outside = all.filter((mention) => !inside.includes(mention));
  if (context !== null && outside.length > 0) add(at(outside, context), "context", at(roles, context));
  return [...found.values()].sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}

function at<Value>(values: readonly Value[], number: number): Value {
  const value = values[number % values.length];
  if (value === undefined) throw new Error("nothing to choose from");
  return value;
}
