import { EVERYTHING, type Filter } from "./filter.ts";
import type { ActorId } from "./ids.ts";
import { searchWords } from "./words.ts";

export function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

/** Chooses an actor, or lets go of one; a chosen actor is no longer excluded. */
export function withActorToggled(filter: Filter, actor: ActorId): Filter {
  return { ...filter, actors: toggled(filter.actors, actor), not: without(filter.not, actor) };
}

/** Excludes an actor, or lets go of one; an excluded actor is no longer chosen. */
export function withExclusionToggled(filter: Filter, actor: ActorId): Filter {
  return { ...filter, not: toggled(filter.not, actor), actors: without(filter.actors, actor) };
}

/** Chooses an actor besides those chosen already: excerpts must name them all. */
export function withActorTogether(filter: Filter, actor: ActorId): Filter {
  return {
    ...filter,
    actors: new Set([...filter.actors, actor]),
    not: without(filter.not, actor),
    match: "all",
  };
}

/** Words asked for besides; none twice. */
export function withWords(filter: Filter, words: readonly string[]): Filter {
  return { ...filter, words: searchWords([...filter.words, ...words].join(" ")) };
}

/** Nothing chosen; the clock, which chooses nothing, stays. */
export function cleared(filter: Filter): Filter {
  return { ...EVERYTHING, clock: filter.clock };
}

function without<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  return set.has(value) ? toggled(set, value) : set;
}
