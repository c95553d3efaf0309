import { useEffect, useRef, useState } from "react";
import { webAddress } from "../../core/address.ts";
import type { Span } from "../../core/article.ts";
import { dateText } from "../../core/date-text.ts";
import type { ExcerptId } from "../../core/ids.ts";
import { languageName, leftOutOf } from "../../core/left-out.ts";
import type { Reading } from "../../core/state.ts";
import { useDesk } from "../desk/desk.ts";
import { Pager } from "../excerpts/Pager.tsx";
import { CloseIcon, OutwardIcon } from "../icons.tsx";
import { BASIS_SENTENCES } from "../names.ts";
import { useFocusReturn } from "../use-focus-return.ts";
import { AddedLine } from "./AddedLine.tsx";
import { ArticleText } from "./ArticleText.tsx";
import { ReadingNotes } from "./ReadingNotes.tsx";
import { useExcerpts } from "./use-excerpts.ts";
import { useReadingPosition } from "./use-reading-position.ts";

type Props = {
  readonly reading: Reading;
  /** A passage that is shown, furniture or not; null where the reading says it all. */
  readonly passage: Span | null;
  /** The sentence that the eye rests on while scrolling. */
  readonly onRead: (excerpt: ExcerptId) => void;
  readonly onClose: () => void;
};

/** Keys that lead on to the next of the marked excerpts, or back to the one before. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ["n", 1],
  ["p", -1],
]);

export function ArticleDrawer({ reading, passage, onRead, onClose }: Props) {
  const { atlas, added, navigate, showLeftOut } = useDesk();
  const article = atlas.articles.get(reading.article);
  const root = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [furniture, setFurniture] = useState(passage !== null);
  const { blocks, excerpts, ids } = useExcerpts(article, furniture);
  useFocusReturn(root);

  const { read, wasSought, goTo } = useReadingPosition(body, ids);
  useEffect(() => goTo(reading.excerpt), [reading.excerpt, goTo]);
  useEffect(() => setFurniture((now) => now || passage !== null), [passage]);
  // Once its line is shown; it stands in no excerpt, so the reading position cannot lead there.
  useEffect(() => {
    if (passage === null || !furniture) return;
    const line = body.current?.querySelector<HTMLElement>("[data-passage]");
    line?.focus({ preventScroll: true });
    line?.scrollIntoView({ block: "center" });
  }, [passage, furniture]);
  useEffect(() => {
    if (read !== null) onRead(read);
  }, [read, onRead]);

  const at = read === null ? -1 : ids.indexOf(read);
  /** The link names the sentence; Back leads out of the article, not through it. */
  const turn = (index: number) => {
    const excerpt = ids[index];
    if (excerpt === undefined) return;
    goTo(excerpt);
    navigate((now) => ({ ...now, reading: { article: reading.article, excerpt } }), "replace");
  };

  if (article === undefined) return null;
  const address = article.url === null ? null : webAddress(article.url);
  /** By the reader of the page, who is no editor of this atlas. */
  const isGiven = added.has(article.id) && article.published?.basis === "editor";
  const leftOut = leftOutOf(atlas.leftOut ?? [], article.id);
  const unread = leftOut.find((one) => one.kind === "article");
  const hidden = article.zones.filter(({ kind }) => kind === "furniture").length;
  return (
    <section
      className="drawer"
      aria-label={`Article: ${article.title}`}
      ref={root}
      tabIndex={-1}
      onKeyDown={(event) => {
        const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : STEPS.get(event.key);
        if (step !== undefined) turn(Math.max(at + step, 0));
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className="drawer-head">
        <div>
          <p className="drawer-publisher quiet">{article.publisher}</p>
          <h2 className="drawer-title" lang={article.language} dir="auto">
            {article.title}
          </h2>
        </div>
        <button type="button" className="icon-button" aria-label="Close article" onClick={onClose}>
          <CloseIcon />
        </button>
        <div className="drawer-line">
          <div>
            {article.published !== null && (
              <p className="quiet">
                <time>{dateText(article.published)}</time>
              </p>
            )}
            <AddedLine article={article.id} />
          </div>
          {ids.length > 0 && (
            <Pager index={at} total={ids.length} last={ids.length - 1} onTurn={turn} told={wasSought} keys />
          )}
        </div>
      </header>
      <section className="drawer-body" aria-label="Text of the article" ref={body} tabIndex={0}>
        {unread?.kind === "article" && (
          <p className="drawer-unread">
            Written in {languageName(unread.language)}. Dateline reads only English, so nothing here is marked
            or on the map.
          </p>
        )}
        <ArticleText
          article={article}
          passage={passage}
          blocks={blocks}
          excerpts={excerpts}
          opened={reading.excerpt}
        />
        <ReadingNotes article={article.id} />
        <footer className="drawer-foot quiet">
          {article.published !== null && (
            <p>
              {isGiven ? null : BASIS_SENTENCES[article.published.basis]} {article.published.note}
            </p>
          )}
          {article.url !== null && (
            <p>
              {address === null ? (
                article.url
              ) : (
                <a href={address} target="_blank" rel="noopener noreferrer nofollow ugc">
                  At the publisher <OutwardIcon size={12} />
                </a>
              )}
            </p>
          )}
          {leftOut.length > 0 && (
            <p>
              <button type="button" className="link" onClick={() => showLeftOut(article.id)}>
                Left out, {leftOut.length}
              </button>
            </p>
          )}
          {hidden > 0 && (
            <label className="check">
              <input
                type="checkbox"
                checked={furniture}
                onChange={(event) => setFurniture(event.target.checked)}
              />
              Show the page furniture, which is not the article
            </label>
          )}
        </footer>
      </section>
    </section>
  );
}
