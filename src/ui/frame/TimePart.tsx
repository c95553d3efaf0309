import { lazy, Suspense } from "react";
import type { Filter } from "../../core/filter.ts";
import type { Answer } from "../../core/question.ts";
import { Boundary } from "../Boundary.tsx";
import type { Attention } from "../desk/desk.ts";
import type { Brush } from "../desk/use-brush.ts";
import { useShown } from "../use-shown.ts";
// Here, not beside the strip's code: a sheet that comes later has the whole page laid out again.
import "../styles/time.css";
import "../styles/time-handle.css";

type Props = {
  readonly answer: Answer | null;
  readonly filter: Filter;
  readonly attention: Attention;
  readonly brush: Brush;
};

const TimeStrip = lazy(async () => ({ default: (await import("../time/TimeStrip.tsx")).TimeStrip }));

/** The time strip, or the room that it will take: excerpts do not wait for it. */
export function TimePart({ answer, filter, attention, brush }: Props) {
  const due = useShown(answer !== null);
  const waiting = <section className="time" aria-label="Time" aria-busy="true" />;
  if (!due) return waiting;
  return (
    <Boundary part="time strip" mendedBy={answer}>
      <Suspense fallback={waiting}>
        <TimeStrip
          histogram={answer?.histogram ?? null}
          filter={filter}
          attention={attention}
          brush={brush}
        />
      </Suspense>
    </Boundary>
  );
}
