import { memo } from "react";
import type { Clock, Filter } from "../../core/filter.ts";
import type { Histogram } from "../../core/histogram.ts";
import { Choice } from "../Choice.tsx";
import { type Attention, useDesk } from "../desk/desk.ts";
import type { Brush } from "../desk/use-brush.ts";
import { Chart } from "./Chart.tsx";
import { DateBox } from "./DateBox.tsx";
import { Handle } from "./Handle.tsx";
import { OtherBins } from "./OtherBins.tsx";

type Props = {
  /** Null until the first answer. */
  readonly histogram: Histogram | null;
  readonly filter: Filter;
  readonly attention: Attention;
  readonly brush: Brush;
};

const CLOCKS: readonly { readonly value: Clock; readonly label: string }[] = [
  { value: "happened", label: "Happened" },
  { value: "published", label: "Published" },
];

/** When: excerpts along time, two handles and two boxes for the period, and the clock that it is asked on. */
export const TimeStrip = memo(function TimeStrip({ histogram, filter, attention, brush }: Props) {
  const { navigate } = useDesk();
  const { period, clock } = filter;
  return (
    <section className="time" aria-label="Time" data-open={period === null}>
      <div className="time-asked">
        <Choice
          name="Clock"
          choices={CLOCKS}
          chosen={clock}
          onChoose={(next) => navigate((now) => ({ ...now, filter: { ...now.filter, clock: next } }))}
        />
        <div className="time-boxes">
          <DateBox end="first" name="From date" period={period} />
          <span className="quiet" aria-hidden="true">
            –
          </span>
          <DateBox end="last" name="To date" period={period} />
        </div>
      </div>
      {histogram !== null && (
        <>
          <div className="time-chart">
            {histogram.bins.length === 0 ? (
              <p className="time-nothing quiet">No excerpt has a date of its own on this clock.</p>
            ) : (
              <Chart histogram={histogram} filter={filter} attention={attention} brush={brush}>
                <Handle end="first" name="From" period={period} histogram={histogram} brush={brush} />
                <Handle end="last" name="To" period={period} histogram={histogram} brush={brush} />
              </Chart>
            )}
          </div>
          <OtherBins histogram={histogram} />
        </>
      )}
    </section>
  );
});
