import type { Excerpt } from "../../core/excerpt.ts";
import { OPENING } from "../../core/state.ts";
import { writeLink } from "../../data/link.ts";

/** The address that opens the article at this sentence, whatever filter is set now. */
export function linkToExcerpt({ id, article }: Excerpt): string {
  const link = writeLink({ ...OPENING, reading: { article, excerpt: id } });
  const page = new URL(window.location.href);
  page.hash = link;
  return page.href;
}
