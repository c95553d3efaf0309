import type { Article } from "../../core/article.ts";
import type { Atlas } from "../../core/atlas.ts";
import type { Filter } from "../../core/filter.ts";
import type { ExcerptId } from "../../core/ids.ts";
import type { Answer, Answerer, Shown, Totals } from "../../core/question.ts";
import { totalsOf } from "../../engine/answer.ts";
import { shownOf } from "../../engine/shown.ts";

/**
 * Excerpts that a print holds at most: some 250 pages, which a browser lays out in seconds. Further ones are counted, and
 * the print says so.
 */
export const MOST_PRINTED = 2000;

/** Excerpts asked for at a time. */
const PAGE = 500;

/** An excerpt on paper; its article is kept with it, since an archive lets go of what was read long ago. */
export type Printed = Shown & { readonly article: Article };

/** All that a print says of the excerpts that pass. */
export type PrintContent = {
  readonly totals: Totals;
  /** In reading order. */
  readonly printed: readonly Printed[];
  /** Excerpts that could not be loaded, and are in no number but `totals.of`. */
  readonly missing: number;
  /** Why fewer are printed than pass. */
  readonly because: "nothing" | "too many" | "not loaded yet" | "lost";
};

/** Of an atlas whose excerpts are all in memory. */
export function contentInMemory(atlas: Atlas, filter: Filter): PrintContent {
  const shown = shownOf(atlas, filter);
  const printed = withArticles(shown.slice(0, MOST_PRINTED), atlas);
  return contentOf(printed, { totals: totalsOf(shown, atlas.excerpts.size), missing: 0 }, "lost");
}

/** Of an archive, as much of it as the screen has: what a print holds that nobody could wait for. */
export function contentOfAnswer(atlas: Atlas, { page, totals, missing }: Answer): PrintContent {
  return contentOf(withArticles(page.shown, atlas), { totals, missing }, "not loaded yet");
}

/** Of any atlas, page by page; null when nobody wants it any more. */
export async function fetchContent(
  atlas: Atlas,
  ask: Answerer,
  filter: Filter,
  signal: AbortSignal,
): Promise<PrintContent | null> {
  const printed: Printed[] = [];
  let after: ExcerptId | null = null;
  for (;;) {
    const limit = Math.min(PAGE, MOST_PRINTED - printed.length);
    const answer: Answer = await ask({
      filter,
      viewport: null,
      zoom: 0,
      within: { kind: "anywhere" },
      page: { after, limit },
    });
    if (signal.aborted) return null;
    const { page } = answer;
    printed.push(...withArticles(page.shown, atlas));
    // A page that brings nothing is one that could not be loaded: the pages would go round for ever.
    after = page.shown.length === 0 ? null : page.next;
    if (after === null || printed.length >= MOST_PRINTED) return contentOf(printed, answer, "lost");
  }
}

function contentOf(
  printed: readonly Printed[],
  { totals, missing }: Pick<Answer, "totals" | "missing">,
  otherwise: PrintContent["because"],
): PrintContent {
  const because =
    printed.length >= totals.excerpts ? "nothing" : printed.length >= MOST_PRINTED ? "too many" : otherwise;
  return { totals, printed, missing, because };
}

function withArticles(shown: readonly Shown[], atlas: Atlas): readonly Printed[] {
  return shown.flatMap((one) => {
    const article = atlas.articles.get(one.excerpt.article);
    return article === undefined ? [] : [{ ...one, article }];
  });
}
