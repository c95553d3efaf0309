import { type ReactNode, useMemo, useState } from "react";
import type { Filter } from "../../core/filter.ts";
import type { Bin, Histogram } from "../../core/histogram.ts";
import { daysIn, handlesOf, heightsOf, histogramText, tallyText, ticksOf } from "../../core/time-strip.ts";
import { type Attention, NOTHING, useDesk } from "../desk/desk.ts";
import type { Brush } from "../desk/use-brush.ts";
import { Attended } from "./Attended.tsx";
import { useSweep } from "./use-sweep.ts";

type Props = {
  readonly histogram: Histogram;
  readonly filter: Filter;
  readonly attention: Attention;
  readonly brush: Brush;
  /** The two handles. */
  readonly children: ReactNode;
};

/** Labels under the axis; they are as wide as "Sep 2017". */
const MOST_TICKS = 6;
/** Further right a label would not fit. */
const ROOM_FOR_LABEL = 0.86;

export function Chart({ histogram, filter: { period, clock }, attention, brush, children }: Props) {
  const { attend } = useDesk();
  const [over, setOver] = useState<number | null>(null);
  const { bins, unit } = histogram;
  const { from, to } = handlesOf(period, bins);
  const point = (at: number | null) => {
    if (at === over) return;
    setOver(at);
    const bin = at === null ? undefined : bins[at];
    const days = bin === undefined ? null : daysIn(bin, period);
    attend(days === null ? NOTHING : { kind: "days", period: days, clock });
  };
  const sweep = useSweep(bins, period, brush, point);
  const ticks = useMemo(
    () => ticksOf(bins, MOST_TICKS).filter(({ at }) => at / bins.length < ROOM_FOR_LABEL),
    [bins],
  );
  const hovered = over === null ? undefined : bins[over];
  const size = bins.length;
  return (
    <>
      <div className="time-plot" {...sweep}>
        <svg
          className="time-bars"
          viewBox={`0 0 ${size} 100`}
          preserveAspectRatio="none"
          role="img"
          aria-label={histogramText(histogram)}
        >
          <Bars bins={bins} />
          {hovered !== undefined && (
            <rect className="time-over" x={over ?? 0} y={0} width={1} height={100} aria-hidden="true" />
          )}
        </svg>
        <Attended attention={attention} clock={clock} bins={bins} />
        <span className="time-beside" style={{ insetInlineStart: 0, inlineSize: share(from / size) }} />
        <span className="time-beside" style={{ insetInlineEnd: 0, inlineSize: share(1 - to / size) }} />
        <span
          className="time-within"
          style={{ insetInlineStart: share(from / size), inlineSize: share((to - from) / size) }}
        />
        {children}
      </div>
      <div className="time-axis" aria-hidden="true">
        {hovered === undefined ? (
          ticks.map(({ at, label }) => (
            <span
              key={label}
              className="time-tick"
              data-long={label.includes(" ")}
              data-late={at / size > 0.68}
              style={{ insetInlineStart: share(at / size) }}
            >
              {label}
            </span>
          ))
        ) : (
          <span className="time-read">{tallyText(hovered, unit)}</span>
        )}
      </div>
    </>
  );
}

const share = (part: number): string => `${Math.max(0, part * 100)}%`;

/** The total in outline; what passes solid, soft where its dates reach beyond the bin. */
function Bars({ bins }: { readonly bins: readonly Bin[] }) {
  const paths = useMemo(() => {
    const heights = bins.map(heightsOf);
    const most = heights.reduce((highest, { of }) => Math.max(highest, of), 0);
    const bar = (at: number, low: number, high: number): string =>
      high > low ? `M${at + 0.12} ${100 - up(low)}V${100 - up(high)}H${at + 0.88}V${100 - up(low)}Z` : "";
    /** What is there at all can be seen. */
    const up = (count: number): number => (count === 0 ? 0 : Math.max(3, (count / most) * 96));
    return {
      total: heights.map(({ of }, at) => bar(at, 0, of)).join(""),
      soft: heights.map(({ exact, passing }, at) => bar(at, exact, passing)).join(""),
      solid: heights.map(({ exact }, at) => bar(at, 0, exact)).join(""),
    };
  }, [bins]);
  return (
    <>
      <path className="time-total" d={paths.total} />
      <path className="time-soft" d={paths.soft} />
      <path className="time-passing" d={paths.solid} />
    </>
  );
}
