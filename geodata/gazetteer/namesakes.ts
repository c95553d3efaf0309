import { foldName } from "../../src/read/gazetteer/fold.ts";
import { settlementPrior } from "../../src/read/gazetteer/weight.ts";
import type { Draft } from "./draft.ts";

/** A town that holds this share of its province's people is what the bare name means: Misrata, Homs, São Paulo. */
const SHARE = 0.15;

/** How much likelier the town is than the area called as it is, and than one that is nothing but the town. */
const BELOW = 0.2;
const WELL_BELOW = 1.2;
/** An area with this share of its people in the town is the town by another name: the District of Columbia. */
const NOTHING_BUT = 0.9;

/**
 * Areas kept likelier to be meant than a small namesake inside, but less than a large one: "Benghazi" is the city, and
 * "Quebec" the province. A country's capital comes before any province of its name, wherever that lies: "Washington".
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
      lower(area, town);
    }
  }
  const capitals = new Map(
    towns.flatMap((town) => (town.feature === "capital" ? [[town.countryCode, town] as const] : [])),
  );
  for (const area of areas) {
    const capital = area.feature === "province" ? capitals.get(area.countryCode) : undefined;
    if (capital !== undefined && foldName(capital.name) === foldName(area.name)) lower(area, capital);
  }

  function lower({ id, population }: Draft, town: Draft): void {
    const same = town.population >= NOTHING_BUT * population;
    const prior = settlementPrior(town.feature, town.population) - (same ? WELL_BELOW : BELOW);
    ceilings.set(id, Math.min(prior, ceilings.get(id) ?? prior));
  }

  return areas.map((area) => {
    const ceiling = ceilings.get(area.id);
    return ceiling === undefined ? area : { ...area, ceiling };
  });
}

function above(draft: Draft, byId: ReadonlyMap<string, Draft>): Draft | undefined {
  return draft.parent === null ? undefined : byId.get(draft.parent);
}
