import type { Actor } from "../../core/actor.ts";
import type { ActorId, PlaceId } from "../../core/ids.ts";
import type { Place } from "../../core/place.ts";

/** What the articles of a folder may name. */
export type Knowledge = {
  readonly places: PlaceTable;
  readonly actors: ReadonlyMap<ActorId, Actor>;
};

export type PlaceTable = {
  readonly all: ReadonlyMap<PlaceId, Place>;
  /** By id, or all of that name. */
  readonly find: (nameOrId: string) => readonly Place[];
};

export function placeTable(all: ReadonlyMap<PlaceId, Place>): PlaceTable {
  const names = new Map<string, readonly Place[]>();
  for (const place of all.values()) names.set(place.name, [...(names.get(place.name) ?? []), place]);
  const ids = new Map<string, Place>(all);
  return {
    all,
    find: (nameOrId) => {
      const place = ids.get(nameOrId);
      return place === undefined ? (names.get(nameOrId) ?? []) : [place];
    },
  };
}
