import { useEffect, useId, useRef } from "react";
import type { Span } from "../../core/article.ts";
import type { ArticleId } from "../../core/ids.ts";
import { type LeftOutLine, languageName, PASSAGE_REASON_TEXTS } from "../../core/left-out.ts";
import type { LeftOutOfText } from "../archive/archive-reader.ts";
import { useDesk } from "../desk/desk.ts";
import { CloseIcon } from "../icons.tsx";
import { useLeftOut } from "./use-left-out.ts";
import "../styles/left-out.css";

export type LeftOutProps = {
  /** Whose passages are listed: one article's, or null for all; undefined while the list is closed. */
  readonly of: ArticleId | null | undefined;
  /** Reads what the texts of an archive left out; null where the atlas holds all of it. */
  readonly leftOutOfText: LeftOutOfText | null;
  /** Opens an article, at a passage of it where one is given. */
  readonly onOpen: (article: ArticleId, passage: Span | null) => void;
  readonly onClose: () => void;
};

/** What stands in the articles and their folder but in no list of excerpts, each with its reason. */
export function LeftOut({ of, leftOutOfText, onOpen, onClose }: LeftOutProps) {
  const { atlas } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const { lines, total, hasMore, isReading, trouble, more } = useLeftOut(of, leftOutOfText);
  const isOpen = of !== undefined;
  useEffect(() => {
    if (isOpen && dialog.current?.open === false) dialog.current.showModal();
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  /** Closed first: a dialog gives the focus back to its opener, and the article is to have it. */
  const openIt: LeftOutProps["onOpen"] = (article, passage) => {
    dialog.current?.close();
    onOpen(article, passage);
  };
  const title = of === null || of === undefined ? null : (atlas.articles.get(of)?.title ?? null);
  return (
    <dialog
      className="left-out"
      ref={dialog}
      aria-labelledby="left-out-title"
      onClose={onClose}
      // The browser closes the dialog; what lies below it is not meant.
      onKeyDown={(event) => event.key === "Escape" && event.stopPropagation()}
    >
      <header className="left-out-head">
        <h2 id="left-out-title">Left out</h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      <p className="quiet">
        {title === null
          ? "What stands in the articles and their folder, but in no excerpt, and why."
          : `What stands in “${title}”, but in no excerpt, and why.`}
      </p>
      <ul className="left-out-list" aria-label="Left out" aria-busy={isReading}>
        {groupsOf(lines).map(({ heading, own }) => (
          <Group key={keyOf(own[0])} heading={title === null ? heading : null} lines={own} onOpen={openIt} />
        ))}
      </ul>
      {lines.length === 0 && !isReading && trouble === null && <p>Nothing was left out.</p>}
      {trouble !== null && <p role="alert">{trouble}</p>}
      {hasMore && (
        <p className="left-out-more">
          <button type="button" className="button" onClick={more}>
            {isReading ? "Reading…" : "Show more"}
          </button>
          <span className="quiet">
            {lines.length.toLocaleString("en")} of {total.toLocaleString("en")} shown
          </span>
        </p>
      )}
    </dialog>
  );
}

type GroupProps = {
  /** Null where the heading would repeat what the dialog says. */
  readonly heading: string | null;
  readonly lines: readonly LeftOutLine[];
  readonly onOpen: LeftOutProps["onOpen"];
};

function Group({ heading, lines, onOpen }: GroupProps) {
  const id = useId();
  const items = lines.map((line) => <Line key={keyOf(line)} line={line} onOpen={onOpen} />);
  if (heading === null) return items;
  return (
    <li>
      <h3 id={id}>{heading}</h3>
      <ul aria-labelledby={id}>{items}</ul>
    </li>
  );
}

function Line({
  line: { leftOut, title, words },
  onOpen,
}: { readonly line: LeftOutLine } & Pick<GroupProps, "onOpen">) {
  switch (leftOut.kind) {
    case "passage": {
      const { article, start, end, reason } = leftOut;
      return (
        <li className="left-out-line">
          <p className="left-out-words" dir="auto">
            “{words}”
          </p>
          <p className="left-out-why">
            <span className="quiet">{PASSAGE_REASON_TEXTS[reason]}.</span>
            <button
              type="button"
              className="link"
              aria-label={`Show in the article: ${words}`}
              onClick={() => onOpen(article, { start, end })}
            >
              Show in the article
            </button>
          </p>
        </li>
      );
    }
    case "article":
      return (
        <li className="left-out-line">
          <p className="left-out-why">
            <span>
              Written in {languageName(leftOut.language)}. Only English is read, so nothing of it is on the
              map.
            </span>
            <button
              type="button"
              className="link"
              aria-label={`Open the article ${title ?? leftOut.article}`}
              onClick={() => onOpen(leftOut.article, null)}
            >
              Open the article
            </button>
          </p>
        </li>
      );
    case "file":
      return (
        <li className="left-out-line">
          <p className="left-out-file">{leftOut.name}</p>
          <p className="quiet">Not read: {leftOut.reason}.</p>
        </li>
      );
  }
}

const FILES = "Files that were not read";

type LineGroup = { readonly heading: string; readonly own: readonly LeftOutLine[] };

/** Neighbouring lines of one article, and the files. */
function groupsOf(lines: readonly LeftOutLine[]): readonly LineGroup[] {
  const groups: { readonly heading: string; readonly of: string; readonly own: LeftOutLine[] }[] = [];
  for (const line of lines) {
    const of = line.leftOut.kind === "file" ? "" : line.leftOut.article;
    const last = groups.at(-1);
    if (last?.of === of) last.own.push(line);
    else groups.push({ heading: of === "" ? FILES : (line.title ?? of), of, own: [line] });
  }
  return groups;
}

function keyOf(line: LeftOutLine | undefined): string {
  if (line === undefined) return "";
  const { leftOut } = line;
  if (leftOut.kind === "file") return `file ${leftOut.name} ${leftOut.reason}`;
  return leftOut.kind === "article" ? leftOut.article : `${leftOut.article}@${leftOut.start}-${leftOut.end}`;
}
