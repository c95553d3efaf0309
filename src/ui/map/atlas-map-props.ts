import type { ReactNode } from "react";
import type { PlaceId } from "../../core/ids.ts";
import type { Box, Place } from "../../core/place.ts";
import type { Mark } from "../../core/question.ts";
import type { MapView, Theme } from "../../core/state.ts";
import type { Insets } from "./frame.ts";

/** Told once after every move; `fitted` when the map only shows all of `fitTo`, as it does when nobody asks otherwise. */
export type OnMove = (view: MapView, box: Box, fitted: boolean) => void;

export type AtlasMapProps = {
  readonly places: ReadonlyMap<PlaceId, Place>;
  readonly marks: readonly Mark[];
  /** Its popup is open. */
  readonly selected: PlaceId | null;
  /** Pointed at or focused elsewhere on the screen. */
  readonly highlighted: ReadonlySet<PlaceId>;
  /** Where a link or an action asks the map to be; null fits `fitTo`. Leaflet owns the viewport. */
  readonly view: MapView | null;
  readonly fitTo: readonly PlaceId[];
  /** Places to go to once; another list is another wish. */
  readonly showing: readonly PlaceId[] | null;
  readonly insets: Insets;
  readonly theme: Theme;
  /** Id of the live sentence. */
  readonly describedBy: string;
  /** What the popup of the selected place holds; null where something else shows it. */
  readonly popup: ReactNode | null;
  readonly onSelect: (place: PlaceId | null) => void;
  readonly onHover: (place: PlaceId | null) => void;
  readonly onMove: OnMove;
  /** Told once, in words for the reader, when the map under the marks cannot be had. */
  readonly onTrouble: (message: string) => void;
  /** Told once the map under the marks stands, or cannot be had. */
  readonly onGround: () => void;
};
