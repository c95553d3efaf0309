import { useMemo } from "react";
import type { Atlas } from "../../core/atlas.ts";
import type { Filter } from "../../core/filter.ts";
import type { PlaceId } from "../../core/ids.ts";
import type { Answer, Answerer, Question } from "../../core/question.ts";
import type { Attention } from "./desk.ts";
import { useAnswer } from "./use-answer.ts";

/** Where that stands on which the reader's attention rests, wherever on the screen it is. */
export function useAttended(
  ask: Answerer,
  { excerpts }: Pick<Atlas, "excerpts">,
  filter: Filter,
  attention: Attention,
): ReadonlySet<PlaceId> {
  const question = useMemo<Question | null>(() => {
    if (attention.kind !== "days") return null;
    const { period, clock } = attention;
    return {
      filter: { ...filter, period, clock },
      viewport: null,
      zoom: 0,
      within: { kind: "anywhere" },
      page: { after: null, limit: 0 },
      eachPlace: true,
    };
  }, [filter, attention]);
  const onDays = useAnswer(ask, question);
  return useMemo(() => new Set(placesOf(attention, excerpts, onDays)), [attention, excerpts, onDays]);
}

function placesOf(
  attention: Attention,
  excerpts: Atlas["excerpts"],
  onDays: Answer | null,
): Iterable<PlaceId> {
  switch (attention.kind) {
    case "nothing":
      return [];
    case "place":
      return [attention.place];
    case "excerpt":
      return excerpts.get(attention.excerpt)?.placings.map(({ place }) => place) ?? [];
    case "days":
      return onDays?.eachPlace.keys() ?? [];
  }
}
