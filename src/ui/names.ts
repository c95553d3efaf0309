import { feature, area as squareMetres } from "@turf/turf";
import { countText } from "../core/count-text.ts";
import type { DateBasis } from "../core/date-assertion.ts";
import { periodText } from "../core/date-text.ts";
import type { Period } from "../core/day.ts";
import type { Role } from "../core/excerpt.ts";
import type { Clock } from "../core/filter.ts";
import type { Place, PlaceKind } from "../core/place.ts";

export const KIND_NAMES: Readonly<Record<PlaceKind, string>> = {
  settlement: "Settlement",
  region: "Region",
  country: "Country",
  water: "Water",
  facility: "Facility",
};

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  scene: "It happened there",
  seat: "Stands for who is based there",
  mention: "Mentioned",
};

/** The role of a place in an excerpt, as a sentence of *Why here?*. */
export const ROLE_SENTENCES: Readonly<Record<Role, string>> = {
  scene: "What the excerpt tells happened here.",
  seat: "The name stands for a government or an army based here.",
  mention: "The excerpt mentions the place.",
};

/** What a date rests on, as a sentence of *Why here?*. */
export const BASIS_SENTENCES: Readonly<Record<DateBasis, string>> = {
  text: "The excerpt gives the date.",
  caption: "A photo caption gives the date.",
  dateline: "The article's dateline gives the date.",
  metadata: "The publisher's metadata give the date.",
  relative: "Reckoned from the day of the article.",
  page: "The page shows this date; the event lies before it.",
  editor: "Dated by the editor of this atlas.",
};

/** How exactly the place is known: a point with its uncertainty, or an area with its size. */
export function precisionText({ area, radiusKm }: Place): string {
  return area === null
    ? `point, within ${roughly(radiusKm)} km`
    : `area of about ${roughly(squareMetres(feature(area)) / 1e6)} km²`;
}

/** What a period asks, on the clock that it is asked on. */
export function periodLabel(period: Period, clock: Clock): string {
  return `${clock === "happened" ? "Happened" : "Published"} ${periodText(period)}`;
}

/** Two significant digits: radii and outlines are estimates. */
function roughly(size: number): string {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(size, 1))) - 1);
  return countText(Math.round(size / unit) * unit);
}
