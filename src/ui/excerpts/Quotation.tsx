import { useMemo } from "react";
import type { Article } from "../../core/article.ts";
import type { Excerpt } from "../../core/excerpt.ts";
import type { ActorId } from "../../core/ids.ts";
import { segments } from "../../core/segments.ts";
import { wordSpans } from "../../core/words.ts";

type Props = {
  readonly excerpt: Excerpt;
  readonly article: Article;
  /** Marked stronger. */
  readonly chosen: ReadonlySet<ActorId>;
  /** Words asked for, which are marked too. */
  readonly sought: readonly string[];
};

/** The words of the article and nothing else, the actors it names marked, those chosen marked stronger. */
export function Quotation({ excerpt, article, chosen, sought }: Props) {
  const naming = article.mentions.filter((mention) => mention.kind === "actor");
  const said = useMemo(
    () =>
      wordSpans(excerpt.quotation, sought).map(({ start, end }) => ({
        kind: "sought" as const,
        start: excerpt.start + start,
        end: excerpt.start + end,
      })),
    [excerpt, sought],
  );
  return (
    <blockquote className="quotation" lang={article.language} dir="auto">
      {segments(excerpt, [...naming, ...said]).map(({ start, end, mentions }) => {
        const text = article.text.slice(start, end);
        const words = mentions.some(({ kind }) => kind === "sought") ? (
          <mark key={start} className="sought">
            {text}
          </mark>
        ) : (
          text
        );
        const actor = mentions.findLast((mention) => mention.kind === "actor");
        if (actor === undefined) return words;
        return (
          <span key={start} className="actor" data-chosen={chosen.has(actor.actor)}>
            {words}
          </span>
        );
      })}
    </blockquote>
  );
}
