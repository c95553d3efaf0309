import type { Actor } from "./actor.ts";
import type { ActorId, PlaceId } from "./ids.ts";
import type { Place } from "./place.ts";
import type { Spellings } from "./spellings.ts";
import { searchWords, wordsOf } from "./words.ts";

/** What the search box offers: a place to go to, an actor to choose, words to ask for. */
export type Suggestion =
  | { readonly kind: "place"; readonly place: PlaceId; readonly name: string; readonly by: string | null }
  | { readonly kind: "actor"; readonly actor: ActorId; readonly name: string; readonly by: string | null }
  | { readonly kind: "words"; readonly words: readonly string[] };

/** A thing that can be found, under every spelling that it goes by. */
type Named<Id> = { readonly id: Id; readonly name: string; readonly spellings: readonly string[] };

/** What is looked through; the spellings folded once. */
export type SearchIndex = {
  readonly places: readonly Entry<PlaceId>[];
  readonly actors: readonly Entry<ActorId>[];
};
type Entry<Id> = Named<Id> & { readonly folded: readonly (readonly string[])[] };

/** Of each kind at most so many are offered. */
const MOST = 6;

/** `spellings`: how the articles write a place or an actor, besides the names that it has. */
export function searchIndex(
  places: Iterable<Place>,
  actors: Iterable<Actor>,
  spellings: Spellings,
): SearchIndex {
  return {
    places: Array.from(places, ({ id, name }) => entry(id, name, spellings.places.get(id) ?? [])),
    actors: Array.from(actors, ({ id, name, aliases }) =>
      entry(id, name, [...aliases, ...(spellings.actors.get(id) ?? [])]),
    ),
  };
}

function entry<Id>(id: Id, name: string, others: readonly string[]): Entry<Id> {
  const spellings = [...new Set([name, ...others])];
  return { id, name, spellings, folded: spellings.map(wordsOf) };
}

/**
 * Places, then actors, of whose spellings one has words that begin as those typed do, then the typed words
 * themselves. What begins with what was typed comes first, then what has the greater count, then by name. `by` is
 * the spelling that was met, where it is not the name.
 */
export function suggestions(
  typed: string,
  index: SearchIndex,
  counts: { readonly places: ReadonlyMap<PlaceId, number>; readonly actors: ReadonlyMap<ActorId, number> },
): readonly Suggestion[] {
  const sought = wordsOf(typed);
  const words = searchWords(typed);
  if (sought.length === 0) return [];
  return [
    ...found(sought, index.places, counts.places).map(
      ({ id, name, by }): Suggestion => ({ kind: "place", place: id, name, by }),
    ),
    ...found(sought, index.actors, counts.actors).map(
      ({ id, name, by }): Suggestion => ({ kind: "actor", actor: id, name, by }),
    ),
    ...(words.length > 0 ? [{ kind: "words", words } as const] : []),
  ];
}

function found<Id extends string>(
  sought: readonly string[],
  entries: readonly Entry<Id>[],
  counts: ReadonlyMap<Id, number>,
) {
  return entries
    .flatMap(({ id, name, spellings, folded }) => {
      const ranks = folded.map((words) => rankOf(words, sought));
      const rank = Math.min(...ranks);
      if (rank === NOT_FOUND) return [];
      const met = spellings[ranks.indexOf(rank)] ?? name;
      return [{ id, name, by: met === name ? null : met, rank, count: counts.get(id) ?? 0 }];
    })
    .sort((a, b) => a.rank - b.rank || b.count - a.count || (a.name < b.name ? -1 : Number(a.name > b.name)))
    .slice(0, MOST);
}

const NOT_FOUND = 3;

/** 0: it is what was typed; 1: it begins so; 2: each word typed begins one of its words. */
function rankOf(words: readonly string[], sought: readonly string[]): number {
  const [said, asked] = [words.join(" "), sought.join(" ")];
  if (said === asked) return 0;
  if (said.startsWith(asked)) return 1;
  return sought.every((word) => words.some((other) => other.startsWith(word))) ? 2 : NOT_FOUND;
}
