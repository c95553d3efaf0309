import type { Article } from "./article.ts";
import type { Atlas } from "./atlas.ts";
import type { ActorId, PlaceId } from "./ids.ts";

/** How articles spell what they name: every spelling once, the most frequent first. */
export type Spellings = {
  /** What names a place's people ("Libyan") is no spelling of it. */
  readonly places: ReadonlyMap<PlaceId, readonly string[]>;
  readonly actors: ReadonlyMap<ActorId, readonly string[]>;
};

/** Those of all articles; of an archive as it tells them, since only some of its articles have been read. */
export function spellingsOf({ articles, archive }: Pick<Atlas, "articles" | "archive">): Spellings {
  if (archive?.spellings != null) return archive.spellings;
  const count = spellingCount();
  for (const article of articles.values()) count.add(article);
  return count.spellings();
}

type Counts<Id> = Map<Id, Map<string, number>>;

/** Counts the spellings of articles, one article after the other. */
export function spellingCount(): {
  readonly add: (article: Pick<Article, "mentions">) => void;
  readonly spellings: () => Spellings;
} {
  const places: Counts<PlaceId> = new Map();
  const actors: Counts<ActorId> = new Map();
  return {
    add: ({ mentions }) => {
      for (const mention of mentions) {
        if (mention.kind === "actor") countOne(actors, mention.actor, mention.text);
        if (mention.kind === "place" && !mention.demonym) countOne(places, mention.place, mention.text);
      }
    },
    spellings: () => ({ places: byFrequency(places), actors: byFrequency(actors) }),
  };
}

function countOne<Id>(counts: Counts<Id>, id: Id, spelling: string): void {
  const own = counts.get(id) ?? new Map<string, number>();
  counts.set(id, own.set(spelling, (own.get(spelling) ?? 0) + 1));
}

function byFrequency<Id>(counts: Counts<Id>): ReadonlyMap<Id, readonly string[]> {
  return new Map(
    [...counts].map(([id, spellings]) => [
      id,
      [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([spelling]) => spelling),
    ]),
  );
}
