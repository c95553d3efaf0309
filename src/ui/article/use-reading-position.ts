import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { ExcerptId } from "../../core/ids.ts";

/** The eye of a reader rests about here, as a share of the height of what is scrolled. */
const READING_LINE = 1 / 3;

export type ReadingPosition = {
  /** Null until something was scrolled or gone to. */
  readonly read: ExcerptId | null;
  /** Whether it was gone to, not scrolled to. */
  readonly wasSought: boolean;
  /** Scrolls a sentence into the middle, and takes it for what is read until the reader scrolls on; null: to the beginning. */
  readonly goTo: (excerpt: ExcerptId | null) => void;
};

type Read = Pick<ReadingPosition, "read" | "wasSought">;

/**
 * Which of `excerpts` is read: that which lies nearest to the reading line as the reader scrolls, or the one gone to.
 * Sentences bear their excerpt's id in `data-excerpt`.
 */
export function useReadingPosition(
  body: RefObject<HTMLElement | null>,
  excerpts: readonly ExcerptId[],
): ReadingPosition {
  const [position, setPosition] = useState<Read>({ read: null, wasSought: false });
  /** Where the text stood when a sentence had been gone to: to scroll there is not to read on. Pixels. */
  const stood = useRef<number | null>(null);
  useEffect(() => {
    const scrolled = body.current;
    if (scrolled === null) return;
    let frame = 0;
    const onScroll = () => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (stood.current === scrolled.scrollTop) return;
        stood.current = null;
        const nearest = nearestToLine(scrolled);
        setPosition({ read: excerpts.find((id) => id === nearest) ?? null, wasSought: false });
      });
    };
    scrolled.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      scrolled.removeEventListener("scroll", onScroll);
      cancelAnimationFrame(frame);
    };
  }, [body, excerpts]);

  const goTo = useCallback(
    (excerpt: ExcerptId | null) => {
      const sentence = body.current?.querySelector<HTMLElement>(
        `[data-excerpt="${CSS.escape(excerpt ?? "")}"]`,
      );
      if (sentence) {
        sentence.scrollIntoView({ block: "center" });
        stood.current = body.current?.scrollTop ?? null;
        setPosition({ read: excerpt, wasSought: true });
      } else body.current?.scrollTo({ top: 0 });
    },
    [body],
  );
  return { ...position, goTo };
}

function nearestToLine(scrolled: HTMLElement): string | undefined {
  const { top, height } = scrolled.getBoundingClientRect();
  const line = top + height * READING_LINE;
  let nearest: { readonly excerpt: string | undefined; readonly distance: number } | null = null;
  for (const sentence of scrolled.querySelectorAll<HTMLElement>("[data-excerpt]")) {
    const box = sentence.getBoundingClientRect();
    const distance = Math.max(box.top - line, line - box.bottom, 0);
    if (nearest === null || distance < nearest.distance)
      nearest = { excerpt: sentence.dataset.excerpt, distance };
  }
  return nearest?.excerpt;
}
