import type { Atlas } from "../../core/atlas.ts";
import { inQuotes } from "../../core/citation.ts";
import type { Filter } from "../../core/filter.ts";
import type { Totals } from "../../core/question.ts";
import { filterText, liveSentence } from "../../core/sentence.ts";

/** A footnote for a whole filtered view: the atlas, what of it is shown, and the address that shows it again. */
export function viewCitation(atlas: Atlas, filter: Filter, totals: Totals | null, address: string): string {
  const asked = filterText(filter, (actor) => atlas.actors.get(actor)?.name ?? actor);
  const counted = totals === null ? "" : `: ${liveSentence(totals)}`;
  return `${inQuotes(atlas.title)}, ${asked.charAt(0).toLowerCase()}${asked.slice(1)}${counted} (${address}).`;
}
