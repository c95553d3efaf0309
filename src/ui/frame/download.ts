import type { Atlas } from "../../core/atlas.ts";
import { csvPieces, geoJsonPieces } from "../../core/export-pieces.ts";
import type { Filter } from "../../core/filter.ts";
import type { ExcerptId } from "../../core/ids.ts";
import type { Answerer } from "../../core/question.ts";
import { saveFile } from "../save-file.ts";

export type Format = "geojson" | "csv";

/** Excerpts asked for at once: their texts are held until they are written, and no longer. */
export const PAGE = 2000;

const FILES = {
  csv: { name: "dateline.csv", type: "text/csv;charset=utf-8", pieces: csvPieces },
  geojson: { name: "dateline.geojson", type: "application/geo+json", pieces: geoJsonPieces },
} as const;

export type Downloaded =
  | { readonly kind: "saved"; readonly excerpts: number; readonly of: number }
  | { readonly kind: "cancelled" };

type Wish = {
  readonly filter: Filter;
  readonly signal: AbortSignal;
  /** Hears how many excerpts are written, of how many, after each page. */
  readonly step: (done: number, of: number) => void;
};

/** Writes what passes the filter page by page, and offers the file. Less is `excerpts` than `of` where some could not be read. */
export async function download(
  format: Format,
  { atlas, ask }: { readonly atlas: Atlas; readonly ask: Answerer },
  { filter, signal, step }: Wish,
): Promise<Downloaded> {
  const { name, type, pieces } = FILES[format];
  const file = pieces();
  const parts: Blob[] = [];
  let [done, of] = [0, 0];
  let after: ExcerptId | null = null;
  const cursors = new Set<ExcerptId>();
  do {
    const { page } = await ask({
      filter,
      viewport: null,
      zoom: 0,
      within: { kind: "anywhere" },
      page: { after, limit: PAGE },
    });
    if (signal.aborted) return { kind: "cancelled" };
    // A blob may lie on the disk; a text of all would have to be held.
    parts.push(new Blob([file.page(page.shown, atlas)]));
    done += page.shown.length;
    of = page.total;
    step(done, of);
    // A cursor that comes again is one that was forgotten: the pages would go round for ever.
    after = page.next === null || cursors.has(page.next) ? null : page.next;
    if (after !== null) cursors.add(after);
  } while (after !== null);
  saveFile(name, new Blob([file.head(), ...parts, file.tail()], { type }));
  return { kind: "saved", excerpts: done, of };
}
