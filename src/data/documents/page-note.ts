import type { Span } from "../../core/article.ts";
import { type PageLeftOut, pageNote } from "../../core/layout.ts";

type Note = Span & { readonly kind: "article"; readonly note: string };

/** A reading with a note on what of the file is none of its article's and was not read. */
export function withPageNote<Read extends { readonly notes: readonly (Span & { readonly note: string })[] }>(
  reading: Read,
  leftOut: readonly PageLeftOut[],
): Omit<Read, "notes"> & { readonly notes: readonly (Read["notes"][number] | Note)[] } {
  const note = pageNote(leftOut);
  if (note === null) return reading;
  return { ...reading, notes: [{ kind: "article", start: 0, end: 0, note }, ...reading.notes] };
}
