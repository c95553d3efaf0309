import type { Span } from "../../core/article.ts";
import type { ExcerptId } from "../../core/ids.ts";
import type { Reading } from "../../core/state.ts";
import type { FindArticle } from "../../data/archive/find-article.ts";
import { CloseIcon } from "../icons.tsx";
import { type ArticleFetching, useArticle } from "./use-article.ts";
import { type Drawing, useDrawer } from "./use-drawer.ts";
// Here, not beside the drawer's code: a sheet that comes later has the whole page laid out again.
import "../styles/article.css";

type Props = {
  readonly reading: Reading;
  /** Null where the atlas holds all its articles. */
  readonly find: FindArticle | null;
  /** Where in it the reader wants to be, whether it is an excerpt or not. */
  readonly passage: Span | null;
  readonly onRead: (excerpt: ExcerptId) => void;
  readonly onClose: () => void;
};

/** The open article: at once where it and what shows it are here, else fetched first. Key it by the article. */
export function ArticlePart({ reading, find, passage, onRead, onClose }: Props) {
  const article = useArticle(reading, find);
  const drawing = useDrawer();
  const { Drawer } = drawing;
  if (article.fetched.kind === "here" && Drawer !== null)
    return <Drawer reading={reading} passage={passage} onRead={onRead} onClose={onClose} />;
  const trouble = troubleOf(article, drawing);
  return (
    <section className="drawer" aria-label="Article" aria-busy={trouble === null}>
      <header className="drawer-head">
        <p className="quiet">
          {trouble === null ? "Fetching the article…" : `The article cannot be shown. ${trouble.reason}`}
        </p>
        <button type="button" className="icon-button" aria-label="Close article" onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      {trouble !== null && (
        <p className="drawer-foot">
          <button type="button" className="button button--primary" onClick={trouble.again}>
            Try again
          </button>
        </p>
      )}
    </section>
  );
}

/** Why there is nothing to read, in a sentence, with a way to try again; null while it comes. */
function troubleOf(
  { fetched, again }: ArticleFetching,
  drawing: Drawing,
): { readonly reason: string; readonly again: () => void } | null {
  if (drawing.isLost)
    return {
      reason: "A part of the program could not be loaded. Is the server still there?",
      again: drawing.again,
    };
  return fetched.kind === "failed" ? { reason: fetched.reason, again } : null;
}
