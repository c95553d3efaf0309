import { type Day, dayOf, daysInMonth } from "../../core/day.ts";
import { readEdtf } from "../../core/edtf.ts";

export type DayReading =
  | { readonly kind: "read"; readonly edtf: string }
  | { readonly kind: "failed"; readonly message: string };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The date of an article as people and their programs write it: EDTF (`2018-11-13`, `2018-11`, `2018`), ISO 8601 with
 * a time (the day is the one written, whatever the time zone), "13 November 2018", "Nov. 13, 2018", "Tue, 13 Nov 2018
 * 10:00:00 GMT", "Tue Nov 13 10:00:00 CET 2018", "13.11.2018", "10:00 AM IST Nov 13, 2018". Not 3/4/2018, which is a day in March here and in April there.
 */
export function readPublicationDay(written: string): DayReading {
  const text = written.trim();
  if (readEdtf(text) !== null) return { kind: "read", edtf: text };
  const iso =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ].{0,40})?$/.exec(text) ?? /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text);
  if (iso !== null) return dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]), text);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[ ,T].{0,40})?$/.exec(text);
  if (dotted !== null) return dayFrom(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), text);
  const yearLast =
    /^[A-Za-z]{3} ([A-Za-z]{3}) {1,2}(\d{1,2}) \d{2}:\d{2}:\d{2} [A-Za-z0-9:+-]{1,9} (\d{4})$/.exec(text);
  if (yearLast !== null) return dayFrom(Number(yearLast[3]), monthOf(yearLast[1]), Number(yearLast[2]), text);
  const timeFirst =
    /^\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,5})?,? (?:on )?(\S.{5,60})$/.exec(text);
  if (timeFirst?.[1] !== undefined) return readPublicationDay(timeFirst[1]);
  const dayFirst =
    /^(?:[A-Za-z]{3,9}\.?,? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})(?:[ ,T].{0,40})?$/.exec(
      text,
    );
  if (dayFirst !== null) return dayFrom(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]), text);
  const monthFirst =
    /^(?:[A-Za-z]{3,9}\.?,? )?([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:[ ,T].{0,40})?$/.exec(
      text,
    );
  if (monthFirst !== null)
    return dayFrom(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]), text);
  return failed(text, "");
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

function dayFrom(year: number, month: number, day: number, text: string): DayReading {
  if (month < 1 || month > 12 || year < 1) return failed(text, "");
  const days = daysInMonth(year, month);
  if (day < 1 || day > days) return failed(text, `; that month has ${days} days`);
  const edtf: Day = dayOf(year, month, day);
  return { kind: "read", edtf };
}

function failed(text: string, why: string): DayReading {
  const found = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return {
    kind: "failed",
    message: `expected a date such as 2018-11-13 or 13 November 2018, found “${found}”${why}`,
  };
}
