import type { Feature } from "../../src/read/gazetteer/gazetteer.ts";
import { isKept } from "./alternates.ts";
import { alternate, type Draft, usual } from "./draft.ts";
import type { Town } from "./geonames.ts";

/** English names of settlements, from the table of names. */
export type Renaming = { readonly name: string; readonly names: readonly string[] };

const FEATURE_OF: ReadonlyMap<string, Feature> = new Map([
  ["PPLC", "capital"],
  ["PPLG", "capital"],
  ["PPLA", "seat"],
  ["PPLA2", "county-seat"],
  ["PPLX", "section"],
]);

/** `parentOf` answers the `id` of the smallest area that holds a town, or null. */
export function draftTowns(
  towns: readonly Town[],
  renamings: ReadonlyMap<Town, Renaming>,
  parentOf: (town: Town) => string | null,
): readonly Draft[] {
  return towns.map((town) => {
    const renaming = renamings.get(town);
    const ownNames = renaming === undefined ? [] : [renaming.name, ...renaming.names];
    return {
      id: `gn:${town.id}`,
      feature: FEATURE_OF.get(town.code) ?? "town",
      name: renaming?.name ?? town.name,
      names: [
        ...[...ownNames, town.name, town.ascii].map(usual),
        ...town.alternates.filter((name) => isKept(name, town)).map(alternate),
      ],
      position: [town.longitude, town.latitude],
      radiusKm: null,
      population: town.population,
      countryCode: town.country,
      parent: parentOf(town),
      fame: null,
    };
  });
}
