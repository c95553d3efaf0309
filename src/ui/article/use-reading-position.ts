import { type RefObject, useEffect, useState } from "react";
import type { ExcerptId } from "../../core/ids.ts";

/** The eye of a reader rests about here, as a share of the height of what is scrolled. */
const READING_LINE = 1 / 3;

/**
 * Which of `excerpts` lies nearest to the reading line, as the reader scrolls; null until something is
 * scrolled. Sentences bear their excerpt's id in `data-excerpt`.
 */
export function useReadingPosition(
  body: RefObject<HTMLElement | null>,
  excerpts: readonly ExcerptId[],
): ExcerptId | null {
  const [read, setRead] = useState<ExcerptId | null>(null);
  useEffect(() => {
    const scrolled = body.current;
    if (scrolled === null) return;
    let frame = 0;
    const onScroll = () => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        const nearest = nearestToLine(scrolled);
        setRead(excerpts.find((id) => id === nearest) ?? null);
      });
    };
    scrolled.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      scrolled.removeEventListener("scroll", onScroll);
      cancelAnimationFrame(frame);
    };
  }, [body, excerpts]);
  return read;
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
