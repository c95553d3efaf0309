/** Which of the passing excerpts the list shows: all, those that stand in sight on the map, or those that stand nowhere. */
export type Listed = "all" | "map" | "unplaced";
