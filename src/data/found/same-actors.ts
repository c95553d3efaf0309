import type { ActorKind } from "../../core/actor.ts";
import { fullNames, shortNames } from "./full-name.ts";
import { Groups } from "./groups.ts";

type Named = { readonly kind: ActorKind; readonly aliases: readonly string[] };

/**
 * Which of the actors of many articles are the same: for each the number of its group, its least member's index. People
 * agree by full name only. So do organisations, and by letters ("LNA") where the articles give these letters one
 * meaning at most.
 */
export function sameActors(actors: readonly Named[]): readonly number[] {
  const groups = new Groups(actors.length);
  const byName = holdersOf(actors, fullNames);
  for (const [first, ...others] of byName.values())
    for (const other of others) groups.join(first ?? other, other);

  const full = actors.map((actor) => fullNames(actor).length > 0);
  for (const members of holdersOf(actors, shortNames).values()) {
    const meanings = new Set(members.filter((member) => full[member]).map((member) => groups.of(member)));
    const [first] = members;
    if (meanings.size > 1 || first === undefined) continue;
    for (const member of members) groups.join(first, member);
  }
  return actors.map((_, index) => groups.of(index));
}

/** The indices of those that have a name, by the name and whether a person has it. */
function holdersOf(
  actors: readonly Named[],
  namesOf: (actor: Named) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const [index, actor] of actors.entries())
    for (const name of namesOf(actor)) {
      const key = `${actor.kind === "person" ? "person" : "body"} ${name}`;
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [index]);
      else known.push(index);
    }
  return holders;
}
