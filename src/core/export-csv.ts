import type { Atlas } from "./atlas.ts";
import { exportRows } from "./export-row.ts";
import type { Shown } from "./question.ts";

/** Without it Excel takes UTF-8 for a Western code page and spoils every name that is not in English. */
const BYTE_ORDER_MARK = "\uFEFF";

/** What spreadsheets take for a formula, spaces before it or not; and marks that we have put before one. */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/**
 * What passes the filter as a table (RFC 4180, CRLF, UTF-8 with a mark), one row a placing, an unplaced excerpt
 * with its place's cells empty. Numbers are bare. A text that a spreadsheet would run as a formula has a `'`
 * before it; taking that one sign off wherever `FORMULA` follows it gives every text back as it was.
 */
export function exportCsv(shown: readonly Shown[], atlas: Atlas): string {
  return csvHead() + csvRows(shown, atlas);
}

/** What stands before all rows. */
export const csvHead = (): string => BYTE_ORDER_MARK + lineOf(COLUMNS);

export function csvRows(shown: readonly Shown[], atlas: Atlas): string {
  const rows = exportRows(shown, atlas).map(({ place, facts }) => {
    const { excerpt, quotation, ...others } = facts;
    const [longitude, latitude] = place?.position ?? [null, null];
    return { excerpt, quotation, longitude, latitude, ...others, actors: facts.actors.join("; ") };
  });
  return rows.map((row) => lineOf(COLUMNS.map((column) => row[column]))).join("");
}

const lineOf = (cells: readonly (string | number | null)[]): string => `${cells.map(cell).join(",")}\r\n`;

/** The order of the table's columns. */
const COLUMNS = [
  "excerpt",
  "quotation",
  "place",
  "longitude",
  "latitude",
  "radius_km",
  "kind",
  "role",
  "basis",
  "confidence",
  "evidence",
  "date",
  "date_earliest",
  "date_latest",
  "date_basis",
  "date_words",
  "date_note",
  "actors",
  "title",
  "publisher",
  "url",
  "language",
  "published",
  "published_basis",
  "place_id",
  "article",
] as const;

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const inert = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
