import type { Map as LeafletMap } from "leaflet";
import type { Columns } from "../../../../src/core/columns.ts";
import { UNDATED } from "../../../../src/core/times.ts";

/** One way of drawing excerpts on a map. Each promise resolves when all is handed to the browser to be painted. */
export type Contender = {
  readonly map: LeafletMap;
  /** Draws everything, from the columns to the marks. */
  readonly load: () => Promise<void>;
  readonly show: (wanted: Wanted) => Promise<void>;
  /** Opens what the contender opens at the place with the most excerpts: a page of them where it can. */
  readonly popup: () => Promise<void>;
};

export type Make = (columns: Columns, container: HTMLElement) => Promise<Contender>;

/** What is asked for: an actor, by number, and days. Null hides nothing. */
export type Wanted = { readonly actor: number | null; readonly days: readonly [number, number] | null };

export const EVERYTHING: Wanted = { actor: null, days: null };

export const VIEW = { center: { lat: 45, lng: 15 }, zoom: 4, minZoom: 2, maxZoom: 10 };

/** Excerpts of a popup's page. */
export const PAGE = 50;

/** Whether a row passes, told as a peer's user would: by looking at it. */
export function passing({ naming, happened, times }: Columns, { actor, days }: Wanted) {
  return (row: number): boolean => {
    if (actor !== null) {
      let at = naming.start[row] ?? 0;
      const end = naming.start[row + 1] ?? 0;
      while (at < end && naming.items[at] !== actor) at++;
      if (at === end) return false;
    }
    if (days === null) return true;
    const time = happened[row] ?? UNDATED;
    return time !== UNDATED && (times.first[time] ?? 0) <= days[1] && (times.last[time] ?? 0) >= days[0];
  };
}

/** The longitude and latitude of every placing of the rows that pass, with its place's number. */
export function* placingsOf(columns: Columns, wanted: Wanted): Generator<readonly [number, number, number]> {
  const { rows, placings, places } = columns;
  const passes = passing(columns, wanted);
  for (let row = 0; row < rows; row++) {
    if (!passes(row)) continue;
    for (let at = placings.start[row] ?? 0; at < (placings.start[row + 1] ?? 0); at++) {
      const place = placings.items[at] ?? 0;
      const [longitude = 0, latitude = 0] = places[place]?.position ?? [];
      yield [longitude, latitude, place];
    }
  }
}

/** The place that most rows stand at. */
export function fullest({ placings, places }: Columns): number {
  const counts = new Uint32Array(places.length);
  for (const place of placings.items) counts[place] = (counts[place] ?? 0) + 1;
  return counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
}

/** The lines of a popup's page. */
export function pageOf(rows: Iterable<number>, total: number): HTMLElement {
  const list = document.createElement("ol");
  for (const row of rows) {
    const line = document.createElement("li");
    line.textContent = `Excerpt ${row}`;
    list.append(line);
  }
  list.title = `${PAGE} of ${total}`;
  return list;
}
