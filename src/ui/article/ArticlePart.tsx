import type { ExcerptId } from "../../core/ids.ts";
import type { Reading } from "../../core/state.ts";
import type { FindArticle } from "../../data/archive/find-article.ts";
import { CloseIcon } from "../icons.tsx";
import { ArticleDrawer } from "./ArticleDrawer.tsx";
import { useArticle } from "./use-article.ts";
import "../styles/article.css";

type Props = {
  readonly reading: Reading;
  /** Null where the atlas holds all its articles. */
  readonly find: FindArticle | null;
  readonly onRead: (excerpt: ExcerptId) => void;
  readonly onClose: () => void;
};

/** The open article: at once where it is here, else fetched first. Key it by the article. */
export function ArticlePart({ reading, find, onRead, onClose }: Props) {
  const { fetched, again } = useArticle(reading, find);
  if (fetched.kind === "here") return <ArticleDrawer reading={reading} onRead={onRead} onClose={onClose} />;
  return (
    <section className="drawer" aria-label="Article" aria-busy={fetched.kind === "fetching"}>
      <header className="drawer-head">
        <p className="quiet">
          {fetched.kind === "fetching"
            ? "Fetching the article…"
            : `The article cannot be shown. ${fetched.reason}`}
        </p>
        <button type="button" className="icon-button" aria-label="Close article" onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      {fetched.kind === "failed" && (
        <p className="drawer-foot">
          <button type="button" className="button button--primary" onClick={again}>
            Try again
          </button>
        </p>
      )}
    </section>
  );
}
