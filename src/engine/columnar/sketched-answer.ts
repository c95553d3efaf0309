import { binned } from "../../core/histogram.ts";
import type { Answer, Question, Sketch } from "../../core/question.ts";

/** The answer where no more is known than the first marks, or, without a sketch, only that there are `of` excerpts. */
export function sketchedAnswer(sketch: Sketch | null, { strip }: Question, of: number): Answer {
  const none = { passing: 0, of: 0 };
  return {
    totals: sketch?.totals ?? { excerpts: 0, of, places: 0, unplaced: 0 },
    marks: sketch?.marks ?? [],
    quality: "partial",
    missing: of,
    facets: { actors: new Map(), publishers: new Map(), kinds: new Map(), roles: new Map() },
    histogram: {
      ...binned({ first: [], last: [], passing: [], of: [] }, strip),
      undated: none,
      open: none,
    },
    together: new Map(),
    eachPlace: new Map(),
    page: { shown: [], total: 0, next: null },
  };
}
