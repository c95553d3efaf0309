import type { Columns } from "../../core/columns.ts";
import type { PlaceId } from "../../core/ids.ts";
import type { Facet } from "../../core/question.ts";

/** What stands at each place where anything does: most first, then by id. `weights` as in `placeCounter`. */
export function placeFacet(
  { places, tree }: Pick<Columns, "places" | "tree">,
  weights: Int32Array,
): Facet<PlaceId> {
  const standing = places
    .slice(0, tree.leaves)
    .map(({ id }, leaf) => [id, weights[leaf] ?? 0] as const)
    .filter(([, excerpts]) => excerpts > 0);
  return new Map(standing.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}
