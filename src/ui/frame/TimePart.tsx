import type { Filter } from "../../core/filter.ts";
import type { Answer } from "../../core/question.ts";
import { Boundary } from "../Boundary.tsx";
import type { Attention } from "../desk/desk.ts";
import type { Brush } from "../desk/use-brush.ts";
import { useLate } from "../use-late.ts";
// Here, not beside the strip's code: a sheet that comes later has the whole page laid out again.
import "../styles/time.css";
import "../styles/time-handle.css";

type Props = {
  readonly answer: Answer | null;
  readonly filter: Filter;
  readonly attention: Attention;
  readonly brush: Brush;
};

const load = async () => (await import("../time/TimeStrip.tsx")).TimeStrip;

/** The time strip, or the room that it will take: excerpts do not wait for it. */
export function TimePart(props: Props) {
  return (
    <Boundary part="time strip" mendedBy={props.answer}>
      <Late {...props} />
    </Boundary>
  );
}

function Late({ answer, filter, attention, brush }: Props) {
  const TimeStrip = useLate(answer !== null, load);
  if (TimeStrip === null) return <section className="time" aria-label="Time" aria-busy="true" />;
  const histogram = answer?.histogram ?? null;
  return <TimeStrip histogram={histogram} filter={filter} attention={attention} brush={brush} />;
}
