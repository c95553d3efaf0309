import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A place that annotators marked; coordinates null where they gave none. */
export type GoldPlace = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lat: number | null;
  readonly lon: number | null;
};

export type GoldArticle = {
  readonly id: string;
  readonly source: string | null;
  readonly text: string;
  readonly toponyms: readonly GoldPlace[];
};

export type Corpus = {
  readonly name: string;
  readonly demonyms: boolean;
  readonly articles: readonly GoldArticle[];
};

/** GeoVirus marks no demonyms: they are neither right nor wrong there. */
const CORPORA = [
  { name: "lgl", demonyms: true },
  { name: "trnews", demonyms: true },
  { name: "geovirus", demonyms: false },
] as const;

/** The corpora present in a folder (see the folder's own README for their form). */
export function corporaIn(folder: string): readonly Corpus[] {
  return CORPORA.flatMap(({ name, demonyms }) => {
    const path = join(folder, `${name}.json`);
    if (!existsSync(path)) return [];
    const { articles }: { articles: readonly GoldArticle[] } = JSON.parse(readFileSync(path, "utf8"));
    return [{ name, demonyms, articles }];
  });
}
