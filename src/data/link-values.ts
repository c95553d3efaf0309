import type { Atlas } from "../core/atlas.ts";
import type { Day } from "../core/day.ts";
import { readEdtf } from "../core/edtf.ts";
import type { ExcerptId, PlaceId } from "../core/ids.ts";
import { DEEPEST_ZOOM, roundView } from "../core/map-view.ts";
import type { MapView, Reading } from "../core/state.ts";
import { articleId, excerptId, STEM_ID } from "./brand.ts";
import { escaped } from "./link-syntax.ts";

/** The one of `values` that is spelt so. */
export function among<Value extends string>(values: Iterable<Value>): (text: string) => Value | null {
  const known = new Map<string, Value>(Array.from(values, (value) => [value, value]));
  return (text) => known.get(text) ?? null;
}

/** The id that is spelt so, if the atlas has it: a string becomes an id only by being found. */
export function idIn<Id extends string>(map: ReadonlyMap<Id, unknown>, text: string): Id | null {
  return map.has(text as Id) ? (text as Id) : null;
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** `zoom/latitude/longitude`: a link has the axes of other maps' links, unlike the rest of the house. */
export function readView(text: string): MapView | null {
  const parts = text.split("/");
  const [zoom, latitude, longitude] = parts.map((part) => (NUMBER.test(part) ? Number(part) : Number.NaN));
  if (parts.length !== 3 || zoom === undefined || latitude === undefined || longitude === undefined)
    return null;
  const onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return onEarth && zoom >= 0 && zoom <= DEEPEST_ZOOM
    ? roundView({ zoom, position: [longitude, latitude] })
    : null;
}

export function writeView(view: MapView): string | null {
  const { zoom, position } = roundView(view);
  const numbers = [zoom, position[1], position[0]];
  return numbers.every(Number.isFinite) ? numbers.map(plain).join("/") : null;
}

/** Never with an exponent; eight decimals are as many as `roundView` leaves. */
const plain = (number: number): string => number.toFixed(8).replace(/\.?0+$/, "");

/** An article's own id has its `@` escaped: a bare one parts the article from the offsets of an excerpt. */
export function writeReading({ article, excerpt }: Reading): string {
  const id = escaped(excerpt ?? article).replaceAll("@", "%40");
  return excerpt === null ? id : id.replace(/%40(?=[^%]*$)/, "@");
}

/** Where a mail program has escaped or unescaped the `@`, the other way of reading it is tried too. */
export function readReading(text: string, raw: string, atlas: Atlas): Reading | null {
  return knownReading(text, raw, atlas) ?? (atlas.archive === undefined ? null : farReading(text));
}

function knownReading(text: string, raw: string, { articles, excerpts }: Atlas): Reading | null {
  const id = idIn(excerpts, text);
  const excerpt = id === null ? undefined : excerpts.get(id);
  const article = idIn(articles, text);
  if (excerpt !== undefined && (article === null || raw.includes("@"))) {
    return { article: excerpt.article, excerpt: excerpt.id };
  }
  return article === null ? null : { article, excerpt: null };
}

/** An excerpt that stands at the place, or, of an archive, that may. */
export function readExcerptAt(text: string, place: PlaceId, atlas: Atlas): ExcerptId | null {
  const id = idIn(atlas.excerpts, text);
  if (id !== null)
    return atlas.excerpts.get(id)?.placings.some((one) => one.place === place) === true ? id : null;
  return atlas.archive === undefined ? null : (farReading(text)?.excerpt ?? null);
}

/** What an archive may have: who opens it finds out. No id of an article has an `@`. */
function farReading(text: string): Reading | null {
  const [, article = "", start, end] = /^([^@]+)(?:@(\d{1,9})-(\d{1,9}))?$/.exec(text) ?? [];
  if (!STEM_ID.test(article)) return null;
  const excerpt = start === undefined ? null : excerptId(article, Number(start), Number(end));
  return { article: articleId(article), excerpt };
}

/** EDTF's sign for an open end; alone it asks for whatever has a date. */
export const OPEN = "..";

/** A day, or the first or last day of a month or year; null when it is none of these. */
export function readEnd(text: string, end: "first" | "last"): Day | null {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(text) ? (readEdtf(text)?.[end] ?? null) : null;
}
