import { memo } from "react";
import { UNKNOWN_PUBLISHER } from "../../core/article.ts";
import type { ActorId } from "../../core/ids.ts";
import type { Shown } from "../../core/question.ts";
import { NOTHING, useDesk } from "../desk/desk.ts";
import { ArticleIcon, CiteIcon } from "../icons.tsx";
import { PlaceChip } from "./PlaceChip.tsx";
import { Quotation } from "./Quotation.tsx";
import { WhenLine } from "./WhenLine.tsx";

type Props = {
  readonly shown: Shown;
  /** Attention rests on it, here or on the map. */
  readonly marked: boolean;
  /** It stands at the selected place. */
  readonly at: boolean;
  /** Actors whose names stand out. */
  readonly chosen: ReadonlySet<ActorId>;
  /** Words that stand out. */
  readonly sought: readonly string[];
};

export const ExcerptCard = memo(function ExcerptCard({ shown, marked, at, chosen, sought }: Props) {
  const { atlas, added, attend, openArticle, cite } = useDesk();
  const { excerpt, placings } = shown;
  const article = atlas.articles.get(excerpt.article);
  if (article === undefined) return null;
  const own = added.has(article.id);
  return (
    <article
      className="excerpt"
      data-marked={marked}
      data-at={at}
      data-excerpt={excerpt.id}
      onPointerEnter={() => attend({ kind: "excerpt", excerpt: excerpt.id })}
      onPointerLeave={() => attend(NOTHING)}
      onFocus={() => attend({ kind: "excerpt", excerpt: excerpt.id })}
      onBlur={() => attend(NOTHING)}
    >
      <div className="excerpt-head">
        <WhenLine excerpt={excerpt} />
        <span className="excerpt-publisher">
          {(!own || article.publisher !== UNKNOWN_PUBLISHER) && <span>{article.publisher}</span>}
          {own && <span className="added-tag">Added by you</span>}
        </span>
      </div>
      <Quotation excerpt={excerpt} article={article} chosen={chosen} sought={sought} />
      <div className="excerpt-foot">
        {placings.length === 0 ? (
          <span className="excerpt-unplaced">Unplaced</span>
        ) : (
          placings.map((placing) => <PlaceChip key={placing.place} placing={placing} />)
        )}
        <span className="excerpt-actions">
          <button
            type="button"
            className="icon-button"
            aria-label="Open article"
            title="Open article"
            onClick={() => openArticle({ article: article.id, excerpt: excerpt.id })}
          >
            <ArticleIcon />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label="Cite"
            title="Cite"
            onClick={() => cite(excerpt)}
          >
            <CiteIcon />
          </button>
        </span>
      </div>
    </article>
  );
});
