import type { Actor } from "../core/actor.ts";
import type { Article, Mention, Span, Zone } from "../core/article.ts";
import { readEdtf } from "../core/edtf.ts";
import type { ActorId, PlaceId } from "../core/ids.ts";
import type { Place } from "../core/place.ts";
import { Loose, MentionFile, ZoneFile } from "./atlas-schema.ts";
import { actorId, articleId, placeId } from "./brand.ts";
import { readDate } from "./date.ts";
import type { Reading } from "./reading.ts";
import { type Path, shown } from "./trouble.ts";

/** What the articles of a file may name. */
export type Named = {
  readonly places: ReadonlyMap<PlaceId, Place>;
  readonly actors: ReadonlyMap<ActorId, Actor>;
};

export function readArticle(value: unknown, path: Path, named: Named, reading: Reading): Article | null {
  const file = reading.parse(Loose.article, value, path);
  if (file === null) return null;
  const { id, title, publisher, url, language, text } = file;
  const zones = reading.each(file.zones, [...path, "zones"], (zone, at) => readZone(zone, at, text, reading));
  const mentions = reading.each(file.mentions, [...path, "mentions"], (mention, at) =>
    readMention(mention, at, text, named, reading),
  );
  return {
    id: articleId(id),
    title: reading.bounded(title, "title", [...path, "title"]),
    publisher: reading.bounded(publisher, "name", [...path, "publisher"]),
    url: url ?? null,
    language,
    published: readDate(file.published, [...path, "published"], reading),
    text,
    mentions: mentions.toSorted(byPosition),
    zones: apart(zones.toSorted(byPosition), [...path, "zones"], reading),
  };
}

/** By start, then the longest first, so that a mention comes before those inside it. */
export function byPosition(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

function readZone(value: unknown, path: Path, text: string, reading: Reading): Zone | null {
  const file = reading.parse(ZoneFile, value, path);
  return file === null || lies(file, text) ? file : reading.leaveOut(path, outside(file, text));
}

function apart(zones: readonly Zone[], path: Path, reading: Reading): readonly Zone[] {
  let end = 0;
  return zones.filter((zone) => {
    if (zone.start < end) {
      reading.leaveOut(
        path,
        `expected zones apart from one another, found one at ${zone.start} before ${end}`,
      );
      return false;
    }
    end = zone.end;
    return true;
  });
}

function readMention(
  value: unknown,
  path: Path,
  text: string,
  named: Named,
  reading: Reading,
): Mention | null {
  const file = reading.parse(MentionFile, value, path);
  if (file === null) return null;
  if (!lies(file, text)) return reading.leaveOut(path, outside(file, text));
  const { start, end } = file;
  const said = text.slice(start, end);
  if (said !== file.text)
    return reading.leaveOut([...path, "text"], `expected ${shown(said)}, found ${shown(file.text)}`);
  const span = { start, end, text: said };
  switch (file.kind) {
    case "place": {
      const place = placeId(file.place);
      if (!named.places.has(place)) return reading.leaveOut([...path, "place"], unknown("place", place));
      return { ...span, kind: "place", place, demonym: file.demonym ?? false };
    }
    case "actor": {
      const actor = actorId(file.actor);
      if (!named.actors.has(actor)) return reading.leaveOut([...path, "actor"], unknown("actor", actor));
      return { ...span, kind: "actor", actor };
    }
    case "date": {
      const edtf = file.edtf ?? null;
      if (edtf !== null && readEdtf(edtf) === null)
        return reading.leaveOut([...path, "edtf"], `expected an EDTF date, found ${shown(edtf)}`);
      return { ...span, kind: "date", edtf };
    }
  }
}

export function lies({ start, end }: Span, text: string): boolean {
  return start < end && end <= text.length;
}

export function outside({ start, end }: Span, text: string): string {
  return `expected a span inside the text, 0 to ${text.length}, found ${start} to ${end}`;
}

export function unknown(kind: "place" | "actor" | "article", id: string): string {
  return `expected the id of ${kind === "place" ? "a" : "an"} ${kind} of this file, found ${shown(id)}`;
}
