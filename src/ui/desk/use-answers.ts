import { useMemo } from "react";
import type { Box } from "../../core/place.ts";
import type { Answer, Answerer, Page, Question, Within } from "../../core/question.ts";
import type { ViewState } from "../../core/state.ts";
import { useAnswer } from "./use-answer.ts";

/** What the map shows just now. */
export type Sight = { readonly box: Box; readonly zoom: number };

/** The map draws this share of its size beyond each edge, so that a drag meets no empty border. */
const BEYOND = 0.5;

/** Excerpts that the list holds at once. */
const PAGE = 200;

const NOWHERE: Question["page"] = { after: null, limit: 0 };

/** Two questions: what the whole screen shows, and what the place in the popup holds. */
export function useAnswers(
  ask: Answerer,
  { filter, place }: ViewState,
  sight: Sight | null,
  within: Within,
): { readonly answer: Answer | null; readonly placePage: Page | null } {
  const whole = useMemo<Question>(
    () => ({
      filter,
      viewport: sight === null ? null : widened(sight.box),
      zoom: sight?.zoom ?? 4,
      within,
      page: { after: null, limit: PAGE },
    }),
    [filter, sight, within],
  );
  const atPlace = useMemo<Question>(
    () => ({
      filter,
      viewport: null,
      zoom: 0,
      within: place === null ? { kind: "anywhere" } : { kind: "place", place },
      page: place === null ? NOWHERE : { after: null, limit: PAGE },
    }),
    [filter, place],
  );
  const answer = useAnswer(ask, whole);
  const held = useAnswer(ask, atPlace);
  return { answer, placePage: place === null ? null : (held?.page ?? null) };
}

function widened({ west, south, east, north }: Box): Box {
  const [dx, dy] = [(east - west) * BEYOND, (north - south) * BEYOND];
  return { west: west - dx, south: south - dy, east: east + dx, north: north + dy };
}
