import type { Article } from "../../core/article.ts";
import type { Excerpt } from "../../core/excerpt.ts";
import { segments } from "../../core/segments.ts";
import { useDesk } from "../desk/desk.ts";

type Props = { readonly excerpt: Excerpt; readonly article: Article };

/** The words of the article and nothing else, the actors it names marked, those asked for marked stronger. */
export function Quotation({ excerpt, article }: Props) {
  const { state } = useDesk();
  const naming = article.mentions.filter(({ kind }) => kind === "actor");
  return (
    <blockquote className="quotation" lang={article.language} dir="auto">
      {segments(excerpt, naming).map(({ start, end, mentions }) => {
        const words = article.text.slice(start, end);
        const mention = mentions.at(-1);
        if (mention?.kind !== "actor") return words;
        return (
          <span key={start} className="actor" data-chosen={state.filter.actors.has(mention.actor)}>
            {words}
          </span>
        );
      })}
    </blockquote>
  );
}
