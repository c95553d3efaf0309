import { useEffect, useRef } from "react";
import { countText } from "../../core/count-text.ts";
import { excerptCount } from "../../core/mark-name.ts";
import { PAGE, type Pages } from "../desk/use-pages.ts";

type Props = {
  readonly pages: Pages;
  /** Whether what comes next stands below what is listed; else it is spread over the list. */
  readonly inOrder: boolean;
};

/** Below a list that goes on: how much of it stands there, and a way to the rest. */
export function MoreExcerpts({ pages: { shown, total, beyond, more }, inOrder }: Props) {
  const root = useRef<HTMLDivElement>(null);
  /** How many were listed when more was asked for. */
  const before = useRef<number | null>(null);

  useEffect(() => {
    const from = before.current;
    if (from === null || beyond === "coming") return;
    before.current = null;
    // A reader who went elsewhere meanwhile stays there; a button that has gone leaves the focus to the page.
    const { activeElement, body } = document;
    if (root.current === null || (activeElement !== body && !root.current.contains(activeElement))) return;
    const next = shown[from]?.excerpt.id;
    const card = inOrder && next !== undefined ? cardOf(root.current, next) : null;
    if (card !== null) {
      card.tabIndex = -1;
      card.focus({ preventScroll: true });
      card.scrollIntoView({ block: "nearest" });
    } else if (beyond === "nothing") root.current.querySelector("p")?.focus({ preventScroll: true });
  }, [shown, beyond, inOrder]);

  if (total <= PAGE && beyond !== "lost") return null;
  const left = total - shown.length;
  return (
    <div className="excerpts-more" ref={root}>
      <p className="quiet" aria-live="polite" tabIndex={-1}>
        {beyond === "nothing" && `All ${excerptCount(total)} are listed.`}
        {beyond === "lost" && `${excerptCount(left)} could not be loaded.`}
        {beyond === "coming" && "Fetching more…"}
        {beyond === "more" &&
          `${countText(shown.length)} of ${excerptCount(total)} are listed, ${countText(left)} remain.`}
      </p>
      {beyond !== "nothing" && (
        <button
          type="button"
          className="button excerpts-more-button"
          aria-disabled={beyond === "coming"}
          onClick={() => {
            before.current = shown.length;
            more();
          }}
        >
          {beyond === "lost" ? "Try again" : `Show ${Math.min(left, PAGE)} more`}
        </button>
      )}
    </div>
  );
}

function cardOf(below: HTMLElement, excerpt: string): HTMLElement | null {
  const list = below.parentElement;
  return list?.querySelector<HTMLElement>(`[data-excerpt="${CSS.escape(excerpt)}"]`) ?? null;
}
