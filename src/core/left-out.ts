import type { Span } from "./article.ts";
import type { Atlas } from "./atlas.ts";
import type { ArticleId } from "./ids.ts";

/** Why a passage of an article that was read is no excerpt. `caption-again`: a caption that stands twice. */
export const PASSAGE_REASONS = ["furniture", "repeated", "caption-again"] as const;
export type PassageReason = (typeof PASSAGE_REASONS)[number];

/** A passage that is on no map and in no list of excerpts, and why. */
export type PassageLeftOut = Span & { readonly reason: PassageReason };

/** What an atlas was made from and does not show. */
export type LeftOut =
  | ({ readonly kind: "passage"; readonly article: ArticleId } & PassageLeftOut)
  /** Kept and shown, but not read: it is not in English. `language` is BCP 47, "und" where it is not known. */
  | { readonly kind: "article"; readonly article: ArticleId; readonly language: string }
  /** `name` is its path below the folder, `reason` a sentence without its full stop. */
  | { readonly kind: "file"; readonly name: string; readonly reason: string };

/** What was left out of one article. */
export function leftOutOf(all: readonly LeftOut[], article: ArticleId): readonly LeftOut[] {
  return all.filter((one) => one.kind !== "file" && one.article === article);
}

/** The atlas with the files of its folder that were not read; those that it has already stay. */
export function withFilesLeftOut(
  atlas: Atlas,
  files: readonly Omit<Extract<LeftOut, { kind: "file" }>, "kind">[],
): Atlas {
  const told = files.map(({ name, reason }): LeftOut => ({ kind: "file", name, reason }));
  return withLeftOut(atlas, [...(atlas.leftOut ?? []), ...told]);
}

/** An atlas without any has no such list. */
export function withLeftOut(atlas: Atlas, leftOut: readonly LeftOut[]): Atlas {
  const { leftOut: _, ...rest } = atlas;
  return leftOut.length === 0 ? rest : { ...rest, leftOut };
}

export type LeftOutCounts = Readonly<Record<PassageReason | "article" | "file", number>>;

export function countLeftOut(all: readonly LeftOut[]): LeftOutCounts {
  const counts = { furniture: 0, repeated: 0, "caption-again": 0, article: 0, file: 0 };
  for (const one of all) counts[one.kind === "passage" ? one.reason : one.kind] += 1;
  return counts;
}

/** One of the things that were left out, with what a list says of it. */
export type LeftOutLine = {
  readonly leftOut: LeftOut;
  /** Of its article; null of a file. */
  readonly title: string | null;
  /** The words of a passage, its beginning where it is long; else "". */
  readonly words: string;
};

/** UTF-16 units of a passage that a list shows. */
const MOST_WORDS = 160;

/** What an atlas, or a part of one, left out, in its order. */
export function leftOutLines({
  leftOut = [],
  articles,
}: Pick<Atlas, "leftOut" | "articles">): readonly LeftOutLine[] {
  return leftOut.map((one): LeftOutLine => {
    const article = one.kind === "file" ? undefined : articles.get(one.article);
    const words = one.kind === "passage" ? beginningOf(article?.text.slice(one.start, one.end) ?? "") : "";
    return { leftOut: one, title: article?.title ?? null, words };
  });
}

/** A passage on one line, cut between two words where it is longer than `most`. */
export function beginningOf(passage: string, most = MOST_WORDS): string {
  const line = passage
    .slice(0, most + 1)
    .split(/\s+/)
    .filter((word) => word !== "")
    .join(" ");
  return line.length <= most && passage.length <= most
    ? line
    : `${line.slice(0, most).replace(/\s\S*$|\p{Surrogate}$/u, "")}…`;
}

/** Why a passage is in no list of excerpts, as people say it. */
export const PASSAGE_REASON_TEXTS: Readonly<Record<PassageReason, string>> = {
  furniture: "Page furniture, not the article",
  repeated: "Repeats an earlier paragraph",
  "caption-again": "Repeats an earlier caption",
};

/** "French" of "fr"; "a language that is not known" of "und". */
export function languageName(code: string): string {
  if (code === "und") return "a language that is not known";
  try {
    return new Intl.DisplayNames(["en"], { type: "language", fallback: "code" }).of(code) ?? code;
  } catch {
    return code;
  }
}
