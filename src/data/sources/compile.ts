import * as z from "zod/mini";
import type { Article } from "../../core/article.ts";
import type { Atlas } from "../../core/atlas.ts";
import type { Excerpt } from "../../core/excerpt.ts";
import type { ArticleId, ExcerptId } from "../../core/ids.ts";
import { type LeftOut, withLeftOut } from "../../core/left-out.ts";
import { STEM_ID } from "../brand.ts";
import { annotate } from "./annotate.ts";
import { ArticleSource, ExcerptSource } from "./article-schema.ts";
import { type Knowledge, placeTable } from "./knowledge.ts";
import { fitTo, parseYaml } from "./located-yaml.ts";
import { makeActors } from "./make-actors.ts";
import { makePlaces } from "./make-places.ts";
import type { Problem, SourceFile } from "./problem.ts";
import { readUnits } from "./read-units.ts";

/** The folder's own file, `dateline.yaml`. Addresses are relative to the folder. */
export const FolderSource = z.strictObject({
  title: z.string().check(z.minLength(1)),
  description: z.optional(z.string()),
  credits: z.optional(z.array(z.string())),
  actors: z.optional(z.string()),
  places: z.optional(z.string()),
  out: z.optional(z.string()),
  /** Of articles that are no UTF-8 and do not say what they are. */
  encoding: z.optional(z.string().check(z.minLength(1))),
});

export type FolderSource = z.infer<typeof FolderSource>;

/** A folder as it was read. */
export type Sources = {
  readonly folder: FolderSource;
  readonly actors: SourceFile | null;
  readonly places: readonly SourceFile[];
  readonly units: SourceFile | null;
  /** Other GeoJSON files beside the places, by name. */
  readonly areas: ReadonlyMap<string, string>;
  readonly articles: readonly ArticleFiles[];
};

/** The text of an article and the annotations beside it; null where there are none. */
export type ArticleFiles = {
  readonly id: string;
  readonly text: SourceFile;
  readonly sidecar: SourceFile | null;
};

export type Compiled = { readonly atlas: Atlas; readonly problems: readonly Problem[] };

/** Sources as an atlas. What is wrong is left out and told; the rest is built. */
export function compile({ folder, actors, places, units, areas, articles }: Sources): Compiled {
  const read = units === null ? { units: new Map(), problems: [] } : readUnits(units);
  const madePlaces = makePlaces(places, { units: read.units, files: areas });
  const madeActors = actors === null ? { actors: new Map(), problems: [] } : makeActors(actors);
  const knowledge = { places: placeTable(madePlaces.places), actors: madeActors.actors };
  const problems: Problem[] = [...read.problems, ...madePlaces.problems, ...madeActors.problems];
  const found = new Map<ArticleId, Article>();
  const excerpts = new Map<ExcerptId, Excerpt>();
  const leftOut: LeftOut[] = [];
  for (const files of articles) {
    const one = compileArticle(files, knowledge, problems);
    if (one === null) continue;
    found.set(one.article.id, one.article);
    leftOut.push(...one.leftOut);
    for (const excerpt of one.excerpts) excerpts.set(excerpt.id, excerpt);
  }
  const { title, description = "", credits = [] } = folder;
  const atlas = {
    title,
    description,
    credits,
    articles: found,
    places: madePlaces.places,
    actors: madeActors.actors,
    excerpts,
  };
  return { atlas: withLeftOut(atlas, leftOut), problems };
}

function compileArticle({ id, text, sidecar }: ArticleFiles, knowledge: Knowledge, problems: Problem[]) {
  const whole = (message: string) => {
    problems.push({ file: text.file, line: null, column: null, message });
    return null;
  };
  if (!STEM_ID.test(id))
    return whole("expected a file name that begins with a letter or a digit and has no @");
  if (sidecar === null) return whole(`expected annotations beside it, in ${id}.yaml, found none`);
  const parsed = parseYaml(sidecar, ArticleSource);
  if (parsed.kind === "failed") {
    problems.push(...parsed.problems);
    return null;
  }
  const { value, at } = parsed;
  const excerpts = (value.excerpts ?? []).map((excerpt, index) => {
    const fit = fitTo(ExcerptSource, excerpt, ["excerpts", index], at);
    if (fit.kind === "fits") return fit.value;
    problems.push(...fit.problems);
    return null;
  });
  const source = { ...value, excerpts };
  return annotate(id, text.text, source, knowledge, (path, message) => problems.push(at(path, message)));
}
