import type { Desk } from "../desk/desk.ts";

/** How many things the atlas left out, with the articles that were added on this visit. */
export function leftOutCount({ atlas, added }: Pick<Desk, "atlas" | "added">): number {
  if (atlas.archive === undefined) return atlas.leftOut?.length ?? 0;
  return [...added.values()].reduce(
    (sum, { found }) => sum + found.leftOut.length,
    atlas.archive.leftOut.all,
  );
}
