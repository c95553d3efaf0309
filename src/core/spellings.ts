import type { Atlas } from "./atlas.ts";
import type { ActorId } from "./ids.ts";

/** How the articles spell each actor that they name, every spelling once, the most frequent first. */
export function spellingsOf({ articles }: Pick<Atlas, "articles">): ReadonlyMap<ActorId, readonly string[]> {
  const counts = new Map<ActorId, Map<string, number>>();
  for (const { mentions } of articles.values()) {
    for (const mention of mentions) {
      if (mention.kind !== "actor") continue;
      const spellings = counts.get(mention.actor) ?? new Map<string, number>();
      counts.set(mention.actor, spellings.set(mention.text, (spellings.get(mention.text) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].map(([actor, spellings]) => [
      actor,
      [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([spelling]) => spelling),
    ]),
  );
}
