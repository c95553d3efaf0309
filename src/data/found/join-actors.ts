import type { Actor } from "../../core/actor.ts";
import type { Atlas } from "../../core/atlas.ts";
import type { ActorId } from "../../core/ids.ts";
import { actorFrom, type Member, withSpellings } from "./actor-from.ts";
import type { FoundArticle } from "./article-from.ts";
import type { FoundActor } from "./found.ts";
import { foldedNames, fullNames } from "./full-name.ts";
import { sameActors } from "./same-actors.ts";

export type JoinedActors = {
  readonly all: ReadonlyMap<ActorId, Actor>;
  /** The atlas's id of an actor of the article with this index; null for whom the article does not list. */
  readonly idIn: (article: number) => (local: ActorId) => ActorId | null;
};

type Base = Pick<Atlas, "actors" | "excerpts">;

/**
 * The atlas's own actors, then those found. Actors of two articles are one only by a full name, or by an alias that an
 * editor listed; whoever an article only calls by a surname is that article's own.
 */
export function joinActors(base: Base, articles: readonly FoundArticle[]): JoinedActors {
  const members = articles.flatMap(({ actors, article }, index) =>
    actors.map((actor): Member => ({ actor, article, index })),
  );
  const all = new Map(base.actors);
  const names = new Set([...base.actors.values()].map(({ name }) => name));
  const taken = new Set<string>(base.actors.keys());
  const ids = articles.map(() => new Map<string, ActorId>());
  for (const [home, same] of gathered(base, members)) {
    const known = typeof home === "number" ? undefined : all.get(home);
    const actor = known === undefined ? actorFrom(same, names, taken) : withSpellings(known, same);
    names.add(actor.name);
    all.set(actor.id, actor);
    for (const { actor: local, index } of same) ids[index]?.set(local.id, actor.id);
  }
  return { all, idIn: (article) => (local) => ids[article]?.get(local) ?? null };
}

/** Who is the same, by the id that the atlas knows them by or by the number of their group. */
function gathered(base: Base, members: readonly Member[]): ReadonlyMap<ActorId | number, readonly Member[]> {
  const own = [...base.actors.values()];
  const groups = sameActors([...own, ...members.map(({ actor }) => actor)]);
  const listed = isEdited(base) ? listedAliases(own) : new Map<string, ActorId>();
  const homes = new Map<ActorId | number, Member[]>();
  for (const [index, member] of members.entries()) {
    const group = groups[own.length + index] ?? own.length + index;
    const home = own[group]?.id ?? listedAs(member.actor, listed) ?? group;
    const same = homes.get(home);
    if (same === undefined) homes.set(home, [member]);
    else same.push(member);
  }
  return homes;
}

/** Whether people wrote it: where a program did, its aliases of one word are those of one article. */
export function isEdited({ excerpts }: Pick<Atlas, "excerpts">): boolean {
  return [...excerpts.values()].every(({ placings }) => placings.every(({ guess }) => guess === undefined));
}

/** Each alias, folded, with its actor; none that two of them have. */
function listedAliases(actors: readonly Actor[]): ReadonlyMap<string, ActorId> {
  const listed = new Map<string, ActorId | null>();
  for (const { id, kind, aliases } of actors)
    for (const name of foldedNames(aliases)) {
      const key = aliasKey(kind, name);
      listed.set(key, (listed.get(key) ?? id) === id && listed.get(key) !== null ? id : null);
    }
  return new Map([...listed].flatMap(([key, id]) => (id === null ? [] : [[key, id] as const])));
}

const aliasKey = (kind: Actor["kind"], name: string): string =>
  `${kind === "person" ? "person" : "body"} ${name}`;

/** Whoever has a full name that the list does not have is someone else, whatever the surname. */
function listedAs(actor: FoundActor, listed: ReadonlyMap<string, ActorId>): ActorId | undefined {
  if (actor.kind === "person" && fullNames(actor).length > 0) return undefined;
  const ids = foldedNames(actor.aliases).flatMap((name) => listed.get(aliasKey(actor.kind, name)) ?? []);
  return new Set(ids).size === 1 ? ids[0] : undefined;
}
