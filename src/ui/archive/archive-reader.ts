import type { Article } from "../../core/article.ts";
import type { ArchiveFacts, Atlas } from "../../core/atlas.ts";
import type { Excerpt } from "../../core/excerpt.ts";
import { isEverything } from "../../core/filter.ts";
import type { ArticleId } from "../../core/ids.ts";
import { type LeftOut, type LeftOutLine, leftOutLines } from "../../core/left-out.ts";
import type { Place } from "../../core/place.ts";
import type { Answer, Answerer, Question, Shown, Sketch, Watch } from "../../core/question.ts";
import type { FindArticle } from "../../data/archive/find-article.ts";
import { type Archive, type Loaded, openArchive } from "../../data/archive/open-archive.ts";
import { columnAnswererOf } from "../../engine/columnar/column-answer.ts";
import { openingSketch } from "../../engine/columnar/opening-sketch.ts";
import { archiveBytes } from "./archive-bytes.ts";
import { PLATFORM } from "./archive-platform.ts";
import { workingUnpacking } from "./working-unpacking.ts";

/**
 * What an archive says of itself; articles and excerpts are read as answers show them. What is opened holds the places
 * and no actors; what is loaded, all.
 */
export type Head = {
  readonly kind: "opened";
  /** It has no articles and excerpts. */
  readonly atlas: Atlas;
  readonly facts: ArchiveFacts;
  /** What is missing and why, a sentence each. */
  readonly troubles: readonly string[];
};

/** An answer with what its page quotes: the articles whole, and all their excerpts. */
export type Read = {
  readonly answer: Answer;
  readonly articles: readonly Article[];
  readonly excerpts: readonly Excerpt[];
  /** What was left out of these articles. */
  readonly leftOut: readonly LeftOut[];
  /** What could not be read since the last answer. */
  readonly troubles: readonly string[];
};

export type HeadReading = Head | { readonly kind: "failed"; readonly reason: string };

/** An open archive that answers, in the page or in a worker. */
export type ArchiveReader = {
  readonly open: (url: string) => Promise<HeadReading>;
  /** The first marks; null where another question is asked, or one of them has no name yet. Only after `open` has succeeded. */
  readonly sketch: (question: Question) => Promise<Sketch | null>;
  /** The same. */
  readonly load: () => Promise<HeadReading>;
  /** Only after `load` has succeeded. */
  readonly ask: (question: Question, watch?: Watch) => Promise<Read>;
  /** The same. */
  readonly findArticle: FindArticle;
  /** The same. What a text says it left out; null where it cannot be read. */
  readonly leftOutOfText: LeftOutOfText;
};

export type LeftOutOfText = (text: number) => Promise<readonly LeftOutLine[] | null>;

type First = { readonly archive: Archive; readonly sketchOf: ReturnType<typeof openingSketch> };
type Open = { readonly loaded: Loaded; readonly ask: Answerer; told: number };

export function archiveReader(): ArchiveReader {
  let first: First | null = null;
  let opened: Open | null = null;
  return {
    open: async (url) => {
      const archive = await openArchive(archiveBytes(url), { ...PLATFORM, unpacking: workingUnpacking() });
      if (archive.kind === "failed") return archive;
      first = { archive, sketchOf: openingSketch(archive) };
      return firstHead(archive);
    },
    sketch: async ({ filter, viewport, zoom }) =>
      first === null || !isEverything(filter) ? null : first.sketchOf(viewport, zoom),
    load: async () => {
      if (first === null) throw new Error("loaded before the archive was opened");
      const loaded = await first.archive.load();
      if (loaded.kind === "failed") return loaded;
      const { atlas, articles, columns, shelf, spellings, troubles, leftOut } = loaded;
      opened = { loaded, ask: columnAnswererOf(columns, shelf), told: troubles.length };
      first = null;
      return {
        kind: "opened",
        atlas: { ...atlas, places: allPlaces(atlas, columns.places) },
        facts: {
          articles,
          excerpts: columns.rows + columns.missing,
          publishers: columns.publishers,
          places: columns.places.map(({ id }) => id),
          spellings,
          leftOut,
        },
        troubles: [...troubles],
      };
    },
    ask: async (question, watch) => {
      if (opened === null) throw new Error("asked before the archive was loaded");
      const { loaded, ask } = opened;
      const answer = await ask(question, watch);
      const quoted = await quotedIn(answer.page.shown, loaded);
      const troubles = loaded.troubles.slice(opened.told);
      opened.told = loaded.troubles.length;
      return { answer, ...quoted, troubles };
    },
    findArticle: async (id) => {
      if (opened === null) throw new Error("asked before the archive was loaded");
      return opened.loaded.findArticle(id);
    },
    leftOutOfText: async (number) => {
      if (opened === null) throw new Error("asked before the archive was loaded");
      const text = await opened.loaded.texts.read(number);
      return text === null ? null : leftOutLines(text.atlas);
    },
  };
}

function firstHead({ title, description, excerpts, places }: Archive): Head {
  return {
    kind: "opened",
    atlas: {
      ...{ title, description, credits: [], articles: new Map(), actors: new Map(), excerpts: new Map() },
      places: new Map(places.map((place) => [place.id, place])),
    },
    facts: {
      articles: 0,
      excerpts,
      publishers: [],
      places: places.map(({ id }) => id),
      spellings: null,
      leftOut: { all: 0, byText: [] },
    },
    troubles: [],
  };
}

/** Those of the texts too, where nothing stands. */
function allPlaces({ places }: Atlas, used: readonly Place[]): Atlas["places"] {
  return new Map([...used.map((place) => [place.id, place] as const), ...places]);
}

async function quotedIn(
  shown: readonly Shown[],
  { shelf, atlasOf }: Loaded,
): Promise<Pick<Read, "articles" | "excerpts" | "leftOut">> {
  const articles = new Map<ArticleId, Article>();
  const from = new Set<Atlas>();
  for (const { excerpt } of shown) {
    if (articles.has(excerpt.article)) continue;
    const row = shelf.rowOf(excerpt.id);
    const atlas = row === null ? null : await atlasOf(row);
    const article = atlas?.articles.get(excerpt.article);
    if (atlas === null || article === undefined) continue;
    articles.set(article.id, article);
    from.add(atlas);
  }
  const excerpts = [...from].flatMap((atlas) =>
    [...atlas.excerpts.values()].filter(({ article }) => articles.has(article)),
  );
  const leftOut = [...from].flatMap((atlas) =>
    (atlas.leftOut ?? []).filter((one) => one.kind !== "file" && articles.has(one.article)),
  );
  return { articles: [...articles.values()], excerpts, leftOut };
}
