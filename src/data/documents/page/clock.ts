import { type Day, isDay } from "../../../core/day.ts";
import { readPublicationDay } from "../publication-day.ts";

/** A moment as a page writes it. */
export type Clock = {
  /** The day that is written; null where none is. */
  readonly day: Day | null;
  /** Minutes since 1970 in UTC; null where no offset from it is written. */
  readonly moment: number | null;
  /** The offset is written and is none. */
  readonly isUtc: boolean;
  /** Minutes that the place's clock is ahead of UTC; null where none is written. */
  readonly offset: number | null;
};

/** Null for what is no day. "2019-11-19T04:58:00Z", "2018-11-13T23:30:00-05:00", "13 November 2018". */
export function clockFrom(written: string): Clock | null {
  const text = written.trim();
  if (text.length > 60) return null;
  const epoch = /^(\d{10})(?:\d{3})?$/.exec(text);
  if (epoch !== null) return clockAt(Number(epoch[1]) / 60, 0);
  const reading = readPublicationDay(text);
  if (reading.kind === "failed" || !isDay(reading.edtf)) return null;
  const day: Day = reading.edtf;
  const time =
    /^\d{4}-?\d{2}-?\d{2}[T ](\d{2}):?(\d{2})(?::?\d{2}(?:[.,]\d{1,9})?)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})$/i.exec(
      text,
    );
  if (time === null) return { day, moment: null, isUtc: /(?:Z|UTC|GMT|\+00:?00)$/.test(text), offset: null };
  const sign = time[3] ?? "";
  const digits = /^([+-])(\d{2}):?(\d{2})?$/.exec(sign);
  const offset =
    digits === null ? 0 : (digits[1] === "-" ? -1 : 1) * (Number(digits[2]) * 60 + Number(digits[3] ?? 0));
  const moment = Date.parse(`${day}T00:00:00Z`) / 60_000 + Number(time[1]) * 60 + Number(time[2]) - offset;
  return { day, moment, isUtc: offset === 0, offset };
}

/** The clock of a moment as a place shows it that is `offset` minutes ahead of UTC. */
export function clockAt(moment: number, offset: number): Clock | null {
  const at = new Date((moment + offset) * 60_000);
  if (Number.isNaN(at.getTime())) return null;
  const day = at.toISOString().slice(0, 10);
  return isDay(day) ? { day, moment, isUtc: offset === 0, offset } : null;
}
