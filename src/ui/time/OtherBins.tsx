import { counted, countText } from "../../core/count-text.ts";
import type { Histogram, Tally } from "../../core/histogram.ts";
import type { Listed } from "../../core/listing.ts";
import { heightsOf } from "../../core/time-strip.ts";
import { useDesk, useViewState } from "../desk/desk.ts";

type Props = { readonly histogram: Histogram };

type Kind = Extract<Listed, "undated" | "open-ended">;

const ABOUT: Readonly<Record<Kind, string>> = {
  undated: "No date could be told of these. Press to list them.",
  "open-ended": "These are known to lie before or after a date, and no closer. Press to list them.",
};

/** What has no place along time: excerpts without a date, and those whose date is open on one side. A press lists them. */
export function OtherBins({ histogram: { bins, undated, open } }: Props) {
  const most = Math.max(1, undated.of, open.of, ...bins.map((bin) => heightsOf(bin).of));
  return (
    <ul className="time-others" aria-label="Not along the strip">
      <OtherBin tally={undated} most={most} kind="undated" />
      {open.of > 0 && <OtherBin tally={open} most={most} kind="open-ended" />}
    </ul>
  );
}

type BinProps = { readonly tally: Tally; readonly most: number; readonly kind: Kind };

function OtherBin({ tally: { passing, of }, most, kind }: BinProps) {
  const { navigate } = useDesk();
  const { listed } = useViewState();
  const isListed = listed === kind;
  const name = (
    <>
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
        {countText(passing)} {kind}
      </span>
      <span className="unseen"> of {counted(of, "excerpt")}</span>
    </>
  );
  if (passing === 0 && !isListed) return <li className="time-other">{name}</li>;
  /** The count is of all dates, and so is the list: no excerpt without a date lies in a period. */
  const list = () => navigate((now) => ({ ...now, listed: kind, filter: { ...now.filter, period: null } }));
  const listAll = () => navigate((now) => ({ ...now, listed: "all" }), "replace");
  return (
    <li>
      <button
        type="button"
        className="time-other time-other-press"
        aria-pressed={isListed}
        aria-description={ABOUT[kind]}
        title={ABOUT[kind]}
        onClick={isListed ? listAll : list}
      >
        {name}
      </button>
    </li>
  );
}
