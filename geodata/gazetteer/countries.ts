import { add, centreOf, radiusOf, weigh } from "./area.ts";
import { withPlurals } from "./demonyms.ts";
import { alternate, type Draft, demonym, usual } from "./draft.ts";
import type { Town } from "./geonames.ts";
import { mainlandOf } from "./mainland.ts";
import type { Unit } from "./natural-earth.ts";
import { readSource } from "./source.ts";
import { listOf, readTable } from "./table.ts";

export type Country = {
  readonly code: string;
  /** Natural Earth's code, the last part of the place's id. */
  readonly unit: string;
  /** As the World Factbook has it. */
  readonly position: readonly [number, number];
  readonly name: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
};

/** Of other states: known by their own names, but no countries to a reader's count. */
const TERRITORIES = new Set(
  "AI AS AW AX BL BM BQ CC CK CW CX FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT".split(
    " ",
  ),
);

const LANGUAGES = "ar bn de el es fa fr he hi hu id it ja ko nl pl pt ru sv tr uk ur vi zh zh-Hant".split(
  " ",
);

export function readCountries(): readonly Country[] {
  return readTable("countries").map(({ cell, where }) => ({
    code: cell("code"),
    unit: cell("unit"),
    position: readCoordinates(cell("coordinates"), where),
    name: cell("name"),
    names: listOf(cell("names")),
    demonyms: withPlurals(listOf(cell("demonyms"))),
  }));
}

export const countryId = ({ unit }: Country): string => `ne:${unit}`;

/** The table's countries with their areas from the units, and their names in the languages of CLDR. */
export function draftCountries(
  countries: readonly Country[],
  unitsOf: ReadonlyMap<string, readonly Unit[]>,
  towns: readonly Town[],
): readonly Draft[] {
  const translated = readTranslations();
  const population = new Map<string, number>();
  for (const town of towns)
    population.set(town.country, (population.get(town.country) ?? 0) + town.population);
  return countries.map((country) => {
    const units = unitsOf.get(country.code) ?? [];
    const area = add(units.flatMap(({ polygons }) => polygons.map(weigh)));
    const mainland = mainlandOf(units);
    return {
      id: countryId(country),
      feature: TERRITORIES.has(country.code) ? "territory" : "country",
      name: country.name,
      names: [
        ...[country.name, ...country.names].map(usual),
        ...(translated.get(country.code) ?? []).map(alternate),
        ...country.demonyms.map(demonym),
      ],
      position: mainland === null ? country.position : centreOf(mainland),
      radiusKm: area.km2 > 0 ? radiusOf(area) : 10,
      population: population.get(country.code) ?? 0,
      countryCode: country.code,
      parent: null,
      fame: null,
    };
  });
}

/** `25 00 N, 17 00 E`, as the World Factbook writes them, to degrees, longitude first. */
function readCoordinates(text: string, where: string): readonly [number, number] {
  const parts = /^(\d+) (\d\d) ([NS]), (\d+) (\d\d) ([EW])$/.exec(text);
  if (parts === null)
    throw new Error(`${where}: coordinates like "25 00 N, 17 00 E" expected, "${text}" found`);
  const [, latitude, latitudeMinutes, north, longitude, longitudeMinutes, east] = parts;
  return [
    (Number(longitude) + Number(longitudeMinutes) / 60) * (east === "W" ? -1 : 1),
    (Number(latitude) + Number(latitudeMinutes) / 60) * (north === "S" ? -1 : 1),
  ];
}

function readTranslations(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const language of LANGUAGES) {
    const source = JSON.parse(readSource(`cldr-localenames-full/main/${language}/territories.json`));
    const territories: Readonly<Record<string, string>> =
      source.main[language].localeDisplayNames.territories;
    for (const [key, name] of Object.entries(territories)) {
      const code = key.slice(0, 2);
      // "Hong Kong SAR China" and the like are official labels that no text uses; their short forms follow.
      if (!/^[A-Z]{2}(-alt-(short|variant))?$/.test(key) || name.includes("(")) continue;
      const there = names.get(code);
      if (there === undefined) names.set(code, [name]);
      else there.push(name);
    }
  }
  return names;
}
