import type { Atlas } from "../../core/atlas.ts";
import type { Totals } from "../../core/question.ts";
import { liveSentence } from "../../core/sentence.ts";

/** A footnote for a whole filtered view: the atlas, what of it is shown, and the address that shows it again. */
export function viewCitation(atlas: Atlas, totals: Totals | null, address: string): string {
  const shown = totals === null ? "" : ` (${liveSentence(totals)})`;
  return `“${atlas.title}”${shown}, Dateline, ${address}.`;
}
