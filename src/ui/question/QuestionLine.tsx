import { Fragment, memo } from "react";
import { cleared } from "../../core/filter-change.ts";
import type { Totals } from "../../core/question.ts";
import { filterText, liveSentence } from "../../core/sentence.ts";
import { useDesk, useViewState } from "../desk/desk.ts";
import { CloseIcon } from "../icons.tsx";
import { chipsOf } from "./filter-chips.ts";
import "../styles/question-line.css";

/** The map is described by it. */
export const SENTENCE_ID = "live-sentence";

/** The question that the screen answers, in chips and in one sentence; always visible. */
export const QuestionLine = memo(function QuestionLine({ totals }: { readonly totals: Totals | null }) {
  const { atlas, navigate, share } = useDesk();
  const state = useViewState();
  const { address, missing } = share(state);
  const chips = chipsOf(state.filter, atlas);
  return (
    <div className="question">
      <p className="question-sentence" role="status" id={SENTENCE_ID}>
        {totals === null ? "Counting…" : liveSentence(totals)}
      </p>
      <p className="question-print">
        {filterText(state.filter, (actor) => atlas.actors.get(actor)?.name ?? actor)}. {address}
        {missing !== null && ` (${missing})`}
      </p>
      {chips.length > 0 && (
        <div className="question-chips">
          {chips.map(({ key, label, joiner, without }) => (
            <Fragment key={key}>
              {joiner !== null && <span className="quiet question-joiner">{joiner}</span>}
              <span className="chip">
                {label}
                <button
                  type="button"
                  className="chip-remove"
                  aria-label={`Remove ${label}`}
                  onClick={() => navigate((now) => ({ ...now, filter: without(now.filter) }))}
                >
                  <CloseIcon size={12} />
                </button>
              </span>
            </Fragment>
          ))}
          <button
            type="button"
            className="link"
            onClick={() => navigate((now) => ({ ...now, filter: cleared(now.filter) }))}
          >
            Clear all
          </button>
        </div>
      )}
    </div>
  );
});
