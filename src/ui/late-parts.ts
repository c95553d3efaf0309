import { LatePart } from "./late-part.ts";

/** Parts of the screen that stand on it only once something was opened. */
export const ABOUT = new LatePart(async () => (await import("./frame/About.tsx")).About);
export const ARTICLE_DRAWER = new LatePart(
  async () => (await import("./article/ArticleDrawer.tsx")).ArticleDrawer,
);
export const LEFT_OUT = new LatePart(async () => (await import("./left-out/LeftOut.tsx")).LeftOut);
export const PLACE_CARD = new LatePart(async () => (await import("./excerpts/PlaceCard.tsx")).PlaceCard);
export const PRINT = new LatePart(async () => (await import("./print/print.ts")).printing);
export const SUGGESTIONS = new LatePart(async () => (await import("./search/Suggestions.tsx")).Suggestions);

/** Those that most readers open, mostly with the first thing that they do. */
export const LIKELY_PARTS = [PLACE_CARD, ARTICLE_DRAWER] as const;
