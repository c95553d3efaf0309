import { useCallback, useMemo } from "react";
import type { PlaceId } from "../../core/ids.ts";
import type { Box } from "../../core/place.ts";
import type { Answer, Mark, Page } from "../../core/question.ts";
import type { MapView, Theme } from "../../core/state.ts";
import { type Attention, NOTHING, useDesk } from "../desk/desk.ts";
import type { Sight } from "../desk/use-answers.ts";
import { PlaceCard } from "../excerpts/PlaceCard.tsx";
import { AtlasMap } from "../map/AtlasMap.tsx";
import { SENTENCE_ID } from "../question/QuestionLine.tsx";
import { type SheetHeight, sheetInset } from "./sheet-height.ts";

type Props = {
  readonly answer: Answer | null;
  readonly placePage: Page | null;
  readonly attention: Attention;
  readonly theme: Theme;
  readonly wide: boolean;
  readonly sheet: SheetHeight;
  readonly onSelect: (place: PlaceId | null) => void;
  readonly onSight: (sight: Sight) => void;
};

const NO_MARKS: readonly Mark[] = [];

/** What the map is told, and what it tells. */
export function MapPart({ answer, placePage, attention, theme, wide, sheet, onSelect, onSight }: Props) {
  const { atlas, state, navigate, attend, notify } = useDesk();
  const place = state.place === null ? undefined : atlas.places.get(state.place);

  const fitTo = useMemo(() => {
    const used = new Set(
      [...atlas.excerpts.values()].flatMap(({ placings }) => placings.map((one) => one.place)),
    );
    return [...used];
  }, [atlas]);

  const highlighted = useMemo(() => placesOf(attention, atlas.excerpts), [attention, atlas]);
  const insets = useMemo(
    () => ({ top: 0, right: 0, left: 0, bottom: wide ? 0 : sheetInset(sheet) }),
    [wide, sheet],
  );

  const onMove = useCallback(
    (map: MapView, box: Box, fitted: boolean) => {
      onSight({ box, zoom: map.zoom });
      // The fitted view is the default, and defaults are left out of the link.
      navigate((now) => ({ ...now, map: fitted ? null : map }), "replace");
    },
    [navigate, onSight],
  );
  const onHover = useCallback(
    (over: PlaceId | null) => attend(over === null ? NOTHING : { kind: "place", place: over }),
    [attend],
  );

  return (
    <AtlasMap
      places={atlas.places}
      marks={answer?.marks ?? NO_MARKS}
      selected={state.place}
      highlighted={highlighted}
      view={state.map}
      fitTo={fitTo}
      insets={insets}
      theme={theme}
      describedBy={SENTENCE_ID}
      popup={
        wide && place !== undefined && placePage !== null ? (
          <PlaceCard key={place.id} place={place} page={placePage} />
        ) : null
      }
      onSelect={onSelect}
      onHover={onHover}
      onMove={onMove}
      onTrouble={notify}
    />
  );
}

function placesOf(
  attention: Attention,
  excerpts: ReturnType<typeof useDesk>["atlas"]["excerpts"],
): ReadonlySet<PlaceId> {
  switch (attention.kind) {
    case "nothing":
      return new Set();
    case "place":
      return new Set([attention.place]);
    case "excerpt":
      return new Set(excerpts.get(attention.excerpt)?.placings.map(({ place }) => place));
  }
}
