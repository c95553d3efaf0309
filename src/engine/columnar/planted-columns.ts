import { type Columns, type Lists, type Wholes, wholes } from "../../core/columns.ts";
import { plant } from "./place-tree.ts";

/** Columns without a tree: places are in any order, some perhaps without an excerpt, and so are a row's placings and actors. */
export type Unplanted = Omit<Columns, "tree">;

/** Columns with their tree: used places alone, numbered as its leaves, and each row's placings in its order. */
export function planted(columns: Unplanted): Columns {
  const counts = new Uint32Array(columns.places.length);
  const { start, items } = columns.placings;
  for (let at = 0; at < items.length; at++) counts[items[at] ?? 0] = (counts[items[at] ?? 0] ?? 0) + 1;
  const used = columns.places.flatMap((place, number) => {
    const excerpts = counts[number] ?? 0;
    return excerpts === 0 ? [] : [{ place, excerpts, number }];
  });
  const { tree, places } = plant(used);

  const numbers = new Map(used.map(({ place, number }) => [place, number]));
  const leaves = new Uint32Array(columns.places.length);
  for (const [leaf, place] of places.entries()) leaves[numbers.get(place) ?? 0] = leaf;
  const placings = { start, items: wholes(items.length, places.length) };
  for (let at = 0; at < items.length; at++) placings.items[at] = leaves[items[at] ?? 0] ?? 0;
  const [roles, unsure] = [columns.roles.slice(), columns.unsure.slice()];
  sortEach(placings, [roles, unsure]);
  const naming = { start: columns.naming.start, items: columns.naming.items.slice() };
  sortEach(naming, []);
  return { ...columns, places, tree, placings, roles, unsure, naming };
}

/** Sorts each list, and what stands beside it, by insertion: the lists are short. */
function sortEach({ start, items }: Lists, beside: readonly Wholes[]): void {
  for (let row = 0; row + 1 < start.length; row++) {
    const [from, to] = [start[row] ?? 0, start[row + 1] ?? 0];
    for (let at = from + 1; at < to; at++) {
      const item = items[at] ?? 0;
      let hole = at;
      while (hole > from && (items[hole - 1] ?? 0) > item) hole--;
      if (hole === at) continue;
      for (const values of [items, ...beside]) {
        const moved = values[at] ?? 0;
        values.copyWithin(hole + 1, hole, at);
        values[hole] = moved;
      }
    }
  }
}
