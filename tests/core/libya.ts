import type { Actor } from "../../src/core/actor.ts";
import type { Article } from "../../src/core/article.ts";
import type { Atlas } from "../../src/core/atlas.ts";
import type { DateAssertion } from "../../src/core/date-assertion.ts";
import { readEdtf } from "../../src/core/edtf.ts";
import type { Excerpt, Placing } from "../../src/core/excerpt.ts";
import type { ActorId, ArticleId, ExcerptId, PlaceId } from "../../src/core/ids.ts";
import type { Place, PlaceKind, Position } from "../../src/core/place.ts";

/** A small atlas whose cases can be told by name: two publishers, two towns, an area, one excerpt unplaced. */
const TEXTS = {
  "000": "Mr Hifter flew to Rome. He met Salamé there. Libya waited.",
  "003": "In Palermo Conte met Hifter. Nobody smiled. Libya waited.",
};

export const PALERMO = "gn:2523920" as PlaceId;
export const ROME = "gn:3169070" as PlaceId;
export const COUNTRY = "ne:LBY" as PlaceId;
export const HIFTER = "khalifa-hifter" as ActorId;
export const CONTE = "giuseppe-conte" as ActorId;
export const SALAME = "ghassan-salame" as ActorId;

export function asserted(edtf: string, more: Partial<DateAssertion> = {}): DateAssertion {
  const reading = readEdtf(edtf);
  if (reading === null) throw new Error(`not EDTF: ${edtf}`);
  const { first: earliest, last: latest, precision } = reading;
  return { edtf, earliest, latest, precision, basis: "text", words: null, note: null, ...more };
}

const actor = (id: ActorId, name: string): Actor => ({
  id,
  name,
  kind: "person",
  aliases: [name],
  description: null,
});

const place = (id: PlaceId, name: string, kind: PlaceKind, position: Position): Place => ({
  id,
  name,
  kind,
  position,
  radiusKm: 5,
  area: null,
  note: null,
});

const libya: Place = {
  ...place(COUNTRY, "Libya", "country", [17.5, 27]),
  radiusKm: 700,
  area: {
    type: "Polygon",
    coordinates: [
      [
        [10, 20],
        [25, 20],
        [25, 33],
        [10, 33],
        [10, 20],
      ],
    ],
  },
};

const article = (id: keyof typeof TEXTS, publisher: string, published: string): Article => ({
  id: id as ArticleId,
  title: id === "000" ? "Hifter in Italy" : "Italy Brings Together Libya Rivals",
  publisher,
  url: `https://example.org/${id}`,
  language: "en",
  published: asserted(published),
  text: TEXTS[id],
  mentions: [],
  zones: [],
});

type Told = {
  readonly when?: DateAssertion;
  readonly actors?: readonly ActorId[];
  readonly at?: readonly Stand[];
};
type Stand = Pick<Placing, "place" | "role"> & { readonly by: string };

function excerpt(of: keyof typeof TEXTS, quotation: string, { when, actors = [], at = [] }: Told): Excerpt {
  const start = TEXTS[of].indexOf(quotation);
  const end = start + quotation.length;
  const placings = at.map(({ place, role, by }): Placing => {
    const from = TEXTS[of].indexOf(by);
    const named = from >= start && from + by.length <= end;
    return {
      place,
      role,
      basis: named ? "named" : "context",
      evidence: { start: from, end: from + by.length },
    };
  });
  const id = `${of}@${start}-${end}` as ExcerptId;
  return { id, article: of as ArticleId, start, end, quotation, when: when ?? null, actors, placings };
}

const EXCERPTS = [
  excerpt("000", "Mr Hifter flew to Rome.", {
    when: asserted("2017-09-26", { basis: "editor" }),
    actors: [HIFTER],
    at: [{ place: ROME, role: "scene", by: "Rome" }],
  }),
  excerpt("000", "He met Salamé there.", {
    when: asserted("2017-09-26", { basis: "editor" }),
    actors: [SALAME],
    at: [{ place: ROME, role: "scene", by: "Rome" }],
  }),
  excerpt("000", "Libya waited.", { at: [{ place: COUNTRY, role: "mention", by: "Libya" }] }),
  excerpt("003", "In Palermo Conte met Hifter.", {
    when: asserted("2018-11-13"),
    actors: [CONTE, HIFTER],
    at: [{ place: PALERMO, role: "scene", by: "Palermo" }],
  }),
  excerpt("003", "Nobody smiled.", { when: asserted("2018-11") }),
  excerpt("003", "Libya waited.", {
    when: asserted("2011"),
    at: [
      { place: COUNTRY, role: "seat", by: "Libya" },
      { place: PALERMO, role: "mention", by: "Palermo" },
    ],
  }),
];

const keyed = <Id, Value extends { readonly id: Id }>(values: readonly Value[]): ReadonlyMap<Id, Value> =>
  new Map(values.map((value) => [value.id, value]));

export const LIBYA: Atlas = {
  title: "Libya, two articles",
  description: "",
  credits: [],
  articles: keyed([article("000", "Libya Times", "2017-09-27"), article("003", "VOA News", "2018-11-13")]),
  places: keyed([
    place(PALERMO, "Palermo", "settlement", [13.36, 38.12]),
    place(ROME, "Rome", "settlement", [12.51, 41.89]),
    libya,
  ]),
  actors: keyed([
    actor(HIFTER, "Khalifa Hifter"),
    actor(CONTE, "Giuseppe Conte"),
    actor(SALAME, "Ghassan Salamé"),
  ]),
  excerpts: keyed(EXCERPTS),
};

/** The same with nothing in it. */
export const EMPTY: Atlas = {
  ...LIBYA,
  articles: new Map(),
  places: new Map(),
  actors: new Map(),
  excerpts: new Map(),
};
