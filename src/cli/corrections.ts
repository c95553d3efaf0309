import type { Atlas } from "../core/atlas.ts";
import { correctionsOf, type NameCorrection } from "../data/found/correction.ts";
import { type CorrectionsReading, readCorrections } from "../data/found/corrections-file.ts";
import { holdersOf, nameInside } from "../data/found/holders.ts";
import { placeTable } from "../data/sources/knowledge.ts";
import type { SourceFile } from "../data/sources/problem.ts";
import type { Gazetteer } from "../read/gazetteer/gazetteer.ts";
import type { Correction } from "../read/hints.ts";
import type { UnreadArticle } from "./folder-articles.ts";

/** The folder's corrections, their places looked up among the folder's own and in the gazetteer. */
export function folderCorrections(
  source: SourceFile,
  { places, actors }: Pick<Atlas, "places" | "actors">,
  unread: readonly UnreadArticle[],
  gazetteer: Gazetteer,
): CorrectionsReading {
  return readCorrections(source, {
    places: placeTable(places),
    actors: actors.values(),
    texts: new Map(unread.map(({ id, text }) => [id, text])),
    placeOf: (id) => {
      const row = gazetteer.rowOf(id);
      return row < 0 ? null : gazetteer.place(row);
    },
    placesNamed: (name) => {
      const rows = new Set(gazetteer.lookup(name).map(({ row }) => row));
      return Array.from(rows, (row) => {
        const id = gazetteer.id(row);
        return { id, name: nameInside(gazetteer.name(row), holdersOf(id, gazetteer)) };
      });
    },
  });
}

/** Those that the reader itself can heed: a name's one place, or none, in the whole of an article. */
export function readerCorrections(
  corrections: readonly NameCorrection[],
  article: string,
  gazetteer: Gazetteer,
): readonly Correction[] {
  return correctionsOf(corrections, article).flatMap(({ name, means, quote }): readonly Correction[] => {
    if (quote !== null || means.kind === "actor") return [];
    if (means.kind === "no place") return [{ name, place: null }];
    return gazetteer.rowOf(means.place.id) < 0 ? [] : [{ name, place: means.place.id }];
  });
}
