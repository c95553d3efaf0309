import { useCallback, useEffect, useMemo } from "react";
import { footnote } from "../../core/citation.ts";
import { counted } from "../../core/count-text.ts";
import type { Excerpt } from "../../core/excerpt.ts";
import type { PlaceId } from "../../core/ids.ts";
import type { Answerer } from "../../core/question.ts";
import type { Reading, ViewState } from "../../core/state.ts";
import type { Trouble } from "../../data/trouble.ts";
import { copyText } from "../copy-text.ts";
import { useAddress } from "./address.ts";
import { address } from "./address-bar.ts";
import type { Attention, Desk } from "./desk.ts";
import { linkToExcerpt } from "./link-to-excerpt.ts";
import { sharedView } from "./shared-view.ts";
import { useAdded } from "./use-added.ts";
import { useLeaveQuestion } from "./use-leave-question.ts";
import type { Notify } from "./use-notices.ts";
import type { Visit } from "./use-visit.ts";

type Given = {
  readonly visit: Visit;
  readonly ask: Answerer;
  readonly troubles: readonly Trouble[];
  readonly notify: Notify;
  readonly attend: (attention: Attention) => void;
  readonly showLeftOut: Desk["showLeftOut"];
};

export function useDeskValue({ visit, ask, troubles, notify, attend, showLeftOut }: Given): {
  readonly desk: Desk;
  readonly state: ViewState;
  readonly showing: readonly PlaceId[] | null;
} {
  const { atlas, added } = visit;
  useLeaveQuestion(added.size > 0);
  const { state, dropped, navigate } = useAddress(atlas);
  const { addArticle, removeArticle, showing } = useAdded(visit, navigate, notify);

  useEffect(() => {
    if (dropped.length > 0) notify(dropped.join(" "));
  }, [dropped, notify]);

  useEffect(() => {
    if (troubles.length === 0) return;
    const parts = counted(troubles.length, "part of the atlas was", "parts of the atlas were");
    notify(`${parts} left out; “About these data” says which and why.`);
  }, [troubles, notify]);

  const selectPlace = useCallback(
    (place: PlaceId | null) =>
      navigate((now) => (now.place === place ? now : { ...now, place, excerpt: null })),
    [navigate],
  );
  const openArticle = useCallback(
    (reading: Reading | null) => navigate((now) => ({ ...now, reading })),
    [navigate],
  );
  const cite = useCallback(
    async (excerpt: Excerpt) => {
      const article = atlas.articles.get(excerpt.article);
      if (article === undefined) return;
      const isOwn = added.has(article.id);
      const note = footnote(excerpt, article, isOwn ? null : linkToExcerpt(excerpt));
      const said = (await copyText(note))
        ? `Copied: ${note}`
        : `Copying is not allowed here. The citation: ${note}`;
      notify(isOwn ? `${said} It has no link: you added the article, and only this visit has it.` : said);
    },
    [atlas, added, notify],
  );
  const share = useCallback((state: ViewState) => sharedView(state, visit, address()), [visit]);

  const desk = useMemo(
    () => ({
      atlas,
      ask,
      navigate,
      notify,
      attend,
      selectPlace,
      openArticle,
      cite,
      share,
      showLeftOut,
      added,
      addArticle,
      removeArticle,
    }),
    [
      atlas,
      ask,
      navigate,
      notify,
      attend,
      selectPlace,
      openArticle,
      cite,
      share,
      showLeftOut,
      added,
      addArticle,
      removeArticle,
    ],
  );
  return { desk, state, showing };
}
