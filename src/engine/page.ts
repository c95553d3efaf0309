import type { Atlas } from "../core/atlas.ts";
import { holds, properBox } from "../core/box.ts";
import type { Clock } from "../core/filter.ts";
import type { Page, Question, Shown, Within } from "../core/question.ts";
import { dateOn } from "./histogram.ts";

/** An unknown cursor starts from the beginning; one that no longer passes continues where it stood. */
export function pageOf(atlas: Atlas, shown: readonly Shown[], { filter, within, page }: Question): Page {
  const listed = shown.filter((one) => standsWithin(one, within, filter.clock, atlas));
  const ranks = new Map([...atlas.excerpts.keys()].map((id, rank) => [id, rank]));
  const cursor = page.after === null ? -1 : (ranks.get(page.after) ?? -1);
  const rest = listed.filter(({ excerpt }) => (ranks.get(excerpt.id) ?? -1) > cursor);
  const now = rest.slice(0, page.limit > 0 ? Math.floor(page.limit) : 0);
  const last = now.at(-1)?.excerpt.id ?? page.after;
  return { shown: now, total: listed.length, next: rest.length > now.length ? last : null };
}

function standsWithin({ excerpt, placings }: Shown, within: Within, clock: Clock, atlas: Atlas): boolean {
  switch (within.kind) {
    case "anywhere":
      return true;
    case "nowhere":
      return placings.length === 0;
    case "undated":
      return dateOn(clock, excerpt, atlas) === null;
    case "open-ended": {
      const date = dateOn(clock, excerpt, atlas);
      return date !== null && (date.earliest === null || date.latest === null);
    }
    case "place":
      return placings.some(({ place }) => place === within.place);
    case "box": {
      const box = properBox(within.box);
      return placings.some(({ place: id }) => {
        const place = atlas.places.get(id);
        return place !== undefined && holds(box, place.position);
      });
    }
  }
}
