import { NextIcon, PreviousIcon } from "../icons.tsx";

type Props = {
  /** From 0. */
  readonly index: number;
  readonly total: number;
  /** The index of the last that is held. */
  readonly last: number;
  readonly onTurn: (index: number) => void;
};

/** "1 of 5", with a way to the one before and the one after. It stands still while the quotations change. */
export function Pager({ index, total, last, onTurn }: Props) {
  return (
    <div className="pager">
      <button
        type="button"
        className="icon-button"
        aria-label="Previous excerpt"
        aria-disabled={index === 0}
        onClick={() => onTurn(Math.max(index - 1, 0))}
      >
        <PreviousIcon />
      </button>
      <span aria-live="polite">
        {index + 1} of {total}
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label="Next excerpt"
        aria-disabled={index >= last}
        onClick={() => onTurn(Math.min(index + 1, last))}
      >
        <NextIcon />
      </button>
    </div>
  );
}
