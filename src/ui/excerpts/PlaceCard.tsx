import { useMemo, useState } from "react";
import { excerptCount } from "../../core/mark-name.ts";
import type { Place } from "../../core/place.ts";
import type { Shown, Within } from "../../core/question.ts";
import { useDesk, useViewState } from "../desk/desk.ts";
import type { PlacePage } from "../desk/use-answers.ts";
import { usePages } from "../desk/use-pages.ts";
import { ArticleIcon, CiteIcon } from "../icons.tsx";
import { KIND_NAMES, precisionText } from "../names.ts";
import { Pager } from "./Pager.tsx";
import { Quotation } from "./Quotation.tsx";
import { ShowEverything } from "./ShowEverything.tsx";
import { useTurnedTo } from "./use-turned-to.ts";
import { WhenLine } from "./WhenLine.tsx";
import { WhyHere } from "./WhyHere.tsx";

type Props = PlacePage & { readonly place: Place };

/** Excerpts before the last held at which the next page is fetched: no hand turns them faster than it comes. */
const AHEAD = 20;

/** What the popup, and on a phone the sheet, say of a place: its excerpts one at a time. Key it by the place. */
export function PlaceCard({ place, page, isOutdated }: Props) {
  const { navigate } = useDesk();
  const { filter } = useViewState();
  const within = useMemo<Within>(() => ({ kind: "place", place: place.id }), [place.id]);
  const pages = usePages(page, filter, within);
  const { shown: held, total, beyond, more } = pages;
  const index = useTurnedTo(pages, isOutdated);
  const shown = held[index ?? -1];
  const hasMore = beyond === "more" || beyond === "coming";
  /** The link names the excerpt; Back closes the popup, it does not turn it back. */
  const turn = (to: number) => {
    const next = Math.min(to, held.length - 1);
    const excerpt = next <= 0 ? null : (held[next]?.excerpt.id ?? null);
    navigate((now) => (now.place === place.id ? { ...now, excerpt } : now), "replace");
    if (hasMore && next + AHEAD >= held.length) more();
  };
  return (
    <div className="place-card" aria-busy={index === null}>
      <h2 className="place-name">{place.name}</h2>
      <div className="place-line">
        <p className="place-kind quiet">
          {KIND_NAMES[place.kind]} · {precisionText(place)}
        </p>
        {total > 1 && index !== null && (
          <Pager index={index} total={total} last={hasMore ? total - 1 : held.length - 1} onTurn={turn} />
        )}
      </div>
      {index === null ? (
        <p className="place-note quiet">Fetching the excerpt…</p>
      ) : shown === undefined ? (
        <NothingHere />
      ) : (
        <ExcerptHere key={shown.excerpt.id} place={place} shown={shown} />
      )}
      {beyond === "lost" && index === held.length - 1 && (
        <p className="place-note quiet">{excerptCount(total - held.length)} could not be loaded.</p>
      )}
    </div>
  );
}

function ExcerptHere({ place, shown }: { readonly place: Place; readonly shown: Shown }) {
  const { atlas, openArticle, cite } = useDesk();
  const { filter } = useViewState();
  const [why, setWhy] = useState(false);
  const { excerpt, placings } = shown;
  const article = atlas.articles.get(excerpt.article);
  const placing = placings.find((one) => one.place === place.id);
  if (article === undefined || placing === undefined) return null;
  const names = excerpt.actors.map((actor) => atlas.actors.get(actor)?.name ?? actor);
  return (
    <>
      <p className="place-source">
        <WhenLine excerpt={excerpt} /> <span className="quiet">{article.publisher}</span>
      </p>
      <Quotation excerpt={excerpt} article={article} chosen={filter.actors} sought={filter.words} />
      {placing.basis === "context" && (
        <p className="place-context">
          <span className="quiet">Placed by another sentence:</span>{" "}
          <q lang={article.language}>{article.text.slice(placing.evidence.start, placing.evidence.end)}</q>
        </p>
      )}
      {excerpt.when?.note != null && <p className="place-note quiet">{excerpt.when.note}</p>}
      {names.length > 0 && <p className="place-actors quiet">Names {names.join(", ")}</p>}
      <div className="place-actions">
        <button
          type="button"
          className="button"
          onClick={() => openArticle({ article: article.id, excerpt: excerpt.id })}
        >
          <ArticleIcon /> Open article
        </button>
        <button type="button" className="button" onClick={() => cite(excerpt)}>
          <CiteIcon /> Cite
        </button>
        <button type="button" className="button" aria-expanded={why} onClick={() => setWhy(!why)}>
          Why here?
        </button>
      </div>
      {why && <WhyHere place={place} placing={placing} when={excerpt.when} article={article} />}
    </>
  );
}

function NothingHere() {
  return (
    <p className="place-nothing">
      No excerpt here passes the filter. <ShowEverything />
    </p>
  );
}
