import type { PlaceId } from "../../core/ids.ts";
import { useDesk } from "../desk/desk.ts";
import { PLACE_CARD } from "../late-parts.ts";
import { usePart } from "../use-part.ts";
import type { PlaceCard } from "./PlaceCard.tsx";
// Here, not beside the card's code: a sheet that comes later has the whole page laid out again.
import "../styles/place-card.css";

/** What shows a place, once one is to be shown; null until its code has come. */
export function usePlaceCard(place: PlaceId | null): typeof PlaceCard | null {
  const { notify } = useDesk();
  return usePart(PLACE_CARD, place, () =>
    notify("What is said of a place could not be loaded. Is the server still there?"),
  );
}
