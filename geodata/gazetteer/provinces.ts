import { foldName } from "../../src/read/gazetteer/fold.ts";
import type { Fit } from "./admin.ts";
import { add, centreOf, contains, distanceKm, radiusOf, weigh } from "./area.ts";
import { alternate, type Draft, type DraftName, usual } from "./draft.ts";
import type { Town } from "./geonames.ts";
import type { Unit } from "./natural-earth.ts";

type Sources = {
  readonly fit: Fit;
  readonly towns: readonly Town[];
  readonly provinceNames: ReadonlyMap<string, string>;
  readonly countyNames: ReadonlyMap<string, string>;
  /** The `id` of a country by its code, or null. */
  readonly countryId: (code: string) => string | null;
};

/** Words that say what an area is and that news leaves out: "Kirkuk Governorate". */
const GENERIC =
  / (Province|State|Region|Governorate|Oblast'?|District|Department|County|Prefecture|Municipality|Krai|Emirate|Voivodeship|Parish|Canton|Raion|Borough|Division)$/;

const GENERIC_BEFORE =
  /^(Autonomous |Metropolitan )?(Province|City|Department|State|Region|County|Governorate|Municipality|District) of (the )?(?=\p{Lu})/u;

const DIRECTION =
  /^((North|South)(ern)?([- ]?(East|West)(ern)?)?|(East|West)(ern)?|Cent(er|re|ral)|Capital|Coast|Upper|Lower|Middle)$/i;

/** Countries of whose counties news speaks by name; elsewhere a county must hold towns and be no town's namesake. */
const BY_COUNTY = new Set(["GB", "IE", "KE", "LR", "US"]);

export type Admin = {
  readonly drafts: readonly Draft[];
  /** The `id` of a province or county by GeoNames' code. */
  readonly idOf: ReadonlyMap<string, string>;
};

/** Provinces (the first level of GeoNames), counties (its second) and the units of Natural Earth that are neither. */
export function draftAdmin(sources: Sources): Admin {
  const inProvince = groupBy(sources.towns, "admin1");
  const inCounty = groupBy(sources.towns, "admin2");
  const drafts: Draft[] = [];
  const idOf = new Map<string, string>();
  for (const [code, name] of sources.provinceNames) {
    const [towns, units] = [inProvince.get(code) ?? [], sources.fit.provinces.get(code) ?? []];
    const shape = shapeOf(units, towns);
    if (shape === null) continue;
    const only = units.length === 1 ? units[0] : undefined;
    const country = code.slice(0, 2);
    const id = only === undefined ? `gn:${code}` : `ne:${only.code}`;
    idOf.set(code, id);
    const names = namesOf(name, only);
    drafts.push({
      ...shape,
      ...names,
      id,
      feature: "province",
      countryCode: country,
      parent: sources.countryId(country),
      fame: null,
    });
  }
  for (const [code, name] of sources.countyNames) {
    const [towns, unit] = [inCounty.get(code) ?? [], sources.fit.counties.get(code)];
    const shape = shapeOf(unit === undefined ? [] : [unit], towns);
    if (shape === null || !isWorthNaming(code, name, towns, unit)) continue;
    const [country = "", first = ""] = code.split(".");
    const parent = idOf.get(`${country}.${first}`) ?? sources.countryId(country);
    const id = unit === undefined ? `gn:${code}` : `ne:${unit.code}`;
    idOf.set(code, id);
    drafts.push({
      ...shape,
      ...namesOf(name, unit),
      id,
      feature: "county",
      countryCode: country,
      parent,
      fame: null,
    });
  }
  for (const [country, units] of sources.fit.countries) {
    for (const unit of units.length > 1 ? units : []) {
      const province = sources.fit.others.get(unit);
      const shape = province === undefined ? null : shapeOf([unit], []);
      if (province === undefined || shape === null) continue;
      const parent = (province === null ? null : idOf.get(province)) ?? sources.countryId(country);
      const feature = province === null ? "region" : "county";
      drafts.push({
        ...shape,
        ...namesOf(unit.name, unit),
        id: `ne:${unit.code}`,
        feature,
        countryCode: country,
        parent,
        fame: province === null ? 3 : null,
      });
    }
  }
  return { drafts: withoutNamesAbove(drafts), idOf };
}

/** Natural Earth lists a region's name among those of its provinces: Milan is not "Lombardy". */
function withoutNamesAbove(drafts: readonly Draft[]): readonly Draft[] {
  const usualNames = ({ names }: Draft) =>
    names.filter(({ use }) => use === "name").map(({ text }) => foldName(text));
  const provinces = new Map(
    drafts.flatMap((draft) => (draft.feature === "province" ? [[draft.id, new Set(usualNames(draft))]] : [])),
  );
  return drafts.map((draft) => {
    const above = provinces.get(draft.parent ?? "");
    if (above === undefined || above.has(foldName(draft.name))) return draft;
    const isOwn = ({ text, use }: DraftName) => use === "name" || !above.has(foldName(text));
    return { ...draft, names: draft.names.filter(isOwn) };
  });
}

/** Point, radius and population of an area: from its units, else from the spread of its towns; null if it has neither. */
function shapeOf(
  units: readonly Unit[],
  towns: readonly Town[],
): Pick<Draft, "position" | "radiusKm" | "population"> | null {
  const population = towns.reduce((sum, town) => sum + town.population, 0);
  const area = add(units.flatMap(({ polygons }) => polygons.map(weigh)));
  if (area.km2 > 0) {
    const centre = centreOf(area);
    const inside = units.some(({ polygons }) => contains(polygons, ...centre));
    // A crescent's or an archipelago's centre may lie outside; the largest unit's label point never does.
    const position = inside ? centre : labelOf(units);
    return { position, radiusKm: radiusOf(area), population };
  }
  const positions = towns.map(({ longitude, latitude }) => [longitude, latitude] as const);
  const [first] = positions;
  if (first === undefined) return null;
  const centre = centreOf(add(positions.map(toWeight)));
  const square = positions.reduce((sum, position) => sum + distanceKm(centre, position) ** 2, 0);
  // Points spread evenly over a disc lie, in the mean of squares, at its radius over the root of two.
  return { position: centre, radiusKm: Math.max(3, Math.sqrt((2 * square) / positions.length)), population };
}

function toWeight([longitude, latitude]: readonly [number, number]) {
  const [x, y] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  return { km2: 1, vector: [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)] as const };
}

