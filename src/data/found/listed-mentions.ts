import type { Actor } from "../../core/actor.ts";
import type { Article, Mention } from "../../core/article.ts";
import { findActors } from "../sources/find-actors.ts";
import { overlaps } from "../sources/find-words.ts";
import { gaps } from "../sources/read-zones.ts";

/**
 * Where an article that was read names actors that an editor listed, by an alias that the reading passed over or
 * could not know. Outside page furniture, and never over the words of another actor or of a place.
 */
export function listedMentions(
  { text, mentions, zones }: Pick<Article, "text" | "mentions" | "zones">,
  actors: Iterable<Actor>,
): readonly Mention[] {
  const furniture = zones.filter(({ kind }) => kind === "furniture");
  const taken = mentions.filter(({ kind }) => kind !== "date").toSorted((a, b) => a.start - b.start);
  return findActors(text, actors, gaps(text, furniture)).filter((mention) => !isTaken(mention, taken));
}

function isTaken(mention: Mention, taken: readonly Mention[]): boolean {
  return taken.some((other) => overlaps(mention, other) && !isInside(other, mention));
}

/** "Libyan" in "Libyan National Army". */
const isInside = (inner: Mention, outer: Mention): boolean =>
  inner.kind === "place" && inner.start >= outer.start && inner.end <= outer.end && inner.text !== outer.text;
