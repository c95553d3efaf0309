import type { Atlas } from "../../core/atlas.ts";
import { isSure } from "../../core/certainty.ts";
import { type Columns, type Lists, type Wholes, wholes } from "../../core/columns.ts";
import { type Excerpt, ROLES } from "../../core/excerpt.ts";
import type { Shelf } from "../../core/shelf.ts";
import { once } from "./once.ts";
import { planted } from "./planted-columns.ts";
import { timesOf } from "./times.ts";
import { wordSearch } from "./word-index.ts";

/** An atlas in columns, and the shelf that holds its excerpts: the atlas itself. */
export function atlasColumns(atlas: Atlas): { readonly columns: Columns; readonly shelf: Shelf } {
  const rows = [...atlas.excerpts.values()].flatMap((excerpt) => {
    const article = atlas.articles.get(excerpt.article);
    return article === undefined ? [] : [{ excerpt, article }];
  });
  const places = [...atlas.places.values()];
  const actors = [...atlas.actors.keys()].sort(ascending);
  const publishers = [...new Set(rows.map(({ article }) => article.publisher))].sort(ascending);
  const { times, numberOf } = timesOf(
    rows.flatMap(({ excerpt, article }) => [excerpt.when, article.published]),
  );
  const placeOf = numbersOf(places.map(({ id }) => id));
  const actorOf = numbersOf(actors);
  const publisherOf = numbersOf(publishers);
  const placed = rows.map(({ excerpt }) => excerpt.placings.filter(({ place }) => placeOf.has(place)));
  const column = (end: number, numberIn: (row: (typeof rows)[number]) => number): Wholes => {
    const values = wholes(rows.length, end);
    for (const [index, row] of rows.entries()) values[index] = numberIn(row);
    return values;
  };
  const columns = planted({
    rows: rows.length,
    missing: 0,
    places,
    actors,
    publishers,
    times,
    placings: listsOf(
      placed.map((placings) => placings.map(({ place }) => placeOf.get(place) ?? 0)),
      places.length,
    ),
    roles: Uint8Array.from(placed.flatMap((placings) => placings.map(({ role }) => ROLES.indexOf(role)))),
    unsure: Uint8Array.from(
      placed.flatMap((placings) => placings.map((placing) => Number(!isSure(placing)))),
    ),
    naming: listsOf(
      rows.map(({ excerpt }) => excerpt.actors.flatMap((actor) => actorOf.get(actor) ?? [])),
      actors.length,
    ),
    happened: column(times.first.length, ({ excerpt }) => numberOf(excerpt.when)),
    published: column(times.first.length, ({ article }) => numberOf(article.published)),
    publisher: column(publishers.length, ({ article }) => publisherOf.get(article.publisher) ?? 0),
  });
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
