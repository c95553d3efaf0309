import { counted, countText } from "./count-text.ts";
import { periodText } from "./date-text.ts";
import type { Filter } from "./filter.ts";
import type { ActorId } from "./ids.ts";
import type { Totals } from "./question.ts";

/** "5 of 31 excerpts · 3 places · 1 unplaced": the live region, the map's description, the print caption. */
export function liveSentence({ excerpts, of, places, unplaced }: Totals): string {
  const parts = [`${countText(excerpts)} of ${counted(of, "excerpt")}`, counted(places, "place")];
  if (unplaced > 0) parts.push(`${countText(unplaced)} unplaced`);
  return parts.join(" · ");
}

/**
 * What a filter asks for: "Excerpts that name Khalifa Hifter and Giuseppe Conte, that do not name Roberta
 * Pinotti, dated from 1 November 2018". `nameOf` gives an actor's name.
 */
export function filterText(filter: Filter, nameOf: (actor: ActorId) => string): string {
  const { actors, match, not, period, clock, words, publishers, kinds, roles } = filter;
  const clauses: readonly (string | null)[] = [
    clause("that name ", Array.from(actors, nameOf), match === "all" ? "and" : "or"),
    clause("that do not name ", Array.from(not, nameOf), "or"),
    period === null ? null : `${clock === "happened" ? "dated" : "published"} ${periodText(period)}`,
    clause(
      "that say ",
      words.map((word) => `“${word}”`),
      "and",
    ),
    clause("from ", [...publishers], "or"),
    clause("at a place that is a ", [...kinds], "or a"),
    clause("at a place named as ", [...roles], "or"),
  ];
  const said = clauses.filter((one) => one !== null);
  return said.length === 0 ? "All excerpts" : `Excerpts ${said.join(", ")}`;
}

function clause(opening: string, values: readonly string[], joiner: string): string | null {
  const [last, ...before] = [...values].reverse();
  if (last === undefined) return null;
  return opening + (before.length === 0 ? last : `${before.reverse().join(", ")} ${joiner} ${last}`);
}
