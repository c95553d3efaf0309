import type { Feature } from "../../src/read/gazetteer/gazetteer.ts";
import type { Draft } from "./draft.ts";

const BY_FAME = { 1: 9.5, 2: 8, 3: 6.3, 4: 4.7 } as const;

/**
 * How likely the bare name means this area: log10 of its population, and what news adds to it. Countries are named
 * about a thousand times as often as towns as large, provinces four times. Settlements: `src/read/gazetteer/weight.ts`.
 */
export function areaPrior({ feature, population, fame, ceiling }: Draft): number {
  const size = bySize(feature, population);
  return Math.max(0, Math.min(size, ceiling ?? size), fame === null ? 0 : BY_FAME[fame]);
}

function bySize(feature: Feature, population: number): number {
  const size = Math.log10(population + 10);
  switch (feature) {
    case "country":
      return Math.min(12, Math.max(size + 3, 7.5));
    case "territory":
      return Math.min(12, Math.max(size + 2.5, 6.5));
    case "province":
      return size + 0.6;
    default:
      return Math.max(0, size - 0.3);
  }
}
