import { foldName } from "../../src/read/gazetteer/fold.ts";
import { settlementPrior } from "../../src/read/gazetteer/weight.ts";
import type { Draft } from "./draft.ts";

/** A town that holds this share of its province's people is what the bare name means: Misrata, Homs, São Paulo. */
const SHARE = 0.15;

/**
 * Areas kept likelier to be meant than a small namesake inside, but less than a large one: "Benghazi" is the city, and
 * "Quebec" the province.
 */
export function belowNamesakes(areas: readonly Draft[], towns: readonly Draft[]): readonly Draft[] {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const ceilings = new Map<string, number>();
  for (const town of towns) {
    const names = new Set(town.names.filter(({ use }) => use === "name").map(({ text }) => foldName(text)));
    for (let area = above(town, byId); area !== undefined; area = above(area, byId)) {
      if (area.feature !== "province" && area.feature !== "county") continue;
      if (town.population < area.population * SHARE) continue;
      if (!area.names.some(({ text, use }) => use === "name" && names.has(foldName(text)))) continue;
      const prior = settlementPrior(town.feature, town.population) - 0.2;
      ceilings.set(area.id, Math.min(prior, ceilings.get(area.id) ?? prior));
    }
  }
  return areas.map((area) => {
    const ceiling = ceilings.get(area.id);
    return ceiling === undefined ? area : { ...area, ceiling };
  });
}

function above(draft: Draft, byId: ReadonlyMap<string, Draft>): Draft | undefined {
  return draft.parent === null ? undefined : byId.get(draft.parent);
}
