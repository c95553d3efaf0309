import * as z from "zod/mini";
import { ACTOR_KINDS } from "../core/actor.ts";
import { DATE_BASES } from "../core/date-assertion.ts";
import { ROLES } from "../core/excerpt.ts";
import { PASSAGE_REASONS } from "../core/left-out.ts";
import { PLACE_KINDS } from "../core/place.ts";
import { A_STEM, AN_ID, NAME_ID, STEM_ID } from "./brand.ts";

// Compiled checks need `new Function`, which the page's own policy refuses.
z.config({ jitless: true });

export const FORMAT = "dateline-atlas/1";

/** Of the file beside an atlas's own that holds the areas of its places: most of the bytes, and needed last. */
export const AREAS_FORMAT = "dateline-areas/1";

/** What the file of areas is called. Its name changes with its bytes, so that no atlas is ever paired with another's areas. */
export const AREAS_NAME = /^areas\.[0-9a-f]{16}\.json$/;

/** Stands in place of an area that is in the file of areas. */
export const APART = "apart";

/** Stood there, and was the file's name, before the atlas named the file. */
export const FORMER_AREAS_FILE = "areas.json";

const text = z.string().check(z.minLength(1));
const words = z.nullish(z.string());
const offset = z.int().check(z.minimum(0));
const nameId = z.string().check(z.regex(NAME_ID, AN_ID));
const stemId = z.string().check(z.regex(STEM_ID, A_STEM));
const longitude = z.number().check(z.minimum(-540), z.maximum(540));
const latitude = z.number().check(z.minimum(-90), z.maximum(90));

export const PositionFile = z.tuple([longitude, latitude]);
export const SpanFile = z.tuple([offset, offset]);

/** Earliest, latest and precision are not stored: they follow from the EDTF. */
export const DateFile = z.object({ edtf: text, basis: z.enum(DATE_BASES), words, note: words });

const span = { start: offset, end: offset };

export const MentionFile = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("place"),
    ...span,
    text,
    place: nameId,
    demonym: z.optional(z.boolean()),
  }),
  z.object({ kind: z.literal("actor"), ...span, text, actor: nameId }),
  z.object({ kind: z.literal("date"), ...span, text, edtf: z.nullish(text) }),
]);

export const ZoneFile = z.object({ kind: z.enum(["title", "caption", "furniture"]), ...span });

const article = {
  id: stemId,
  title: text,
  publisher: text,
  url: words,
  language: text,
  text: z.string(),
};

export const ArticleFile = z.object({
  ...article,
  published: z.nullish(DateFile),
  zones: z.optional(z.array(ZoneFile)),
  mentions: z.optional(z.array(MentionFile)),
});

const ring = z.array(PositionFile).check(z.minLength(4));
const AreaFile = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: z.array(ring).check(z.minLength(1)) }),
  z.object({
    type: z.literal("MultiPolygon"),
    coordinates: z.array(z.array(ring).check(z.minLength(1))).check(z.minLength(1)),
  }),
]);

const place = {
  id: nameId,
  name: text,
  kind: z.enum(PLACE_KINDS),
  position: PositionFile,
  /** Half the Earth's circumference. */
  radiusKm: z.number().check(z.minimum(0), z.maximum(20_038)),
  note: words,
};

export const PlaceFile = z.object({
  ...place,
  area: z.nullish(z.union([z.literal(APART), z.literal(FORMER_AREAS_FILE), AreaFile])),
});

export const ActorFile = z.object({
  id: nameId,
  name: text,
  kind: z.enum(ACTOR_KINDS),
  aliases: z.array(text),
  description: words,
});

const chance = z.number().check(z.minimum(0), z.maximum(1));

/** Where the program placed it: how sure that is, why, and what else the name may mean. */
export const GuessFile = z.object({
  confidence: chance,
  reason: text,
  alternatives: z.optional(
    z.array(
      z.object({ place: nameId, name: text, kind: z.enum(PLACE_KINDS), position: PositionFile, chance }),
    ),
  ),
});

const placing = {
  place: nameId,
  role: z.enum(ROLES),
  basis: z.enum(["named", "context"]),
  evidence: SpanFile,
};

/** Without a guess, an editor said so. */
export const PlacingFile = z.object({ ...placing, guess: z.optional(GuessFile) });

const excerpt = { article: stemId, ...span, quotation: text };

export const ExcerptFile = z.object({
  ...excerpt,
  when: z.nullish(DateFile),
  placings: z.optional(z.array(PlacingFile)),
});

/** The file of areas: its name beside the atlas's own file, and the checksum of its bytes (FNV-1a, 32 bits). */
export const AreasRef = z.object({
  file: z.string().check(z.regex(AREAS_NAME)),
  check: z.int().check(z.minimum(0), z.maximum(0xffffffff)),
});
export type AreasRef = z.infer<typeof AreasRef>;
/** What stands on no map: a passage of an article, an article that was not read for its language, a file of the folder. */
export const LeftOutFile = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("passage"), article: stemId, ...span, reason: z.enum(PASSAGE_REASONS) }),
  z.object({ kind: z.literal("article"), article: stemId, language: text }),
  z.object({ kind: z.literal("file"), name: text, reason: text }),
]);

const head = {
  format: z.literal(FORMAT),
  title: text,
  description: z.string(),
  credits: z.array(z.string()),
};

/** The whole file: what the published JSON Schema says and what `writeAtlas` writes. */
export const AtlasFile = z.object({
  ...head,
  areas: z.optional(AreasRef),
  articles: z.array(ArticleFile),
  places: z.array(PlaceFile),
  actors: z.array(ActorFile),
  excerpts: z.array(ExcerptFile),
  leftOut: z.optional(z.array(LeftOutFile)),
});

const unread = z.array(z.unknown());

/**
 * The same records as the forgiving reader takes them: every part that may be left out alone stays unread in
 * the first pass, so that one bad mention does not cost the article.
 */
export const Loose = {
  head: z.object({
    ...head,
    description: z._default(z.string(), ""),
    credits: z._default(unread, []),
    areas: z.optional(z.unknown()),
    articles: unread,
    places: z._default(unread, []),
    actors: z._default(unread, []),
    excerpts: z._default(unread, []),
    leftOut: z._default(unread, []),
  }),
  article: z.object({
    ...article,
    published: z.optional(z.unknown()),
    zones: z._default(unread, []),
    mentions: z._default(unread, []),
  }),
  place: z.object({ ...place, area: z.optional(z.unknown()) }),
  placing: z.object({ ...placing, guess: z.optional(z.unknown()) }),
  excerpt: z.object({ ...excerpt, when: z.optional(z.unknown()), placings: z._default(unread, []) }),
};

export const LooseAreas = {
  file: z.object({ format: z.literal(AREAS_FORMAT), areas: unread }),
  entry: z.object({ place: nameId, area: z.unknown() }),
};

export type AtlasFile = z.infer<typeof AtlasFile>;
