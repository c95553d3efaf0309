import type { Atlas } from "../../core/atlas.ts";
import { inQuotes } from "../../core/citation.ts";
import { counted } from "../../core/count-text.ts";
import type { Filter } from "../../core/filter.ts";
import type { Totals } from "../../core/question.ts";
import { filterText, liveSentence } from "../../core/sentence.ts";

type View = {
  readonly filter: Filter;
  readonly totals: Totals | null;
  /** How many articles are counted that the address does not open. */
  readonly added: number;
};

/** A footnote for a whole filtered view: the atlas, what of it is shown, and the address that shows it again. */
export function viewCitation(atlas: Atlas, { filter, totals, added }: View, address: string): string {
  const asked = filterText(filter, (actor) => atlas.actors.get(actor)?.name ?? actor);
  const said = totals === null ? "" : `: ${liveSentence(totals)}`;
  const where =
    added === 0
      ? `(${address})`
      : `with ${counted(added, "article")} added to it by the reader (without: ${address})`;
  return `${inQuotes(atlas.title)}, ${asked.charAt(0).toLowerCase()}${asked.slice(1)}${said}${added === 0 ? "" : ","} ${where}.`;
}
