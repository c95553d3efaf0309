import { dateText } from "../../core/date-text.ts";
import type { Excerpt } from "../../core/excerpt.ts";

/** A machine-readable value exists for a day, a month and a year only. */
const MACHINE = /^\d{4}(-\d{2}){0,2}$/;

/** When it happened as understood, and in the excerpt's own words where it has any for it. */
export function WhenLine({ excerpt: { when, quotation } }: { readonly excerpt: Excerpt }) {
  if (when === null) return <span className="when quiet">Undated</span>;
  const machine = MACHINE.test(when.edtf) ? when.edtf : (when.earliest ?? when.latest ?? undefined);
  return (
    <span className="when">
      <time dateTime={machine}>{dateText(when)}</time>
      {when.words !== null && quotation.includes(when.words) && (
        <span className="when-words quiet"> “{when.words}”</span>
      )}
    </span>
  );
}
