import type { Mention } from "./article.ts";
import type { Atlas } from "./atlas.ts";
import type { ActorId, PlaceId } from "./ids.ts";

type Articles = Pick<Atlas, "articles">;

/** How the articles spell each actor that they name, every spelling once, the most frequent first. */
export function spellingsOf(atlas: Articles): ReadonlyMap<ActorId, readonly string[]> {
  return spelt(atlas, (mention) => (mention.kind === "actor" ? mention.actor : null));
}

/** How they spell each place; what names its people ("Libyan") is no spelling of it. */
export function placeSpellings(atlas: Articles): ReadonlyMap<PlaceId, readonly string[]> {
  return spelt(atlas, (mention) => (mention.kind === "place" && !mention.demonym ? mention.place : null));
}

function spelt<Id>(
  { articles }: Articles,
  named: (mention: Mention) => Id | null,
): ReadonlyMap<Id, readonly string[]> {
  const counts = new Map<Id, Map<string, number>>();
  for (const { mentions } of articles.values()) {
    for (const mention of mentions) {
      const id = named(mention);
      if (id === null) continue;
      const spellings = counts.get(id) ?? new Map<string, number>();
      counts.set(id, spellings.set(mention.text, (spellings.get(mention.text) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].map(([id, spellings]) => [
      id,
      [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([spelling]) => spelling),
    ]),
  );
}
