import type { Atlas } from "../../core/atlas.ts";
import { type Excerpt, ROLES } from "../../core/excerpt.ts";
import { type Columns, type Lists, wholes } from "./columns.ts";
import { once } from "./once.ts";
import { plant } from "./place-tree.ts";
import type { Shelf } from "./shelf.ts";
import { timesOf } from "./times.ts";
import { wordSearch } from "./word-index.ts";

/** An atlas in columns, and the shelf that holds its excerpts: the atlas itself. */
export function atlasColumns(atlas: Atlas): { readonly columns: Columns; readonly shelf: Shelf } {
  const { articles, excerpts } = atlas;
  const rows = [...excerpts.values()].flatMap((excerpt) => {
    const article = articles.get(excerpt.article);
    return article === undefined ? [] : [{ excerpt, article }];
  });
  const { tree, places } = plant(weighed(atlas));
  const actors = [...atlas.actors.keys()].sort(ascending);
  const publishers = [...new Set(rows.map(({ article }) => article.publisher))].sort(ascending);
  const { times, numberOf } = timesOf(
    rows.flatMap(({ excerpt, article }) => [excerpt.when, article.published]),
  );

  const leafOf = numbersOf(places.map(({ id }) => id));
  const placed = rows.map(({ excerpt }) =>
    excerpt.placings
      .flatMap(({ place, role }) => {
        const leaf = leafOf.get(place);
        return leaf === undefined ? [] : [{ leaf, role: ROLES.indexOf(role) }];
      })
      .sort((a, b) => a.leaf - b.leaf),
  );
  const actorOf = numbersOf(actors);
  const publisherOf = numbersOf(publishers);
  const dates = times.first.length;
  const column = (end: number, numberIn: (row: (typeof rows)[number]) => number) => {
    const values = wholes(rows.length, end);
    for (const [index, row] of rows.entries()) values[index] = numberIn(row);
    return values;
  };
  const columns: Columns = {
    rows: rows.length,
    missing: excerpts.size - rows.length,
    places,
    tree,
    actors,
    publishers,
    times,
    placings: listsOf(
      placed.map((standing) => standing.map(({ leaf }) => leaf)),
      places.length,
    ),
    roles: Uint8Array.from(placed.flatMap((standing) => standing.map(({ role }) => role))),
    naming: listsOf(
      rows.map(({ excerpt }) => excerpt.actors.flatMap((actor) => actorOf.get(actor) ?? [])),
      actors.length,
    ),
    happened: column(dates, ({ excerpt }) => numberOf(excerpt.when)),
    published: column(dates, ({ article }) => numberOf(article.published)),
    publisher: column(publishers.length, ({ article }) => publisherOf.get(article.publisher) ?? 0),
  };
  return { columns, shelf: shelfOf(rows.map(({ excerpt }) => excerpt)) };
}

function shelfOf(excerpts: readonly Excerpt[]): Shelf {
  const rowOf = once(() => numbersOf(excerpts.map(({ id }) => id)));
  const search = once(() => wordSearch(excerpts.map(({ quotation }) => quotation)));
  return {
    rowOf: (id) => rowOf().get(id) ?? null,
    excerpts: async (rows) => Array.from(rows, (row) => excerpts[row] ?? null),
    saying: async (beginning) => search()(beginning),
  };
}

/** The places where any excerpt stands, with how many do. */
function weighed({ places, excerpts }: Atlas) {
  const counts = new Map<string, number>();
  for (const { placings } of excerpts.values()) {
    for (const place of new Set(placings.map((placing) => placing.place))) {
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  return [...places.values()].flatMap((place) => {
    const count = counts.get(place.id);
    return count === undefined ? [] : [{ place, excerpts: count }];
  });
}

function listsOf(lists: readonly (readonly number[])[], end: number): Lists {
  const start = new Uint32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) start[index + 1] = (start[index] ?? 0) + list.length;
  const items = wholes(start.at(-1) ?? 0, end);
  for (const [index, list] of lists.entries()) items.set(list, start[index]);
  return { start, items };
}

const numbersOf = <Id extends string>(ids: readonly Id[]): ReadonlyMap<Id, number> =>
  new Map(ids.map((id, index) => [id, index]));

/** By code units, as ids and publishers are compared everywhere. */
const ascending = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
