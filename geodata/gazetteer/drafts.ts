import { fit } from "./admin.ts";
import { calledNames } from "./called.ts";
import { countryId, draftCountries, readCountries } from "./countries.ts";
import type { Draft } from "./draft.ts";
import { readAdminNames, readTowns, type Town } from "./geonames.ts";
import { strays } from "./inside.ts";
import { joinRegions } from "./join.ts";
import { townsByUnit } from "./locate.ts";
import { readMoreNames, readNewsNames, readRenamings } from "./named.ts";
import { belowNamesakes } from "./namesakes.ts";
import { readUnits, type Unit } from "./natural-earth.ts";
import { draftAdmin } from "./provinces.ts";
import { draftRegions } from "./regions.ts";
import { draftTowns } from "./towns.ts";

/** Every place of the gazetteer in the order of the file: countries, provinces, counties, our own table, settlements. */
export function draftAll(): readonly Draft[] {
  const [towns, units, countries] = [readTowns(), readUnits(), readCountries()];
  const [provinceNames, countyNames] = [readAdminNames(1), readAdminNames(2)];
  const byCode = new Map(countries.map((country) => [country.code, countryId(country)]));
  const byHolder = new Map(countries.map(({ unit, code }) => [unit, code]));
  const countryOf = ({ iso, holder }: Unit) => (byCode.has(iso) ? iso : (byHolder.get(holder) ?? ""));
  const matched = fit(townsByUnit(units, towns), towns, { provinces: provinceNames, countryOf });
  const idOf = (code: string) => byCode.get(code) ?? null;

  const admin = draftAdmin({ fit: matched, towns, provinceNames, countyNames, countryId: idOf });
  const nations = draftCountries(countries, matched.countries, towns);
  const ours = draftRegions(idOf);
  const wrong = [...nations, ...ours].flatMap((draft) => strays(draft, matched.countries));
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
  const areas = [...nations, ...joinRegions(admin.drafts, ours)];
  const parentOf = ({ admin1, admin2, country }: Town) =>
    admin.idOf.get(admin2) ?? admin.idOf.get(admin1) ?? idOf(country);
  const settled = inOrder(draftTowns(towns, readRenamings(towns), parentOf), areas);
  const drafts = [...belowNamesakes(areas, settled), ...settled];
  const news = readNewsNames(drafts);
  const more = readMoreNames(drafts);
  return drafts.map((draft) => {
    const { name = draft.name, names = [] } = news.get(draft.id) ?? {};
    const named = { ...draft, name, names: [...names, ...draft.names] };
    return { ...named, names: [...named.names, ...calledNames(named), ...(more.get(draft.id) ?? [])] };
  });
}

/** By parent, then by GeoNames' number: neighbours in the file are neighbours on the map, and pack well. */
function inOrder(towns: readonly Draft[], areas: readonly Draft[]): readonly Draft[] {
  const rowOf = new Map(areas.map(({ id }, row) => [id, row]));
  const numberOf = ({ id }: Draft) => Number(id.slice("gn:".length));
  const parentOf = ({ parent }: Draft) => (parent === null ? -1 : (rowOf.get(parent) ?? -1));
  return [...towns].sort((a, b) => parentOf(a) - parentOf(b) || numberOf(a) - numberOf(b));
}
