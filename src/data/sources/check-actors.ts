import type { Actor } from "../../core/actor.ts";
import type { Mention } from "../../core/article.ts";
import type { ActorId } from "../../core/ids.ts";
import type { Complain } from "./problem.ts";

/** Holds the actors that an editor listed against those that the aliases found; each side may lack none. */
export function checkActors(
  listed: readonly string[],
  mentions: readonly Mention[],
  actors: ReadonlyMap<ActorId, Actor>,
  complain: Complain,
): void {
  const found = new Map(
    mentions.flatMap((mention) => (mention.kind === "actor" ? [[mention.actor, mention.text] as const] : [])),
  );
  const expected = new Set<ActorId>();
  for (const [index, name] of listed.entries()) {
    const actor = [...actors.values()].find((one) => one.name === name || one.id === name);
    if (actor === undefined) complain([index], `expected the name or the id of an actor, found “${name}”`);
    else if (!found.has(actor.id))
      complain([index], `expected an alias of ${name} in this excerpt, found none`);
    if (actor !== undefined) expected.add(actor.id);
  }
  for (const [id, words] of found)
    if (!expected.has(id))
      complain([], `expected ${actors.get(id)?.name ?? id} in this list, since “${words}” names them`);
}
