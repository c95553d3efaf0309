import type { DateAssertion } from "../core/date-assertion.ts";
import { readEdtf } from "../core/edtf.ts";
import { DateFile } from "./atlas-schema.ts";
import type { Reading } from "./reading.ts";
import { type Path, shown } from "./trouble.ts";

/** A stored date with what follows from its EDTF; null where there is none or it cannot be read. */
export function readDate(value: unknown, path: Path, reading: Reading): DateAssertion | null {
  if (value === undefined || value === null) return null;
  const file = reading.parse(DateFile, value, path);
  if (file === null) return null;
  const date = assertion(file.edtf, file.basis, file.words ?? null, file.note ?? null);
  return date ?? reading.leaveOut([...path, "edtf"], `expected an EDTF date, found ${shown(file.edtf)}`);
}

/** Null when the EDTF cannot be read. */
export function assertion(
  edtf: string,
  basis: DateAssertion["basis"],
  words: string | null,
  note: string | null,
): DateAssertion | null {
  const understood = readEdtf(edtf);
  if (understood === null) return null;
  const { first, last, precision } = understood;
  return { edtf, earliest: first, latest: last, precision, basis, words, note };
}
