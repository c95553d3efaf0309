import * as z from "zod/mini";
import { DATE_BASES } from "../../core/date-assertion.ts";
import { ROLES } from "../../core/excerpt.ts";

const text = z.string().check(z.minLength(1));
const at = z.optional(z.int().check(z.minimum(0)));

/** YAML reads 2011 as a number; as a date it is the year. */
const edtf = z.pipe(z.union([text, z.int()]), z.transform(String));

const Quote = z.strictObject({ quote: text, at });

const When = z.strictObject({
  date: edtf,
  basis: z.enum(DATE_BASES),
  words: z.optional(z.pipe(z.union([text, z.int()]), z.transform(String))),
  note: z.optional(text),
});

/** One of three forms: `named` (with a role), `demonym`, or `because` (with a role). */
const Naming = z.strictObject({
  named: z.optional(text),
  demonym: z.optional(text),
  because: z.optional(text),
  at,
  place: z.optional(text),
  role: z.optional(z.enum(ROLES)),
});

const OtherDate = z.strictObject({ words: text, date: z.optional(edtf) });

/** `quote` for a sentence of the text, `caption` for the words under a picture. */
export const ExcerptSource = z.strictObject({
  quote: z.optional(text),
  caption: z.optional(text),
  at,
  when: z.optional(When),
  dates: z.optional(z.array(OtherDate)),
  places: z.optional(z.array(Naming)),
  actors: z.optional(z.array(text)),
});

/** The sidecar of an article: its metadata, then what a careful reader found in it, each excerpt still unread. */
export const ArticleSource = z.strictObject({
  title: text,
  publisher: text,
  url: z.optional(text),
  language: text,
  published: z.optional(When),
  headline: z.optional(z.strictObject({ quote: text, at, places: z.optional(z.array(Naming)) })),
  furniture: z.optional(z.array(Quote)),
  repeats: z.optional(z.array(Quote)),
  excerpts: z.optional(z.array(z.unknown())),
});

export type ArticleSource = z.infer<typeof ArticleSource>;
export type ExcerptSource = z.infer<typeof ExcerptSource>;
export type NamingSource = z.infer<typeof Naming>;
export type DateSource = z.infer<typeof When>;
