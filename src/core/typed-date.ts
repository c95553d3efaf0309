import { type Day, daysInMonth, isInverted, type Period } from "./day.ts";
import { readEdtf } from "./edtf.ts";
import type { End } from "./time-strip.ts";

/** An end of a period as typed, null where it is left open, or what is wrong with it, as a sentence to be shown. */
export type TypedDate =
  | { readonly kind: "read"; readonly day: Day | null }
  | { readonly kind: "failed"; readonly reason: string };

const EXPECTED = "Type a year (2018), a month (2018-11) or a day (2018-11-13).";

/** A year stands for its first day at the beginning of a period, and for its last at the end; so does a month. */
export function readTypedDate(typed: string, end: End): TypedDate {
  const text = typed.trim();
  if (text === "") return { kind: "read", day: null };
  const day = readEdtf(text.replaceAll("‐", "-").replaceAll("–", "-"))?.[end] ?? null;
  return day === null ? failed(faultOf(text)) : { kind: "read", day };
}

/** The period with this end as typed; null asks for nothing. */
export function withTypedDate(
  period: Period | null,
  end: End,
  typed: string,
): { readonly kind: "read"; readonly period: Period | null } | Extract<TypedDate, { kind: "failed" }> {
  const reading = readTypedDate(typed, end);
  if (reading.kind === "failed") return reading;
  const next = { first: null, last: null, ...period, [end]: reading.day };
  if (isInverted(next)) {
    return failed(
      end === "first"
        ? `It begins after its end, ${next.last}. Type an earlier date here, or a later one there.`
        : `It ends before its beginning, ${next.first}. Type a later date here, or an earlier one there.`,
    );
  }
  return { kind: "read", period: next.first === null && next.last === null ? null : next };
}

const failed = (reason: string): Extract<TypedDate, { kind: "failed" }> => ({ kind: "failed", reason });

/** What is wrong, as exactly as can be said. */
function faultOf(text: string): string {
  const [, year = "", month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text) ?? [];
  const shown = text.length > 24 ? `${text.slice(0, 24)}…` : text;
  if (year === "") return `“${shown}” is no date. ${EXPECTED}`;
  if (Number(year) === 0) return "Years run from 0001 to 9999.";
  if (month?.length === 1 || day?.length === 1) return `Month and day have two digits each. ${EXPECTED}`;
  if (month === undefined || Number(month) < 1 || Number(month) > 12) {
    return `There is no month ${month}; months run from 01 to 12.`;
  }
  return `${year}-${month} has the days 01 to ${daysInMonth(Number(year), Number(month))}, not ${day}.`;
}
