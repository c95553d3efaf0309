import { createContext, useContext } from "react";
import type { Atlas } from "../../core/atlas.ts";
import type { Period } from "../../core/day.ts";
import type { Excerpt } from "../../core/excerpt.ts";
import type { Clock } from "../../core/filter.ts";
import type { ArticleId, ExcerptId, PlaceId } from "../../core/ids.ts";
import type { Answerer } from "../../core/question.ts";
import type { Reading, ViewState } from "../../core/state.ts";
import type { AddedArticle } from "./added-article.ts";
import type { Navigate } from "./address.ts";
import type { SharedView } from "./shared-view.ts";
import type { Notify } from "./use-notices.ts";
import type { AddedArticles } from "./use-visit.ts";

/** What the pointer, the focus or the reading eye rests on; every part of the screen marks it. */
export type Attention =
  | { readonly kind: "nothing" }
  | { readonly kind: "excerpt"; readonly excerpt: ExcerptId }
  | { readonly kind: "place"; readonly place: PlaceId }
  /** What is dated so: a bar of the time strip. */
  | { readonly kind: "days"; readonly period: Period; readonly clock: Clock };

export const NOTHING: Attention = { kind: "nothing" };

/** What every part of the screen may use; the same as long as the atlas is. */
export type Desk = {
  readonly atlas: Atlas;
  readonly ask: Answerer;
  readonly navigate: Navigate;
  readonly notify: Notify;
  readonly attend: (attention: Attention) => void;
  readonly selectPlace: (place: PlaceId | null) => void;
  readonly openArticle: (reading: Reading | null) => void;
  readonly cite: (excerpt: Excerpt) => void;
  readonly share: (state: ViewState) => SharedView;
  /** Lists what was left out of an article, or of the whole atlas. */
  readonly showLeftOut: (article: ArticleId | null) => void;
  /** What the reader of the page added to the atlas, for this visit. */
  readonly added: AddedArticles;
  readonly addArticle: (article: AddedArticle, said: string) => Promise<void>;
  readonly removeArticle: (article: ArticleId) => Promise<void>;
};

export const DeskContext = createContext<Desk | null>(null);
export const ViewStateContext = createContext<ViewState | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("no desk above this component");
  return desk;
}

/** What the link says. Whoever uses it is drawn anew with every move of the map. */
export function useViewState(): ViewState {
  const state = useContext(ViewStateContext);
  if (state === null) throw new Error("no desk above this component");
  return state;
}
