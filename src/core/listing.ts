/**
 * Which of the passing excerpts the list shows: all, those that stand in sight on the map, those that stand nowhere, or, on the
 * filter's clock, those without a date or with a date that is open on one side.
 */
export const LISTED = ["all", "map", "unplaced", "undated", "open-ended"] as const;
export type Listed = (typeof LISTED)[number];

/** What the list puts excerpts under. */
export const GROUPINGS = ["article", "date", "place"] as const;
export type Grouping = (typeof GROUPINGS)[number];