function labelOf(units: readonly Unit[]): readonly [number, number] {
  const sized = units.map((unit) => ({ unit, km2: add(unit.polygons.map(weigh)).km2 }));
  const largest = sized.reduce((a, b) => (b.km2 > a.km2 ? b : a));
  return largest.unit.label;
}

function namesOf(name: string, unit: Unit | undefined): { name: string; names: readonly DraftName[] } {
  const english = unit === undefined ? name : unit.english;
  const others = unit === undefined ? [] : [unit.name, ...unit.otherNames].filter(isName);
  return {
    name: bare(english),
    names: [
      ...[english, bare(name), name].map(usual),
      ...others.flatMap((other) => [other, bare(other)]).map(alternate),
    ],
  };
}

/** "Kirkuk" of "Kirkuk Governorate"; but "North Governorate" stays whole, for no one calls it "North". */
function bare(name: string): string {
  const short = name.replace(GENERIC, "").replace(GENERIC_BEFORE, "");
  return DIRECTION.test(short) ? name : short;
}

/** Natural Earth mixes postal codes ("MN", "Minn.") among the names. */
function isName(name: string): boolean {
  return !/^[A-Z]{1,3}$|\.$/.test(name);
}

function isWorthNaming(code: string, name: string, towns: readonly Town[], unit: Unit | undefined): boolean {
  if (unit !== undefined || BY_COUNTY.has(code.slice(0, 2))) return true;
  const folded = foldName(bare(name));
  return (
    towns.length >= 2 &&
    !towns.some((town) => foldName(town.name) === folded || foldName(town.ascii) === folded)
  );
}

function groupBy(towns: readonly Town[], level: "admin1" | "admin2"): ReadonlyMap<string, readonly Town[]> {
  const groups = new Map<string, Town[]>();
  for (const town of towns) {
    const there = groups.get(town[level]);
    if (there === undefined) groups.set(town[level], [town]);
    else there.push(town);
  }
  return groups;
}
