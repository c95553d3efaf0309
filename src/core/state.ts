import { EVERYTHING, type Filter } from "./filter.ts";
import type { ArticleId, ExcerptId, PlaceId } from "./ids.ts";
import type { Grouping, Listed } from "./listing.ts";
import type { Position } from "./place.ts";

/** Leaflet owns the viewport; this is what it was last seen to be, or what it is asked to become. */
export type MapView = { readonly zoom: number; readonly position: Position };

export type Theme = "light" | "dark";

/** The article in the drawer, and the sentence that it was opened at. */
export type Reading = { readonly article: ArticleId; readonly excerpt: ExcerptId | null };

/** All that a link holds. Null: left to the app (the fitted view, the system's theme). */
export type ViewState = {
  readonly filter: Filter;
  readonly place: PlaceId | null;
  /** Of the excerpts at `place`, the one that its popup shows; null: the first that passes. Without a place always null. */
  readonly excerpt: ExcerptId | null;
  readonly reading: Reading | null;
  readonly listed: Listed;
  readonly grouping: Grouping;
  readonly map: MapView | null;
  readonly theme: Theme | null;
};

/** What an empty link opens: the whole atlas, fitted, in the system's theme. */
export const OPENING: ViewState = {
  filter: EVERYTHING,
  place: null,
  excerpt: null,
  reading: null,
  listed: "all",
  grouping: "article",
  map: null,
  theme: null,
};
