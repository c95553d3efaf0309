import * as z from "zod/mini";
import { ACTOR_KINDS, type Actor } from "../../core/actor.ts";
import type { ActorId } from "../../core/ids.ts";
import { AN_ID, actorId, NAME_ID } from "../brand.ts";
import { parseYamlList } from "./located-yaml.ts";
import type { Problem, SourceFile } from "./problem.ts";

const text = z.string().check(z.minLength(1));

const ActorSource = z.strictObject({
  id: z.string().check(z.regex(NAME_ID, AN_ID)),
  name: text,
  kind: z.enum(ACTOR_KINDS),
  /** Other spellings; the name itself need not be repeated. */
  aliases: z.optional(z.array(text)),
  description: z.optional(text),
});

export type MadeActors = {
  readonly actors: ReadonlyMap<ActorId, Actor>;
  readonly problems: readonly Problem[];
};

/** The actors of a file (JSON or YAML). An alias names one actor only. */
export function makeActors(file: SourceFile): MadeActors {
  const { items, problems: misfits, at } = parseYamlList(file, ActorSource);
  const actors = new Map<ActorId, Actor>();
  const owners = new Map<string, string>();
  const problems: Problem[] = [...misfits];
  for (const { index, item } of items) {
    const { id, name, kind, aliases = [], description = null } = item;
    if (actors.has(actorId(id))) {
      problems.push(at([index, "id"], `expected an id of its own, found ${id} again`));
      continue;
    }
    const spellings = [...new Set([name, ...aliases])];
    for (const alias of spellings) {
      const owner = owners.get(alias);
      if (owner !== undefined)
        problems.push(
          at([index], `expected aliases of its own, found “${alias}”, which names ${owner} already`),
        );
      owners.set(alias, name);
    }
    actors.set(actorId(id), { id: actorId(id), name, kind, aliases: spellings, description });
  }
  return { actors, problems };
}
