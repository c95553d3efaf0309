import { foldName } from "../../src/read/gazetteer/fold.ts";
import { distanceKm } from "./area.ts";
import type { Draft } from "./draft.ts";

/**
 * Provinces and our own regions, those that are one and the same joined: Tigray is a province of Ethiopia that news
 * names more often than its population tells. The province keeps its id and shape and takes the region's names and fame.
 */
export function joinRegions(admin: readonly Draft[], regions: readonly Draft[]): readonly Draft[] {
  const provinces = new Map<string, Draft>();
  for (const draft of admin) {
    if (draft.feature !== "province" && draft.feature !== "region") continue;
    for (const { text, use } of draft.names) {
      if (use === "name") provinces.set(`${draft.countryCode} ${foldName(text)}`, draft);
    }
  }
  const joined = new Map<string, Draft>();
  const apart = regions.filter((region) => {
    const province = provinces.get(`${region.countryCode} ${foldName(region.name)}`);
    if (province === undefined || !isSame(province, region)) return true;
    const names = [...province.names, ...region.names];
    const feature = province.feature === "province" ? "province" : region.feature;
    joined.set(province.id, { ...province, feature, name: region.name, names, fame: region.fame });
    return false;
  });
  return [...admin.map((draft) => joined.get(draft.id) ?? draft), ...apart];
}

/** As near as either is wide, and about as large: Natural Earth's sliver "Kashmir" is not what anyone means by it. */
function isSame(a: Draft, b: Draft): boolean {
  const [less = 0, more = 0] = [a.radiusKm ?? 0, b.radiusKm ?? 0].sort((x, y) => x - y);
  return b.feature !== "facility" && distanceKm(a.position, b.position) < more && more < 3 * less;
}
