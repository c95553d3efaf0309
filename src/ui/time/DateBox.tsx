import { useId, useState } from "react";
import type { Period } from "../../core/day.ts";
import type { End } from "../../core/time-strip.ts";
import { withTypedDate } from "../../core/typed-date.ts";
import { useDesk } from "../desk/desk.ts";

type Props = { readonly end: End; readonly name: string; readonly period: Period | null };

/** An end of the period, typed: Enter or leaving the box asks for it, Esc takes back what was typed. */
export function DateBox({ end, name, period }: Props) {
  const { navigate } = useDesk();
  const id = useId();
  /** Null: nothing is typed that is not asked for. */
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const put = (text: string | null, reason: string | null) => {
    setTyped(text);
    setFault(reason);
  };

  const ask = () => {
    if (typed === null) return;
    const reading = withTypedDate(period, end, typed);
    if (reading.kind === "failed") return setFault(reading.reason);
    put(null, null);
    navigate((now) => ({ ...now, filter: { ...now.filter, period: reading.period } }));
  };

  return (
    <span className="date-box">
      <input
        type="text"
        className="date-box-input"
        aria-label={name}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : id}
        placeholder={end === "first" ? "earliest" : "latest"}
        autoComplete="off"
        spellCheck={false}
        value={typed ?? period?.[end] ?? ""}
        onChange={(event) => put(event.target.value, null)}
        onBlur={ask}
        onKeyDown={(event) => {
          if (event.key === "Enter") ask();
          if (event.key !== "Escape" || typed === null) return;
          // What is typed lies on top of whatever else Esc would close.
          event.stopPropagation();
          put(null, null);
        }}
      />
      {fault !== null && (
        <span className="date-box-fault" data-end={end} id={id} role="alert">
          {fault}
        </span>
      )}
    </span>
  );
}
