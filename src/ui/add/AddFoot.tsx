import { languageName } from "../../core/left-out.ts";
import { excerptCount } from "../../core/mark-name.ts";
import type { AddedArticle } from "../desk/added-article.ts";
import { amountText, phaseText, type ReadProgress } from "./progress.ts";
import type { Adding, Stage } from "./use-adding.ts";

type Props = { readonly adding: Adding; readonly onCancel: () => void };

/** How far it has come, what went wrong, and what can be done about it. */
export function AddFoot({ adding: { stage, keep }, onCancel }: Props) {
  const isBusy = stage.kind === "reading" || stage.kind === "opening";
  const kept = stage.kind === "nowhere" ? stage.article : null;
  return (
    <footer className="add-foot">
      <div className="add-said">
        <div aria-live="polite">{isBusy && <p>{phaseOf(stage)}</p>}</div>
        {stage.kind === "reading" && <Progress progress={stage.progress} />}
        {stage.kind === "writing" && stage.trouble !== null && (
          <p className="add-trouble" role="alert">
            {stage.trouble}
          </p>
        )}
        {stage.kind === "nowhere" && <Nowhere found={stage.article.found} />}
      </div>
      <div className="add-buttons">
        {kept === null ? (
          <button type="button" className="button" onClick={onCancel}>
            Cancel
          </button>
        ) : (
          <button type="button" className="button" onClick={() => keep(kept)}>
            Add it without places
          </button>
        )}
        {/* One button throughout, so that the focus stays on it. */}
        <button type="submit" className={isBusy ? "button button--quiet" : "button button--primary"}>
          {isBusy ? "Stop" : stage.kind === "nowhere" ? "Read it again" : "Read it"}
        </button>
      </div>
    </footer>
  );
}

function phaseOf(stage: Stage): string {
  if (stage.kind !== "reading") return "Opening the file…";
  return phaseText(stage.progress);
}

function Progress({ progress }: { readonly progress: ReadProgress | null }) {
  const isKnown = progress?.kind === "fetching" && progress.total !== null;
  return (
    <>
      <progress
        aria-label="Progress"
        {...(isKnown && { value: progress.received, max: progress.total ?? undefined })}
      />
      <span className="add-amount quiet">{amountText(progress)}</span>
    </>
  );
}

function Nowhere({ found: { excerpts, leftOut } }: Pick<AddedArticle, "found">) {
  const unread = leftOut.find((one) => one.kind === "article");
  if (unread?.kind === "article")
    return (
      <div role="alert">
        <p className="add-trouble">This article is written in {languageName(unread.language)}.</p>
        <p className="quiet">
          Dateline reads only English. It can be kept as it is, with nothing on the map.
        </p>
      </div>
    );
  return (
    <div role="alert">
      <p className="add-trouble">This article names no place that can be put on the map.</p>
      <p className="quiet">
        {excerpts.length === 0
          ? "Nor does it say anything in sentences. Is it the whole text?"
          : `${excerptCount(excerpts.length)} of it can stand in the list, unplaced.`}
      </p>
    </div>
  );
}
