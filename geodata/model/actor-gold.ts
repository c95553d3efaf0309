import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../src/core/article.ts";
import type { NameType } from "../../src/read/tagger/tags.ts";

/** A name that annotators marked; `entity` is the same for mentions of one actor, null where the corpus does not say. */
export type GoldActor = Span & {
  readonly text: string;
  readonly type: "person" | "organisation";
  readonly entity: number | string | null;
};

export type GoldActorArticle = {
  readonly id: string;
  readonly text: string;
  readonly actors: readonly GoldActor[];
  readonly places: readonly Span[];
  readonly others: readonly Span[];
  /** What is neither right nor wrong. */
  readonly ignored?: readonly Span[];
};

export type ActorCorpus = {
  readonly name: string;
  /** Whether it says which mentions are of one actor. */
  readonly joined: boolean;
  readonly articles: readonly GoldActorArticle[];
};

const CORPORA = [
  "gum",
  "wikigold",
  "crossner_politics",
  "crossner_literature",
  "crossner_music",
  "crossner_science",
  "crossner_ai",
] as const;

/** The corpora of actors present in a folder (see the folder's own README for their form). */
export function actorCorporaIn(folder: string): readonly ActorCorpus[] {
  return CORPORA.flatMap((name) => {
    const path = join(folder, `actors_${name}.json`);
    if (!existsSync(path)) return [];
    const { articles }: { articles: readonly GoldActorArticle[] } = JSON.parse(readFileSync(path, "utf8"));
    return [{ name, joined: name === "gum", articles }];
  });
}

/** All names of an article with their types, sorted. */
export function namesOf({
  actors,
  places,
  others,
}: Omit<GoldActorArticle, "id" | "text">): readonly (Span & { readonly type: NameType })[] {
  return [
    ...actors.map(({ start, end, type }) => ({ start, end, type })),
    ...places.map(({ start, end }) => ({ start, end, type: "place" as const })),
    ...others.map(({ start, end }) => ({ start, end, type: "other" as const })),
  ].sort((a, b) => a.start - b.start);
}
