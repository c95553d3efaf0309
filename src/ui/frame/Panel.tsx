import { memo, useState } from "react";
import type { Answer } from "../../core/question.ts";
import { ActorsAndSources } from "../actors/ActorsAndSources.tsx";
import type { Attention } from "../desk/desk.ts";
import { ExcerptList } from "../excerpts/ExcerptList.tsx";
import { TabList } from "./TabList.tsx";
import "../styles/panel.css";

const TABS = ["Excerpts", "Actors & sources"] as const;

type Props = {
  readonly answer: Answer | null;
  readonly attention: Attention;
  readonly onMapOnly: boolean;
  readonly onOnMapOnly: (only: boolean) => void;
};

export const Panel = memo(function Panel({ answer, attention, onMapOnly, onOnMapOnly }: Props) {
  const [tab, setTab] = useState<(typeof TABS)[number]>("Excerpts");
  return (
    <div className="panel">
      <TabList tabs={TABS} chosen={tab} onChoose={setTab} />
      <div className="panel-body" role="tabpanel" id="panel-body" aria-label={tab}>
        {answer !== null &&
          (tab === "Excerpts" ? (
            <ExcerptList
              answer={answer}
              attention={attention}
              onMapOnly={onMapOnly}
              onOnMapOnly={onOnMapOnly}
            />
          ) : (
            <ActorsAndSources facets={answer.facets} />
          ))}
      </div>
    </div>
  );
});
