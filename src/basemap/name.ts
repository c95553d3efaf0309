import type { TagValue } from "./vector-tile.ts";

export const NAME_KINDS = ["country", "region", "locality", "sea", "ocean"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** Whether such names stand on water, in its letters. */
export const isOnWater = (kind: NameKind): boolean => kind === "sea" || kind === "ocean";

/** A name that the map may print. */
export type Name = {
  readonly kind: NameKind;
  readonly text: string;
  /** Web Mercator, units of the world's width, north-west first. */
  readonly x: number;
  readonly y: number;
  /** Map zooms between which it is printed where there is room. */
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly capital: boolean;
  readonly population: number;
  /** Natural Earth's: 2 for the greatest countries, 8 for those without one. */
  readonly rank: number;
};

/** Null when the tags name nothing that the map prints. */
export function nameOf(tags: ReadonlyMap<string, TagValue>, x: number, y: number): Name | null {
  const kind = NAME_KINDS.find((known) => known === tags.get("kind"));
  const text = tags.get("name");
  if (kind === undefined || typeof text !== "string" || text === "") return null;
  return {
    kind,
    text,
    x,
    y,
    minZoom: numberOr(tags.get("min_zoom"), 0),
    maxZoom: numberOr(tags.get("max_zoom"), Number.POSITIVE_INFINITY),
    capital: tags.get("capital") === "yes",
    population: numberOr(tags.get("population"), 0),
    rank: numberOr(tags.get("rank"), 8),
  };
}

const numberOr = (value: TagValue | undefined, otherwise: number): number =>
  typeof value === "number" ? value : otherwise;
