import type { Article } from "../../core/article.ts";
import { countText } from "../../core/count-text.ts";
import type { Excerpt } from "../../core/excerpt.ts";
import type { ArticleId } from "../../core/ids.ts";
import { type LeftOut, leftOutOf } from "../../core/left-out.ts";
import type { ChunkReading, Chunks } from "./chunks.ts";
import type { Chunk } from "./directory.ts";
import { hashOf, textsOfHash } from "./pack-articles.ts";
import type { Platform } from "./platform.ts";
import type { TextReading } from "./read-texts.ts";
import type { TextList } from "./text-list.ts";

export type ArticleReading =
  /** `excerpts` are all that it has, in reading order. */
  | {
      readonly kind: "read";
      readonly article: Article;
      readonly excerpts: readonly Excerpt[];
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly kind: "unknown" }
  /** `reason` is a sentence. */
  | { readonly kind: "failed"; readonly reason: string };

/** Finds an article of an archive by its id: one chunk of the index is fetched, and the text that it names. */
export type FindArticle = (id: ArticleId) => Promise<ArticleReading>;

/** `list` is null where it cannot be read. */
export function articleFinding(
  list: TextList | null,
  {
    chunks,
    platform,
    textOf,
  }: {
    readonly chunks: Chunks;
    readonly platform: Pick<Platform, "encode">;
    readonly textOf: TextReading;
  },
): FindArticle {
  const kept = new Map<number, Promise<ChunkReading>>();
  /** Some kilobytes each: whoever opened one article opens others. */
  const partOf = (number: number, chunk: Chunk): Promise<ChunkReading> => {
    const part = kept.get(number) ?? chunks(chunk);
    kept.set(number, part);
    return part;
  };
  return async (id) => {
    if (list === null) return failed("The list of texts cannot be read.");
    const hash = hashOf(id, platform);
    const number = list.index.findLastIndex(([first]) => first <= hash);
    const entry = list.index[number];
    if (entry === undefined) return { kind: "unknown" };
    const name = `Part ${countText(number + 1)} of ${countText(list.index.length)} of the index of articles`;
    const reading = await partOf(number, entry[1]);
    if (reading.kind === "failed") {
      kept.delete(number);
      return failed(`${name} ${reading.reason}.`);
    }
    const texts = textsOfHash(reading.bytes, hash);
    if (texts === null) return failed(`${name} does not hold what the directory says.`);
    for (const at of texts) {
      const text = await textOf(at);
      if (text === null)
        return failed(
          `Text ${countText(at + 1)} of ${countText(list.chunks.length)}, which may hold it, cannot be read.`,
        );
      const article = text.atlas.articles.get(id);
      if (article === undefined) continue;
      const excerpts = [...text.atlas.excerpts.values()].filter((excerpt) => excerpt.article === id);
      return { kind: "read", article, excerpts, leftOut: leftOutOf(text.atlas.leftOut ?? [], id) };
    }
    return { kind: "unknown" };
  };
}

const failed = (reason: string): ArticleReading => ({ kind: "failed", reason });
