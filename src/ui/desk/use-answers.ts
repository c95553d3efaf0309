import { useMemo } from "react";
import type { Box } from "../../core/place.ts";
import type { Answer, Answerer, Mark, Page, Question, Within } from "../../core/question.ts";
import type { ViewState } from "../../core/state.ts";
import { AFTER_MARKS, useAnswer, useAnswered } from "./use-answer.ts";
import { useMarks } from "./use-marks.ts";
import { PAGE } from "./use-pages.ts";

/** What the map shows just now. */
export type Sight = { readonly box: Box; readonly zoom: number };

/** What the popup's place holds. `isOutdated`: the page answers what was asked before, and its answer is under way. */
export type PlacePage = { readonly page: Page; readonly isOutdated: boolean };

/** The map draws this share of its size beyond each edge, so that a drag meets no empty border. */
const BEYOND = 0.5;

/** Bins of the time strip: on a wide screen some eight pixels each, on a phone as many. */
const BINS = { wide: 120, narrow: 40 };

const NOTHING_LISTED: Question["page"] = { after: null, limit: 0 };
const ANYWHERE: Within = { kind: "anywhere" };

/**
 * Three questions, so that a move of the map has only the marks drawn anew: what the lists show, what the map shows,
 * and what the place in the popup holds.
 */
export function useAnswers(
  ask: Answerer,
  { filter, place }: ViewState,
  sight: Sight | null,
  within: Within,
  wide: boolean,
): { readonly answer: Answer | null; readonly marks: readonly Mark[]; readonly placePage: PlacePage | null } {
  const listed = useMemo<Question>(
    () => ({
      filter,
      viewport: null,
      zoom: 0,
      within,
      page: { after: null, limit: PAGE },
      strip: { bins: wide ? BINS.wide : BINS.narrow, span: null },
      together: filter.actors,
    }),
    [filter, within, wide],
  );
  const seen = useMemo<Question | null>(
    () =>
      sight === null
        ? null
        : { filter, viewport: widened(sight.box), zoom: sight.zoom, within: ANYWHERE, page: NOTHING_LISTED },
    [filter, sight],
  );
  const held = useMemo<Question | null>(
    () =>
      place === null
        ? null
        : {
            filter,
            viewport: null,
            zoom: 0,
            within: { kind: "place", place },
            page: { after: null, limit: PAGE },
          },
    [filter, place],
  );
  // In the order in which they are to be answered.
  const marks = useMarks(ask, seen);
  const atPlace = useAnswered(ask, held);
  const answer = useAnswer(ask, listed, seen === null ? 0 : AFTER_MARKS);
  const placePage = useMemo(
    () => atPlace && { page: atPlace.answer.page, isOutdated: atPlace.question !== held },
    [atPlace, held],
  );
  return { answer, marks, placePage };
}

function widened({ west, south, east, north }: Box): Box {
  const [dx, dy] = [(east - west) * BEYOND, (north - south) * BEYOND];
  return { west: west - dx, south: south - dy, east: east + dx, north: north + dy };
}
