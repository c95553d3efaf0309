import type { Article } from "../core/article.ts";
import type { ArticleId } from "../core/ids.ts";
import type { LeftOut } from "../core/left-out.ts";
import { lies, outside, unknown } from "./article.ts";
import { LeftOutFile } from "./atlas-schema.ts";
import { articleId } from "./brand.ts";
import type { Reading } from "./reading.ts";
import type { Path } from "./trouble.ts";

/** One of the things that an atlas says it left out. */
export function readLeftOut(
  value: unknown,
  path: Path,
  articles: ReadonlyMap<ArticleId, Article>,
  reading: Reading,
): LeftOut | null {
  const file = reading.parse(LeftOutFile, value, path);
  if (file === null || file.kind === "file") return file;
  const id = articleId(file.article);
  const article = articles.get(id);
  if (article === undefined) return reading.leaveOut([...path, "article"], unknown("article", id));
  if (file.kind === "article") return { ...file, article: id };
  if (!lies(file, article.text)) return reading.leaveOut(path, outside(file, article.text));
  return { ...file, article: id };
}
