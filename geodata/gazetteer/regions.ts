import { FEATURES, type Feature } from "../../src/read/gazetteer/gazetteer.ts";
import { settlementPeople } from "../../src/read/gazetteer/weight.ts";
import { withPlurals } from "./demonyms.ts";
import { type Draft, demonym, usual } from "./draft.ts";
import { type Line, listOf, readTable } from "./table.ts";

/** Our own table of regions, waters, deserts, mountains, islands and facilities that news names. */
export function draftRegions(countryId: (code: string) => string | null): readonly Draft[] {
  return readTable("regions").map((line) => {
    const { cell, where } = line;
    const codes = listOf(cell("countries"));
    const [only] = codes;
    const countryCode = codes.length === 1 && only !== undefined ? only : "";
    for (const code of codes) if (countryId(code) === null) throw new Error(`${where}: no country "${code}"`);
    const feature = featureOf(line);
    const radiusKm = numberOf(line, "radius", 12_000);
    return {
      id: slugOf(cell("name")),
      feature,
      name: cell("name"),
      names: [
        ...[cell("name"), ...listOf(cell("names"))].map(usual),
        ...withPlurals(listOf(cell("demonyms"))).map(demonym),
      ],
      position: [numberOf(line, "longitude", 180), numberOf(line, "latitude", 90)],
      radiusKm,
      population: feature === "town" || feature === "section" ? settlementPeople(radiusKm) : 0,
      countryCode,
      parent: countryId(countryCode),
      fame: fameOf(line),
    };
  });
}

/** `eastern-libya`: as in core's `PlaceId`. */
export function slugOf(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replaceAll(" ", "-");
}

function featureOf({ cell, where }: Line): Feature {
  const feature = FEATURES.find((known) => known === cell("feature"));
  if (feature === undefined) throw new Error(`${where}: no feature "${cell("feature")}"`);
  return feature;
}

function fameOf({ cell, where }: Line): 1 | 2 | 3 | 4 {
  const fame = ([1, 2, 3, 4] as const).find((known) => String(known) === cell("fame"));
  if (fame === undefined) throw new Error(`${where}: fame 1 to 4 expected, "${cell("fame")}" found`);
  return fame;
}

function numberOf({ cell, where }: Line, column: string, most: number): number {
  const value = Number(cell(column));
  if (cell(column) === "" || !(Math.abs(value) <= most)) {
    throw new Error(`${where}: ${column} within ±${most} expected, "${cell(column)}" found`);
  }
  return value;
}
