import type { Spellings } from "../../core/spellings.ts";
import { actorId, placeId } from "../brand.ts";
import type { SpellingsFile } from "./about.ts";

type Names = { readonly id: string; readonly name: string };

/** The spellings that are no names of what they spell; what has no others is left out. */
export function spellingsFile(
  { places, actors }: Spellings,
  named: { readonly places: Iterable<Names>; readonly actors: Iterable<Names> },
): SpellingsFile {
  return { places: others(places, named.places), actors: others(actors, named.actors) };
}

function others(spellings: ReadonlyMap<string, readonly string[]>, named: Iterable<Names>): string[][] {
  const names = new Map(Array.from(named, ({ id, name }) => [id, name]));
  return [...spellings]
    .map(([id, all]) => [id, ...all.filter((spelling) => spelling !== names.get(id))])
    .filter((line) => line.length > 1)
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
}

export function readSpellings({ places, actors }: SpellingsFile): Spellings {
  return {
    places: new Map(places.map(([id = "", ...spellings]) => [placeId(id), spellings])),
    actors: new Map(actors.map(([id = "", ...spellings]) => [actorId(id), spellings])),
  };
}
