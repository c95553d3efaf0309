import { useMemo } from "react";
import type { Filter } from "../../core/filter.ts";
import { withWords } from "../../core/filter-change.ts";
import type { Answer, Question } from "../../core/question.ts";
import { spellingsOf } from "../../core/spellings.ts";
import { type Suggestion, searchIndex, suggestions } from "../../core/suggest.ts";
import { searchWords } from "../../core/words.ts";
import { useDesk } from "../desk/desk.ts";
import { useAnswer } from "../desk/use-answer.ts";

/** A suggestion with the excerpts that it would show; null while they are counted. */
export type Counted = { readonly suggestion: Suggestion; readonly count: number | null };

const NO_INDEX = searchIndex([], [], { places: new Map(), actors: new Map() });

/** What fits what is typed, counted under a filter; nothing where nothing is typed. */
export function useSuggestions(typed: string, filter: Filter): readonly Counted[] {
  const { atlas, ask } = useDesk();
  const asks = typed.trim() !== "";
  const index = useMemo(
    () => (asks ? searchIndex(atlas.places.values(), atlas.actors.values(), spellingsOf(atlas)) : NO_INDEX),
    [asks, atlas],
  );

  const words = searchWords(typed).join(" ");
  const standing = useMemo(() => (asks ? asking(filter, true) : null), [asks, filter]);
  const wording = useMemo(
    () => (asks && words !== "" ? asking(withWords(filter, searchWords(words)), false) : null),
    [asks, words, filter],
  );
  const now = useAnswer(ask, standing);
  const said = useAnswer(ask, wording);

  return useMemo(() => {
    const counts = { places: now?.eachPlace ?? new Map(), actors: now?.facets.actors ?? new Map() };
    return suggestions(typed, index, counts).map((suggestion) => ({
      suggestion,
      count: countOf(suggestion, now, said),
    }));
  }, [typed, index, now, said]);
}

function countOf(suggestion: Suggestion, now: Answer | null, said: Answer | null): number | null {
  switch (suggestion.kind) {
    case "place":
      return now === null ? null : (now.eachPlace.get(suggestion.place) ?? 0);
    case "actor":
      return now === null ? null : (now.facets.actors.get(suggestion.actor) ?? 0);
    case "words":
      return said?.totals.excerpts ?? null;
  }
}

const asking = (filter: Filter, eachPlace: boolean): Question => ({
  filter,
  viewport: null,
  zoom: 0,
  within: { kind: "anywhere" },
  page: { after: null, limit: 0 },
  eachPlace,
});
