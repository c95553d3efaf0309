import type { Histogram, Tally } from "../../core/histogram.ts";
import { heightsOf } from "../../core/time-strip.ts";

type Props = { readonly histogram: Histogram };

/** What has no place along time: excerpts without a date, and those whose date is open on one side. */
export function OtherBins({ histogram: { bins, undated, open } }: Props) {
  const most = Math.max(1, undated.of, open.of, ...bins.map((bin) => heightsOf(bin).of));
  return (
    <ul className="time-others" aria-label="Not along the strip">
      <OtherBin tally={undated} most={most} name="undated" about="No date could be told" />
      {open.of > 0 && (
        <OtherBin tally={open} most={most} name="open" about="Before or after a date, with no other end" />
      )}
    </ul>
  );
}

type BinProps = {
  readonly tally: Tally;
  readonly most: number;
  readonly name: string;
  readonly about: string;
};

function OtherBin({ tally: { passing, of }, most, name, about }: BinProps) {
  return (
    <li className="time-other" title={about}>
      <svg className="time-other-bars" viewBox="0 0 1 100" preserveAspectRatio="none" aria-hidden="true">
        <rect className="time-total" x={0} y={100 - (of / most) * 100} width={1} height={(of / most) * 100} />
        <rect
          className="time-passing"
          x={0}
          y={100 - (passing / most) * 100}
          width={1}
          height={(passing / most) * 100}
        />
      </svg>
      <span className="time-other-name">
        {passing} {name}
      </span>
      <span className="unseen"> of {of}</span>
    </li>
  );
}
