import type { Zone } from "../../core/article.ts";
import { blocksOf } from "../../core/blocks.ts";

/** UTF-16 units; what is longer is no headline. */
const LONGEST = 300;

/** The headline that stands in the text, on one line: what was told to be one, else a short first line. */
export function titleOf(text: string, zones: readonly Zone[]): string | null {
  const zone = zones.find(({ kind }) => kind === "title");
  const first = zone === undefined ? headingOf(text) : text.slice(zone.start, zone.end);
  const line = first
    .split(/\s+/)
    .filter((word) => word !== "")
    .join(" ");
  return line === "" || line.length > LONGEST ? null : line;
}

/** The first line, unless it is a sentence. */
function headingOf(text: string): string {
  const start = text.search(/\S/);
  if (start === -1) return "";
  const end = text.indexOf("\n", start);
  const line = text.slice(start, end === -1 ? text.length : end).trimEnd();
  return line.endsWith(".") ? "" : line;
}

/** UTF-16 units that the first words of a text may have as its name. */
const OPENING = 60;

/** What a text without a headline is called: its first words; null where it has no letter. */
export function openingOf(text: string): string | null {
  const first = blocksOf({ text, zones: [] }).find(({ start, end }) =>
    /[\p{L}\p{N}]/u.test(text.slice(start, end)),
  );
  if (first === undefined) return null;
  const line = text.slice(first.start, first.end).trim().replace(/\s+/g, " ");
  if (line.length <= OPENING) return line.replace(/\.$/, "");
  const words = line.slice(0, OPENING).replace(/\s\S*$/, "");
  return `${words.replace(/[\s,;:–—-]+$/, "").replace(/\p{Surrogate}$/u, "")}…`;
}
