import type { Atlas } from "../core/atlas.ts";
import type { DateAssertion } from "../core/date-assertion.ts";
import { dayNumber } from "../core/day.ts";
import type { Excerpt } from "../core/excerpt.ts";
import type { Clock } from "../core/filter.ts";
import { binned, type Histogram } from "../core/histogram.ts";
import type { Question } from "../core/question.ts";
import { shownOf } from "./shown.ts";

/** When it happened or, on the other clock, its article was published. */
export function dateOn(clock: Clock, { when, article }: Excerpt, { articles }: Atlas): DateAssertion | null {
  return clock === "happened" ? when : (articles.get(article)?.published ?? null);
}

/** Every excerpt of the atlas by its date on the filter's clock, and which of them pass all but the period. */
export function histogramOf(atlas: Atlas, { filter, strip }: Question): Histogram {
  const passing = new Set(shownOf(atlas, filter, "period").map(({ excerpt }) => excerpt));
  /** The days of its date, "" where one of them is open; null where it has none. */
  const daysOf = (excerpt: Excerpt): string | null => {
    const date = dateOn(filter.clock, excerpt, atlas);
    if (date === null) return null;
    return date.earliest === null || date.latest === null ? "" : `${date.earliest}/${date.latest}`;
  };
  const byDays = new Map<string | null, { passing: number; of: number }>();
  for (const excerpt of atlas.excerpts.values()) {
    const days = daysOf(excerpt);
    const tally = byDays.get(days) ?? { passing: 0, of: 0 };
    byDays.set(days, { passing: tally.passing + Number(passing.has(excerpt)), of: tally.of + 1 });
  }
  const none = { passing: 0, of: 0 };
  const dated = [...byDays]
    .flatMap(([days, tally]) => (days === null || days === "" ? [] : [{ days, ...tally }]))
    .sort((a, b) => (a.days < b.days ? -1 : 1));
  const columns = {
    first: dated.map(({ days }) => dayNumber(days.slice(0, 10))),
    last: dated.map(({ days }) => dayNumber(days.slice(11))),
    passing: dated.map(({ passing }) => passing),
    of: dated.map(({ of }) => of),
  };
  return {
    ...binned(columns, strip),
    undated: byDays.get(null) ?? none,
    open: byDays.get("") ?? none,
  };
}
