import { memo, type ReactNode, useEffect, useRef, useState } from "react";
import type { Listed } from "../../core/listing.ts";
import type { Answer, Within } from "../../core/question.ts";
import { ActorsAndSources } from "../actors/ActorsAndSources.tsx";
import type { Attention } from "../desk/desk.ts";
import { ExcerptList } from "../excerpts/ExcerptList.tsx";
import { focusIsFree } from "../focus-is-free.ts";
import { TabList } from "./TabList.tsx";
import "../styles/panel.css";

const TABS = ["Excerpts", "Actors & sources"] as const;
const TABS_WITH_TIME = [...TABS, "Time"] as const;

type Props = {
  readonly answer: Answer | null;
  readonly attention: Attention;
  readonly listed: Listed;
  /** Where the excerpts of the answer's page stand. */
  readonly within: Within;
  readonly onListed: (listed: Listed) => void;
  /** The time strip, where it has no place of its own on the screen. */
  readonly time: ReactNode | null;
};

export const Panel = memo(function Panel({ answer, attention, listed, within, onListed, time }: Props) {
  const [chosen, setTab] = useState<(typeof TABS_WITH_TIME)[number]>("Excerpts");
  const tab = time === null && chosen === "Time" ? "Excerpts" : chosen;
  const body = useRef<HTMLDivElement>(null);
  // Who asks for a list, at the time strip too, is shown the list.
  const [lastListed, setLastListed] = useState(listed);
  if (listed !== lastListed) {
    setLastListed(listed);
    if (listed !== "all") setTab("Excerpts");
  }
  const seen = useRef(listed);
  useEffect(() => {
    // What was pressed may have gone with its tab, and the focus with it.
    if (seen.current !== listed && focusIsFree()) body.current?.focus({ preventScroll: true });
    seen.current = listed;
  }, [listed]);
  return (
    <div className="panel">
      <TabList tabs={time === null ? TABS : TABS_WITH_TIME} chosen={tab} onChoose={setTab} />
      <div className="panel-body" role="tabpanel" id="panel-body" aria-label={tab} ref={body} tabIndex={-1}>
        {tab === "Time" && time}
        {answer !== null &&
          tab !== "Time" &&
          (tab === "Excerpts" ? (
            <ExcerptList
              answer={answer}
              attention={attention}
              listed={listed}
              within={within}
              onListed={onListed}
            />
          ) : (
            <ActorsAndSources facets={answer.facets} together={answer.together} />
          ))}
      </div>
    </div>
  );
});
