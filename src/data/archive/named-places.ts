import type { Place, PlaceKind, Position } from "../../core/place.ts";
import { placeId } from "../brand.ts";
import type { HeadsFile, NamesFile } from "./about.ts";

/** Where the places of an archive lie and of what kind they are, by leaf. */
type Ground = { readonly positions: readonly Position[]; readonly kinds: readonly PlaceKind[] };

/**
 * Places of which the first are named, by leaf; `isNamed` has a 1 for these. The others have an id of their own until
 * their names are there; no place of an atlas has one that begins so, and all others come before it.
 */
export function firstPlaces(
  { positions, kinds }: Ground,
  heads: HeadsFile | null,
): { readonly places: readonly Place[]; readonly isNamed: Uint8Array } {
  const isNamed = new Uint8Array(positions.length);
  const numbers = new Map(heads?.leaves.map((leaf, number) => [leaf, number]));
  const places = positions.map((position, leaf): Place => {
    const number = numbers.get(leaf) ?? -1;
    const [id, name] = [heads?.ids[number], heads?.names[number]];
    if (id !== undefined && name !== undefined) isNamed[leaf] = 1;
    const kind = kinds[leaf] ?? "settlement";
    const known = { position, kind, radiusKm: 0, area: null, note: null };
    return id === undefined || name === undefined
      ? { ...known, id: placeId(`~${leaf}`), name: "Unnamed place" }
      : { ...known, id: placeId(id), name };
  });
  return { places, isNamed };
}

/** The places with their own ids, names and radii. */
export function namedPlaces(places: readonly Place[], { ids, names, radii }: NamesFile): readonly Place[] {
  return places.map((place, leaf) => {
    const [id, name, radiusKm] = [ids[leaf], names[leaf], radii[leaf]];
    if (id === undefined || name === undefined || radiusKm === undefined) return place;
    return { ...place, id: placeId(id), name, radiusKm };
  });
}
