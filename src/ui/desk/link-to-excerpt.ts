import type { Excerpt } from "../../core/excerpt.ts";
import { EVERYTHING } from "../../core/filter.ts";
import { writeLink } from "../../data/link.ts";

/** The address that opens the article at this sentence, whatever filter is set now. */
export function linkToExcerpt({ id, article }: Excerpt): string {
  const link = writeLink({
    filter: EVERYTHING,
    place: null,
    reading: { article, excerpt: id },
    map: null,
    theme: null,
  });
  const page = new URL(window.location.href);
  page.hash = link;
  return page.href;
}
