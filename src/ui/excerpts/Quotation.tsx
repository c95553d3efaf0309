import type { Article } from "../../core/article.ts";
import type { Excerpt } from "../../core/excerpt.ts";
import type { ActorId } from "../../core/ids.ts";
import { segments } from "../../core/segments.ts";

type Props = {
  readonly excerpt: Excerpt;
  readonly article: Article;
  /** Marked stronger. */
  readonly chosen: ReadonlySet<ActorId>;
};

/** The words of the article and nothing else, the actors it names marked, those chosen marked stronger. */
export function Quotation({ excerpt, article, chosen }: Props) {
  const naming = article.mentions.filter(({ kind }) => kind === "actor");
  return (
    <blockquote className="quotation" lang={article.language} dir="auto">
      {segments(excerpt, naming).map(({ start, end, mentions }) => {
        const words = article.text.slice(start, end);
        const mention = mentions.at(-1);
        if (mention?.kind !== "actor") return words;
        return (
          <span key={start} className="actor" data-chosen={chosen.has(mention.actor)}>
            {words}
          </span>
        );
      })}
    </blockquote>
  );
}
