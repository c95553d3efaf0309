import { useMemo } from "react";
import type { Filter } from "../../core/filter.ts";
import { withWords } from "../../core/filter-change.ts";
import type { ActorId, PlaceId } from "../../core/ids.ts";
import type { Question } from "../../core/question.ts";
import { placeSpellings, spellingsOf } from "../../core/spellings.ts";
import { type Suggestion, searchIndex, suggestions } from "../../core/suggest.ts";
import { searchWords } from "../../core/words.ts";
import { useDesk, useViewState } from "../desk/desk.ts";
import { useAnswer } from "../desk/use-answer.ts";

/** A suggestion with the excerpts that it would show; null while they are counted. */
export type Counted = { readonly suggestion: Suggestion; readonly count: number | null };

/** Deep enough that no two places share a mark. */
const DEEPEST = 20;
const NO_INDEX = searchIndex([], [], { places: new Map(), actors: new Map() });
const NO_PLACES: ReadonlyMap<PlaceId, number> = new Map();
const NO_ACTORS: ReadonlyMap<ActorId, number> = new Map();

/** What fits what is typed, counted under the filter that stands; nothing while the box is closed. */
export function useSuggestions(typed: string, open: boolean): readonly Counted[] {
  const { atlas, ask } = useDesk();
  const { filter } = useViewState();
  const asks = open && typed.trim() !== "";
  const index = useMemo(
    () =>
      asks
        ? searchIndex(atlas.places.values(), atlas.actors.values(), {
            places: placeSpellings(atlas),
            actors: spellingsOf(atlas),
          })
        : NO_INDEX,
    [asks, atlas],
  );

  const standing = useMemo(() => (asks ? askedOf(filter) : null), [asks, filter]);
  const words = searchWords(typed).join(" ");
  const wording = useMemo(
    () => (asks && words !== "" ? askedOf(withWords(filter, searchWords(words))) : null),
    [asks, words, filter],
  );
  const now = useAnswer(ask, standing);
  const said = useAnswer(ask, wording);

  return useMemo(() => {
    const counts = {
      places:
        now === null
          ? NO_PLACES
          : new Map(
              now.marks.flatMap((mark) =>
                mark.kind === "place" ? [[mark.place, mark.excerpts] as const] : [],
              ),
            ),
      actors: now?.facets.actors ?? NO_ACTORS,
    };
    return suggestions(typed, index, counts).map((suggestion) => ({
      suggestion,
      count:
        suggestion.kind === "words"
          ? (said?.totals.excerpts ?? null)
          : now === null
            ? null
            : suggestion.kind === "place"
              ? (counts.places.get(suggestion.place) ?? 0)
              : (counts.actors.get(suggestion.actor) ?? 0),
    }));
  }, [typed, index, now, said]);
}

const askedOf = (filter: Filter): Question => ({
  filter,
  viewport: null,
  zoom: DEEPEST,
  within: { kind: "anywhere" },
  page: { after: null, limit: 0 },
});
