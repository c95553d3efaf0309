import type { Actor } from "../../core/actor.ts";
import type { Mention, Span } from "../../core/article.ts";
import { contains, findWords, overlaps } from "./find-words.ts";

type ActorMention = Extract<Mention, { kind: "actor" }>;

/**
 * Every mention of an actor by one of its aliases, whole words only, the longest alias first. Mentions of different
 * actors may nest ("UN" in "UN-backed government"); of two that cross, the longer stays.
 */
export function findActors(
  text: string,
  actors: Iterable<Actor>,
  within: readonly Span[],
): readonly Mention[] {
  const names = [...actors]
    .flatMap(({ id, aliases }) => aliases.map((alias) => ({ id, alias })))
    .toSorted((a, b) => b.alias.length - a.alias.length);
  const found: ActorMention[] = [];
  for (const { id, alias } of names)
    for (const span of within.flatMap((part) => findWords(text, alias, part)))
      if (found.every((other) => fits(span, other, other.actor === id)))
        found.push({ ...span, kind: "actor", actor: id, text: alias });
  return found;
}

function fits(span: Span, other: Span, isSame: boolean): boolean {
  if (!overlaps(span, other)) return true;
  const isEqual = span.start === other.start && span.end === other.end;
  return !isSame && !isEqual && contains(other, span);
}
