import type { Town } from "./geonames.ts";
import type { Unit } from "./natural-earth.ts";

/** How GeoNames' levels of administration and Natural Earth's units fit together, told by the towns that both hold. */
export type Fit = {
  /** By GeoNames' code (`IT.15`): the units that make up the province. */
  readonly provinces: ReadonlyMap<string, readonly Unit[]>;
  /** By GeoNames' code (`IT.15.PA`): the unit that is the county. */
  readonly counties: ReadonlyMap<string, Unit>;
  /** Units that are neither, with the province that they lie in, or null. */
  readonly others: ReadonlyMap<Unit, string | null>;
  /** By country code. */
  readonly countries: ReadonlyMap<string, readonly Unit[]>;
};

/** A unit belongs to what at least this share of its towns belongs to; and the other way about. */
const AGREE = 0.6;
/** Less is asked where Natural Earth itself names GeoNames' unit. */
const AGREE_NAMED = 0.35;

export function fit(
  located: ReadonlyMap<Unit, readonly Town[]>,
  towns: readonly Town[],
  codes: { readonly provinces: ReadonlyMap<string, string>; readonly countryOf: (unit: Unit) => string },
): Fit {
  const total = { first: countBy(towns, "admin1"), second: countBy(towns, "admin2") };
  const provinces = new Map<string, Unit[]>();
  const countries = new Map<string, Unit[]>();
  const others = new Map<Unit, string | null>();
  for (const [unit, inside] of located) {
    push(countries, countryOf(unit, inside, codes.countryOf), unit);
    const code = provinceOf(unit, inside, codes.provinces);
    if (code === null) others.set(unit, null);
    else push(provinces, code, unit);
  }
  const counties = new Map<string, Unit>();
  for (const [code, units] of provinces) {
    const held = units.flatMap((unit) => located.get(unit) ?? []);
    if (held.filter((town) => town.admin1 === code).length < (total.first.get(code) ?? 0) / 2) {
      provinces.delete(code);
      for (const unit of units) others.set(unit, null);
    } else if (units.length > 1) {
      for (const unit of units) {
        const county = countyOf(located.get(unit) ?? [], total.second);
        if (county === null || counties.has(county)) others.set(unit, code);
        else counties.set(county, unit);
      }
    }
  }
  return { provinces, counties, others, countries };
}

function provinceOf(unit: Unit, inside: readonly Town[], names: ReadonlyMap<string, string>): string | null {
  if (names.has(unit.admin1) && isNamedRightly(unit.admin1, inside)) return unit.admin1;
  const votes = countBy(inside, "admin1");
  const [code, count] = most(votes);
  return count > 0 && count >= inside.length * AGREE && names.has(code) ? code : null;
}

/** By towns or by people: a capital's unit holds many a suburb of the next province, but few of its people. */
function isNamedRightly(code: string, inside: readonly Town[]): boolean {
  const right = inside.filter(({ admin1 }) => admin1 === code);
  const people = (list: readonly Town[]) => list.reduce((sum, { population }) => sum + population, 0);
  return right.length >= inside.length * AGREE_NAMED || people(right) > people(inside) / 2;
}

function countyOf(inside: readonly Town[], total: ReadonlyMap<string, number>): string | null {
  const [code, count] = most(countBy(inside, "admin2"));
  return code !== "" && count >= inside.length * AGREE && count >= (total.get(code) ?? 0) * AGREE
    ? code
    : null;
}

/** By the towns' own countries, so that Crimea is where GeoNames and the United Nations have it. */
function countryOf(unit: Unit, inside: readonly Town[], otherwise: (unit: Unit) => string): string {
  const votes = new Map<string, number>();
  for (const { country } of inside) votes.set(country, (votes.get(country) ?? 0) + 1);
  const [code, count] = most(votes);
  return count > inside.length / 2 ? code : otherwise(unit);
}

function countBy(towns: readonly Town[], level: "admin1" | "admin2"): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const town of towns) counts.set(town[level], (counts.get(town[level]) ?? 0) + 1);
  return counts;
}

function most(counts: ReadonlyMap<string, number>): readonly [string, number] {
  let best: readonly [string, number] = ["", 0];
  for (const entry of counts) if (entry[1] > best[1]) best = entry;
  return best;
}

function push<Key>(lists: Map<Key, Unit[]>, key: Key, unit: Unit): void {
  const there = lists.get(key);
  if (there === undefined) lists.set(key, [unit]);
  else there.push(unit);
}
