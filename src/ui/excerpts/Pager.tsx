import { countText } from "../../core/count-text.ts";
import { excerptCount } from "../../core/mark-name.ts";
import { NextIcon, PreviousIcon } from "../icons.tsx";

type Props = {
  /** From 0; -1 before the first. */
  readonly index: number;
  readonly total: number;
  /** The index of the last that there is to turn to. */
  readonly last: number;
  readonly onTurn: (index: number) => void;
  /** Whether what is turned to is told; not while it changes by scrolling. */
  readonly told?: boolean;
  /** Whether N and P turn it too, wherever the focus is about it. */
  readonly keys?: boolean;
};

/** "1 of 5", with a way to the one before and the one after. It stands still while the quotations change. */
export function Pager({ index, total, last, onTurn, told = true, keys = false }: Props) {
  return (
    <div className="pager">
      <button
        type="button"
        className="icon-button"
        aria-label="Previous excerpt"
        aria-keyshortcuts={keys ? "P" : undefined}
        title={keys ? "Previous excerpt (P)" : undefined}
        aria-disabled={index <= 0}
        onClick={() => onTurn(Math.max(index - 1, 0))}
      >
        <PreviousIcon />
      </button>
      <span aria-live={told ? "polite" : "off"}>
        {index < 0 ? excerptCount(total) : `${countText(index + 1)} of ${countText(total)}`}
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label="Next excerpt"
        aria-keyshortcuts={keys ? "N" : undefined}
        title={keys ? "Next excerpt (N)" : undefined}
        aria-disabled={index >= last}
        onClick={() => onTurn(Math.min(index + 1, last))}
      >
        <NextIcon />
      </button>
    </div>
  );
}
