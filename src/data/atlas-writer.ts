import type { MultiPolygon, Polygon } from "geojson";
import type { Article, Mention, Span } from "../core/article.ts";
import type { Atlas } from "../core/atlas.ts";
import type { DateAssertion } from "../core/date-assertion.ts";
import type { Excerpt, Guess } from "../core/excerpt.ts";
import type { LeftOut } from "../core/left-out.ts";
import type { Place } from "../core/place.ts";
import { APART, AREAS_FORMAT, type AreasRef, type AtlasFile, FORMAT } from "./atlas-schema.ts";

type Entry<Key extends "articles" | "places" | "actors" | "excerpts"> = AtlasFile[Key][number];

type GuessEntry = NonNullable<NonNullable<Entry<"excerpts">["placings"]>[number]["guess"]>;

/** A ten-thousandth of a degree is 11 m. */
const DECIMALS = 4;

/**
 * The canonical file: sorted by id, one record or mention a line, LF, no line that two machines write differently.
 * With `areas` the areas of places are left to that file, whose text `writeAreas` makes; null keeps them here.
 */
export function writeAtlas(atlas: Atlas, areas: AreasRef | null = null): string {
  const { title, description, credits } = atlas;
  const parts = [
    `"format":${line(FORMAT)}`,
    ...(areas === null ? [] : [`"areas":${line({ file: areas.file, check: areas.check })}`]),
    `"title":${line(title)}`,
    `"description":${line(description)}`,
    `"credits":${list(credits.map(line))}`,
    `"articles":${list(byId(atlas.articles).map(articleText))}`,
    `"places":${list(byId(atlas.places).map((place) => line(placeFile(place, areas !== null))))}`,
    `"actors":${list(byId(atlas.actors).map(({ id, name, kind, aliases, description }) => line({ id, name, kind, aliases, ...told({ description }) })))}`,
    `"excerpts":${list(inOrder(atlas).map((excerpt) => line(excerptFile(excerpt))))}`,
    ...(atlas.leftOut === undefined ? [] : [`"leftOut":${list(leftOutLines(atlas.leftOut))}`]),
  ];
  return `{\n${parts.join(",\n")}\n}\n`;
}

/** The canonical file of the areas of an atlas's places; null where none has one. */
export function writeAreas({ places }: Pick<Atlas, "places">): string | null {
  const lines = byId(places).flatMap(({ id, area }) =>
    area === null ? [] : [line({ place: id, area: areaFile(area) })],
  );
  return lines.length === 0 ? null : `{\n"format":${line(AREAS_FORMAT)},\n"areas":${list(lines)}\n}\n`;
}

const line = (value: unknown): string => JSON.stringify(value);

function list(lines: readonly string[]): string {
  return lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n]`;
}

/** By code points, which is the same everywhere; `localeCompare` is not. */
function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function byId<Id extends string, Value>(values: ReadonlyMap<Id, Value>): readonly Value[] {
  return [...values].toSorted(([a], [b]) => byText(a, b)).map(([, value]) => value);
}

function inOrder({ excerpts }: Atlas): readonly Excerpt[] {
  return [...excerpts.values()].toSorted(
    (a, b) => byText(a.article, b.article) || a.start - b.start || a.end - b.end,
  );
}

/** By article and place in the text; files last, by name. */
function leftOutLines(leftOut: readonly LeftOut[]): readonly string[] {
  const start = (one: LeftOut): number => (one.kind === "passage" ? one.start : 0);
  const [files, rest] = [
    leftOut.filter(({ kind }) => kind === "file"),
    leftOut.filter(({ kind }) => kind !== "file"),
  ];
  return [
    ...rest.toSorted((a, b) => byText(nameOf(a), nameOf(b)) || start(a) - start(b)),
    ...files.toSorted((a, b) => byText(nameOf(a), nameOf(b))),
  ].map((one) => line(leftOutFile(one)));
}

const nameOf = (one: LeftOut): string => (one.kind === "file" ? one.name : one.article);

function leftOutFile(one: LeftOut): NonNullable<AtlasFile["leftOut"]>[number] {
  switch (one.kind) {
    case "passage": {
      const { kind, article, start, end, reason } = one;
      return { kind, article, start, end, reason };
    }
    case "article":
      return { kind: one.kind, article: one.article, language: one.language };
    case "file":
      return { kind: one.kind, name: one.name, reason: one.reason };
  }
}

/** Only what is known: no key says null. */
function told<Fields extends Readonly<Record<string, unknown>>>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    [Key in keyof Fields]?: NonNullable<Fields[Key]>;
  };
}

function articleText({
  id,
  title,
  publisher,
  url,
  language,
  published,
  text,
  zones,
  mentions,
}: Article): string {
  const head = line({
    id,
    title,
    publisher,
    ...told({ url }),
    language,
    ...told({ published: published === null ? null : dateFile(published) }),
    text,
    zones: zones.map(({ kind, start, end }) => ({ kind, start, end })),
  } satisfies Entry<"articles">);
  return `${head.slice(0, -1)},"mentions":${list(mentions.map((mention) => line(mentionFile(mention))))}}`;
}

function mentionFile(mention: Mention): NonNullable<Entry<"articles">["mentions"]>[number] {
  const { start, end, text } = mention;
  switch (mention.kind) {
    case "place": {
      const demonym = mention.demonym ? { demonym: true } : {};
      return { kind: "place", start, end, text, place: mention.place, ...demonym };
    }
    case "actor":
      return { kind: "actor", start, end, text, actor: mention.actor };
    case "date":
      return { kind: "date", start, end, text, ...told({ edtf: mention.edtf }) };
  }
}

function dateFile({ edtf, basis, words, note }: DateAssertion): NonNullable<Entry<"excerpts">["when"]> {
  return { edtf, basis, ...told({ words, note }) };
}

function placeFile(
  { id, name, kind, position, radiusKm, area, note }: Place,
  isApart: boolean,
): Entry<"places"> {
  const written = area === null ? null : isApart ? APART : areaFile(area);
  return {
    id,
    name,
    kind,
    position: [rounded(position[0]), rounded(position[1])],
    radiusKm: Math.round(radiusKm * 10) / 10,
    ...told({ note, area: written }),
  };
}

function areaFile(area: Polygon | MultiPolygon): Exclude<NonNullable<Entry<"places">["area"]>, string> {
  const polygon = (rings: Polygon["coordinates"]) =>
    rings.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [rounded(x), rounded(y)]));
  return area.type === "Polygon"
    ? { type: "Polygon", coordinates: polygon(area.coordinates) }
    : { type: "MultiPolygon", coordinates: area.coordinates.map(polygon) };
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS));
}

function excerptFile({ article, start, end, quotation, when, placings }: Excerpt): Entry<"excerpts"> {
  const span = ({ start, end }: Span): [number, number] => [start, end];
  return {
    article,
    start,
    end,
    quotation,
    ...told({ when: when === null ? null : dateFile(when) }),
    placings: placings.map(({ place, role, basis, evidence, guess }) => ({
      place,
      role,
      basis,
      evidence: span(evidence),
      ...(guess === undefined ? {} : { guess: guessFile(guess) }),
    })),
  };
}

function guessFile({ confidence, reason, alternatives }: Guess): GuessEntry {
  const others = alternatives.map(({ place, name, kind, position: [longitude, latitude], chance }) => ({
    place,
    name,
    kind,
    position: [rounded(longitude), rounded(latitude)] as [number, number],
    chance,
  }));
  return { confidence, reason, ...(others.length === 0 ? {} : { alternatives: others }) };
}
