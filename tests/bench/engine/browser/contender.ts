import type { Map as LeafletMap } from "leaflet";
import type { Columns } from "../../../../src/core/columns.ts";
import { UNDATED } from "../../../../src/core/times.ts";

/** One way of drawing excerpts on a map. Each promise resolves when all is handed to the browser to be painted. */
export type Contender = {
  readonly map: LeafletMap;
  /** Draws everything, from the columns to the marks. */
  readonly load: () => Promise<void>;
  readonly show: (wanted: Wanted) => Promise<void>;
  /** Opens what the contender opens at `busyPlace`: a page of its excerpts where it can. */
  readonly popup: () => Promise<void>;
  /** Resolves when what was shown last has all its facets; of this app alone, the others count none. */
  readonly facets?: () => Promise<void>;
};

export type Make = (columns: Columns, container: HTMLElement) => Promise<Contender>;

/** What is asked for: actors, by number, and days. No actors and no days hide nothing. */
export type Wanted = {
  readonly actors: readonly number[];
  readonly match: "any" | "all";
  readonly days: readonly [number, number] | null;
};

export const EVERYTHING: Wanted = { actors: [], match: "any", days: null };

/** As far in as the peers' own examples go; this app's tree of clusters goes as deep. */
export const VIEW = { center: { lat: 45, lng: 15 }, zoom: 4, minZoom: 2, maxZoom: 18 };

/** Excerpts of a popup's page. */
const PAGE = 50;

/** Whether a row passes, told as a peer's user would: by looking at it. */
function passing({ naming, happened, times }: Columns, { actors, match, days }: Wanted) {
  const wanted = new Set(actors);
  const enough = match === "all" ? wanted.size : Math.min(1, wanted.size);
  return (row: number): boolean => {
    let named = 0;
    const end = enough === 0 ? 0 : (naming.start[row + 1] ?? 0);
    for (let at = naming.start[row] ?? 0; at < end; at++) if (wanted.has(naming.items[at] ?? 0)) named++;
    if (named < enough) return false;
    if (days === null) return true;
    const time = happened[row] ?? UNDATED;
    return time !== UNDATED && (times.first[time] ?? 0) <= days[1] && (times.last[time] ?? 0) >= days[0];
  };
}

/** The number and the place of every placing of the rows that pass. */
export function eachPlacing(
  columns: Columns,
  wanted: Wanted,
  visit: (placing: number, place: number) => void,
): void {
  const { rows, placings } = columns;
  const passes = passing(columns, wanted);
  for (let row = 0; row < rows; row++) {
    if (!passes(row)) continue;
    const end = placings.start[row + 1] ?? 0;
    for (let at = placings.start[row] ?? 0; at < end; at++) visit(at, placings.items[at] ?? 0);
  }
}

/** A place with 5,000 excerpts, or as near to it as any comes. */
export function busyPlace({ placings, places }: Columns): number {
  const counts = new Uint32Array(places.length);
  for (const place of placings.items) counts[place] = (counts[place] ?? 0) + 1;
  const off = (place: number): number => Math.abs((counts[place] ?? 0) - 5_000);
  return counts.reduce((best, _, place) => (off(place) < off(best) ? place : best), 0);
}

/** What the excerpt of a row says. */
export const textOf = (row: number): string => `Excerpt ${row}`;

/** A page as long as any, for contenders that look nothing up. */
export const anyTexts = (): readonly string[] => Array.from({ length: PAGE }, (_, row) => textOf(row));

/** How the page of a popup is asked for and shown, by every contender alike. */
export const PAGE_ASKED = { after: null, limit: PAGE } as const;

export function pageOf(texts: readonly string[]): HTMLElement {
  const list = document.createElement("ol");
  for (const text of texts) {
    const line = document.createElement("li");
    line.textContent = text;
    list.append(line);
  }
  return list;
}
