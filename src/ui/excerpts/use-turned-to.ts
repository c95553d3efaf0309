import { useEffect, useRef } from "react";
import { countText } from "../../core/count-text.ts";
import type { ExcerptId } from "../../core/ids.ts";
import { useDesk, useViewState } from "../desk/desk.ts";
import type { Pages } from "../desk/use-pages.ts";

/** So many excerpts are fetched at most to come to the one that a link names. */
const MOST_SOUGHT = 2_000;

/**
 * The index of the excerpt that the link names for the popup, the first where it names none; null while it is fetched. One
 * that is not there is taken out of the link, and said where it was the link that named it: a filter of the reader's own
 * hides what it hides. Nothing is decided by pages that are outdated.
 */
export function useTurnedTo({ shown, total, beyond, more }: Pages, isOutdated: boolean): number | null {
  const { navigate, notify } = useDesk();
  const { excerpt } = useViewState();
  /** The last that was found here: if that is lost, the reader has hidden it. */
  const found = useRef<ExcerptId | null>(null);
  const index = excerpt === null ? 0 : shown.findIndex((one) => one.excerpt.id === excerpt);
  const goesOn = beyond === "more" || beyond === "coming";
  const isSought = index < 0 && (isOutdated || (goesOn && shown.length < MOST_SOUGHT));

  useEffect(() => {
    if (isOutdated) return;
    if (index >= 0) {
      found.current = excerpt;
      return;
    }
    if (isSought) return more();
    if (excerpt !== found.current && total > 0) {
      const reason = goesOn
        ? `stands below the first ${countText(shown.length)} here`
        : "is not among those that pass here";
      notify(`The excerpt that the link shows ${reason}; the first is shown.`);
    }
    navigate((now) => (now.excerpt === excerpt ? { ...now, excerpt: null } : now), "replace");
  });

  if (index >= 0) return index;
  return isSought ? null : 0;
}
