import { useCallback, useRef, useState } from "react";
import type { ArticleId } from "../../core/ids.ts";
import type { AddedArticle } from "./added-article.ts";

/** What can be done about a thing that was told. */
export type Offer =
  | { readonly kind: "remove"; readonly article: ArticleId }
  | { readonly kind: "put back"; readonly article: AddedArticle };

export type Notice = { readonly id: number; readonly text: string; readonly offer: Offer | null };

export type Notify = (text: string, offer?: Offer) => void;

/** The newest few things that the reader should be told, until dismissed. */
const MOST = 4;

export type Noticing = {
  readonly notices: readonly Notice[];
  readonly notify: Notify;
  readonly dismiss: (id: number) => void;
};

export function useNotices(): Noticing {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const count = useRef(0);
  const notify = useCallback<Notify>((text, offer) => {
    count.current += 1;
    const notice = { id: count.current, text, offer: offer ?? null };
    const isPast = (other: Notice) =>
      other.text === text || (offer !== undefined && articleOf(other.offer) === articleOf(offer));
    setNotices((all) => [...all.filter((other) => !isPast(other)), notice].slice(-MOST));
  }, []);
  const dismiss = useCallback(
    (id: number) => setNotices((all) => all.filter((notice) => notice.id !== id)),
    [],
  );
  return { notices, notify, dismiss };
}

function articleOf(offer: Offer | null): ArticleId | null {
  if (offer === null) return null;
  return offer.kind === "remove" ? offer.article : offer.article.found.article.id;
}
