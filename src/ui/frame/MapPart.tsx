import { startTransition, useCallback, useMemo } from "react";
import type { PlaceId } from "../../core/ids.ts";
import type { Box } from "../../core/place.ts";
import type { Mark } from "../../core/question.ts";
import type { MapView, Theme } from "../../core/state.ts";
import { NOTHING, useDesk, useViewState } from "../desk/desk.ts";
import type { PlacePage, Sight } from "../desk/use-answers.ts";
import { usePlaceCard } from "../excerpts/use-place-card.ts";
import { loadMap } from "../map/load-map.ts";
import { SENTENCE_ID } from "../question/QuestionLine.tsx";
import { useLate } from "../use-late.ts";
import { type SheetHeight, sheetInset } from "./sheet-height.ts";
// Here, not beside the map's code: a sheet that comes later has the whole page laid out again.
import "../map/map.css";

type Props = {
  /** Null until the excerpts are there. */
  readonly marks: readonly Mark[] | null;
  readonly placePage: PlacePage | null;
  /** Where what the reader attends to stands. */
  readonly highlighted: ReadonlySet<PlaceId>;
  readonly theme: Theme;
  readonly wide: boolean;
  /** Places to be brought into view; another list is another wish. */
  readonly showing: readonly PlaceId[] | null;
  readonly sheet: SheetHeight;
  readonly onSelect: (place: PlaceId | null) => void;
  readonly onSight: (sight: Sight) => void;
  /** Told once the map under the marks stands, or cannot be had. */
  readonly onGround: () => void;
};

/** What the map is told, and what it tells. */
export function MapPart(props: Props) {
  const { marks, placePage, highlighted, theme, wide, showing, sheet, onSelect, onSight, onGround } = props;
  const { atlas, navigate, attend, notify } = useDesk();
  const state = useViewState();
  const place = state.place === null ? undefined : atlas.places.get(state.place);

  const fitTo = useMemo(() => {
    if (atlas.archive !== undefined) return atlas.archive.places;
    const used = new Set(
      [...atlas.excerpts.values()].flatMap(({ placings }) => placings.map((one) => one.place)),
    );
    return [...used];
  }, [atlas]);

  const insets = useMemo(
    () => ({ top: 0, right: 0, left: 0, bottom: wide ? 0 : sheetInset(sheet) }),
    [wide, sheet],
  );

  const onMove = useCallback(
    (map: MapView, box: Box, fitted: boolean) => {
      const tell = () => {
        onSight({ box, zoom: map.zoom });
        // The fitted view is the default, and defaults are left out of the link.
        navigate((now) => ({ ...now, map: fitted ? null : map }), "replace");
      };
      // No hand waits for what follows a fit, which is drawn in slices.
      if (fitted) startTransition(tell);
      else tell();
    },
    [navigate, onSight],
  );
  const onHover = useCallback(
    (over: PlaceId | null) => attend(over === null ? NOTHING : { kind: "place", place: over }),
    [attend],
  );

  const PlaceCard = usePlaceCard(wide ? (place?.id ?? null) : null);
  const AtlasMap = useLate(marks !== null, () => loadMap(atlas.places.size));
  if (marks === null || AtlasMap === null) return <div role="region" aria-label="Map" aria-busy="true" />;
  return (
    <AtlasMap
      places={atlas.places}
      marks={marks}
      selected={state.place}
      highlighted={highlighted}
      view={state.map}
      fitTo={fitTo}
      showing={showing}
      insets={insets}
      theme={theme}
      describedBy={SENTENCE_ID}
      popup={
        wide && place !== undefined && placePage !== null && PlaceCard !== null ? (
          <PlaceCard key={place.id} place={place} {...placePage} />
        ) : null
      }
      onSelect={onSelect}
      onHover={onHover}
      onMove={onMove}
      onTrouble={notify}
      onGround={onGround}
    />
  );
}
