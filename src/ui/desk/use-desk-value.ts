import { useCallback, useEffect, useMemo } from "react";
import { footnote } from "../../core/citation.ts";
import type { Excerpt } from "../../core/excerpt.ts";
import type { PlaceId } from "../../core/ids.ts";
import type { Answerer } from "../../core/question.ts";
import type { Reading, ViewState } from "../../core/state.ts";
import type { Trouble } from "../../data/trouble.ts";
import { copyText } from "../copy-text.ts";
import { useAddress } from "./address.ts";
import type { Attention, Desk } from "./desk.ts";
import { linkToExcerpt } from "./link-to-excerpt.ts";
import { useAdded } from "./use-added.ts";
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
  const { state, dropped, navigate } = useAddress(atlas);
  const { addArticle, removeArticle, showing } = useAdded(visit, navigate, notify);

  useEffect(() => {
    if (dropped.length > 0) notify(dropped.join(" "));
  }, [dropped, notify]);

  useEffect(() => {
    if (troubles.length === 0) return;
    const parts =
      troubles.length === 1 ? "1 part of the atlas was" : `${troubles.length} parts of the atlas were`;
    notify(`${parts} left out; “About these data” says which and why.`);
  }, [troubles, notify]);

  const selectPlace = useCallback(
    (place: PlaceId | null) => navigate((now) => ({ ...now, place })),
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
      const note = footnote(excerpt, article, linkToExcerpt(excerpt));
      notify(
        (await copyText(note)) ? `Copied: ${note}` : `Copying is not allowed here. The citation: ${note}`,
      );
    },
    [atlas, notify],
  );

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
      showLeftOut,
      added,
      addArticle,
      removeArticle,
    ],
  );
  return { desk, state, showing };
}
