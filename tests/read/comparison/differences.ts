import type { Article, Mention, Span } from "../../../src/core/article.ts";
import type { Atlas } from "../../../src/core/atlas.ts";
import type { Excerpt } from "../../../src/core/excerpt.ts";
import type { ReadExcerpt, Reading, ReadMention } from "../../../src/read/reading.ts";

/** Something that the editor and the reader tell differently of one article; a null side says nothing. */
export type Difference = {
  readonly of: "excerpt" | "placing" | "actor" | "when" | "mention";
  /** Where in the article's text. */
  readonly at: number;
  /** What it is about: a place or an actor by name, or the excerpt's own words. */
  readonly about: string;
  readonly editor: string | null;
  readonly reader: string | null;
};

/** How much they tell alike, and the rest. */
export type Comparison = {
  readonly same: Readonly<Record<Difference["of"], number>>;
  readonly differences: readonly Difference[];
};

/** Compares an article's annotations with a reading of its bare text. */
export function compare(atlas: Atlas, article: Article, reading: Reading): Comparison {
  const found: Told[] = [];
  const excerpts = [...atlas.excerpts.values()].filter((excerpt) => excerpt.article === article.id);
  const rest = new Set(reading.excerpts);
  for (const excerpt of excerpts) {
    const match = reading.excerpts.find((other) => overlap(excerpt, other) > 0);
    if (match !== undefined) rest.delete(match);
    found.push(
      told(
        "excerpt",
        excerpt.start,
        firstWords(excerpt.quotation),
        firstWords(excerpt.quotation),
        match === undefined ? null : firstWords(match.quotation),
      ),
    );
    if (match !== undefined) found.push(...within(atlas, reading, excerpt, match));
  }
  for (const extra of rest)
    found.push(told("excerpt", extra.start, firstWords(extra.quotation), null, firstWords(extra.quotation)));
  found.push(...mentionsOf(atlas, article, reading));
  const same = { excerpt: 0, placing: 0, actor: 0, when: 0, mention: 0 };
  for (const { of, editor, reader } of found) if (editor === reader) same[of] += 1;
  return {
    same,
    differences: found.filter(({ editor, reader }) => editor !== reader).sort((a, b) => a.at - b.at),
  };
}

type Told = Difference;
const told = (
  of: Difference["of"],
  at: number,
  about: string,
  editor: string | null,
  reader: string | null,
): Told => ({ of, at, about, editor, reader });

function within(atlas: Atlas, reading: Reading, excerpt: Excerpt, match: ReadExcerpt): readonly Told[] {
  const places = [
    ...new Set([
      ...excerpt.placings.map(({ place }): string => place),
      ...match.placings.map(({ place }) => place.id),
    ]),
  ];
  const placings = places.map((id) => {
    const mine = excerpt.placings.find(({ place }) => place === id);
    const theirs = match.placings.find(({ place }) => place.id === id);
    const name = mine === undefined ? (theirs?.place.name ?? id) : (atlas.places.get(mine.place)?.name ?? id);
    return told(
      "placing",
      excerpt.start,
      name,
      mine === undefined ? null : `${mine.role}, ${mine.basis}`,
      theirs === undefined ? null : `${theirs.role}, ${theirs.basis}`,
    );
  });
  const names = new Map(reading.actors.map(({ id, aliases }) => [id, aliases]));
  const left = new Set(match.actors);
  const actors = excerpt.actors.map((id) => {
    const actor = atlas.actors.get(id);
    const known = new Set([actor?.name, ...(actor?.aliases ?? [])]);
    const same = match.actors.find((other) => (names.get(other) ?? []).some((alias) => known.has(alias)));
    if (same !== undefined) left.delete(same);
    const name = actor?.name ?? id;
    return told("actor", excerpt.start, name, name, same === undefined ? null : name);
  });
  const others = [...left].map((id) =>
    told("actor", excerpt.start, names.get(id)?.[0] ?? id, null, names.get(id)?.[0] ?? id),
  );
  const when = told(
    "when",
    excerpt.start,
    firstWords(excerpt.quotation),
    excerpt.when?.edtf ?? null,
    match.when?.edtf ?? null,
  );
  return [...placings, ...actors, ...others, ...(when.editor === null && when.reader === null ? [] : [when])];
}

/** Names of places and peoples outside the page's furniture. */
function mentionsOf(atlas: Atlas, article: Article, reading: Reading): readonly Told[] {
  const mine = article.mentions.filter(
    (mention): mention is Extract<Mention, { kind: "place" }> => mention.kind === "place",
  );
  const theirs = reading.mentions.filter(
    (mention): mention is Extract<ReadMention, { kind: "place" }> =>
      mention.kind === "place" && mention.zone !== "furniture",
  );
  const rest = new Set(theirs);
  const compared = mine.map((mention) => {
    const match = theirs.find((other) => rest.has(other) && overlap(mention, other) > 0);
    if (match !== undefined) rest.delete(match);
    return told(
      "mention",
      mention.start,
      mention.text,
      named(atlas.places.get(mention.place)?.name ?? mention.place, mention.demonym),
      match === undefined ? null : named(match.place.name, match.demonym),
    );
  });
  return [
    ...compared,
    ...[...rest].map(({ start, text, place, demonym }) =>
      told("mention", start, text, null, named(place.name, demonym)),
    ),
  ];
}

const named = (place: string, demonym: boolean): string => (demonym ? `${place} (its people)` : place);
const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
const firstWords = (text: string): string => text.split(/\s+/).slice(0, 7).join(" ");
