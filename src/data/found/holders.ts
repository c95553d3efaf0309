import type { Surroundings } from "./found.ts";

/** Names of what holds a place, the smallest first: `["Louisiana", "United States"]`. Empty where nothing is known. */
export function holdersOf(id: string, surroundings: Surroundings): readonly string[] {
  const row = surroundings.rowOf(baseOf(id));
  if (row < 0) return [];
  const around = [surroundings.province(row), surroundings.country(row)];
  const names = around.filter((one) => one >= 0 && one !== row).map((one) => surroundings.name(one));
  return [...new Set(names)];
}

/** Of `near:gn:2464470:main-street`, the place that it was taken to lie by. */
function baseOf(id: string): string {
  return /^near:(.+):[^:]*$/.exec(id)?.[1] ?? id;
}

/** "Tripoli, Lebanon": a name with the largest thing that holds it, or the name alone. */
export function nameInside(name: string, holders: readonly string[]): string {
  const known = holders.filter((one) => one !== name);
  return [name, ...known].join(", ");
}
