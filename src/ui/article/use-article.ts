import { useCallback, useEffect, useState } from "react";
import type { Atlas } from "../../core/atlas.ts";
import type { Reading } from "../../core/state.ts";
import type { FindArticle } from "../../data/archive/find-article.ts";
import { quoted } from "../../data/link-syntax.ts";
import { useDesk } from "../desk/desk.ts";

export type Fetched =
  | { readonly kind: "here" }
  | { readonly kind: "fetching" }
  /** `reason` is a sentence. */
  | { readonly kind: "failed"; readonly reason: string };

export type ArticleFetching = { readonly fetched: Fetched; readonly again: () => void };

/** Sees to it that the article is among the atlas's own; one that the atlas does not have is said and closed. */
export function useArticle(reading: Reading, find: FindArticle | null): ArticleFetching {
  const { atlas, navigate, notify } = useDesk();
  const [fetched, setFetched] = useState<Fetched>(() => ({
    kind: isHere(reading, atlas) ? "here" : "fetching",
  }));
  const [tries, setTries] = useState(0);
  const again = useCallback(() => setTries((count) => count + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is another fetch
  useEffect(() => {
    if (isHere(reading, atlas)) return setFetched({ kind: "here" });
    let isWanted = true;
    const { article, excerpt } = reading;
    setFetched({ kind: "fetching" });
    const finding = find === null ? Promise.resolve({ kind: "unknown" } as const) : find(article);
    finding.then((found) => {
      if (!isWanted) return;
      if (found.kind === "failed") return setFetched(found);
      if (isHere(reading, atlas)) return setFetched({ kind: "here" });
      notify(
        `The link opens an article or excerpt that this atlas does not have: ${quoted(excerpt ?? article)}.`,
      );
      navigate((now) => ({ ...now, reading: null }), "replace");
    });
    return () => {
      isWanted = false;
    };
  }, [reading.article, reading.excerpt, atlas, find, notify, navigate, tries]);
  return { fetched, again };
}

const isHere = ({ article, excerpt }: Reading, { articles, excerpts }: Atlas): boolean =>
  articles.has(article) && (excerpt === null || excerpts.has(excerpt));
