import type { Atlas } from "../../core/atlas.ts";
import { EVERYTHING, passes } from "../../core/filter.ts";
import type { Shown } from "../../core/question.ts";
import type { Attention } from "./desk.ts";

/** Whether the reader's attention, wherever on the screen it is, rests on this excerpt. */
export function isAttended(
  { excerpt, placings }: Shown,
  attention: Attention,
  { articles, places }: Atlas,
): boolean {
  switch (attention.kind) {
    case "nothing":
      return false;
    case "excerpt":
      return attention.excerpt === excerpt.id;
    case "place":
      return placings.some(({ place }) => place === attention.place);
    case "days": {
      const article = articles.get(excerpt.article);
      const { period, clock } = attention;
      return article !== undefined && passes(excerpt, { ...EVERYTHING, period, clock }, { article, places });
    }
  }
}
