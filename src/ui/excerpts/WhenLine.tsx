import type { DateAssertion } from "../../core/date-assertion.ts";
import { dateText } from "../../core/date-text.ts";

/** A machine-readable value exists for a day, a month and a year only. */
const MACHINE = /^\d{4}(-\d{2}){0,2}$/;

/** When it happened as understood, and in the article's own words. */
export function WhenLine({ when }: { readonly when: DateAssertion | null }) {
  if (when === null) return <span className="when quiet">Undated</span>;
  const machine = MACHINE.test(when.edtf) ? when.edtf : (when.earliest ?? when.latest ?? undefined);
  return (
    <span className="when">
      <time dateTime={machine}>{dateText(when)}</time>
      {when.words !== null && <span className="when-words quiet"> “{when.words}”</span>}
    </span>
  );
}
