import type { Feature } from "./gazetteer.ts";

/** People to the square kilometre of a town: its name reaches about as far as its houses do. */
const DENSITY = 2500;

/** How far from its point a settlement may be meant; at least a village's kilometre. */
export function settlementRadiusKm(population: number): number {
  return Math.max(1, Math.round(10 * Math.sqrt(population / (Math.PI * DENSITY))) / 10);
}

/** How many people a settlement of that radius holds: camps and quarters of our own table say how wide they are. */
export const settlementPeople = (radiusKm: number): number => Math.round(Math.PI * DENSITY * radiusKm ** 2);

/** What a settlement of unknown population is taken for: a seat of government is no hamlet. */
const UNKNOWN: Readonly<Partial<Record<Feature, number>>> = {
  capital: 100_000,
  seat: 20_000,
  "county-seat": 3000,
};

/** How likely the bare name means this settlement: log10 of its people, capitals as if ten times as large. */
export function settlementPrior(feature: Feature, population: number): number {
  const people = population === 0 ? (UNKNOWN[feature] ?? 0) : population;
  const more = feature === "capital" ? 1 : feature === "seat" ? 0.3 : feature === "section" ? -1 : 0;
  return Math.max(0, Math.log10(people + 10) + more);
}
