import { isSure } from "../../core/certainty.ts";
import type { Placing } from "../../core/excerpt.ts";
import { useDesk } from "../desk/desk.ts";
import { HollowPinIcon, PinIcon } from "../icons.tsx";

/** A place that an excerpt stands at; its pin is hollow where nobody can be sure of it, as the mark on the map is. */
export function PlaceChip({ placing }: { readonly placing: Placing }) {
  const { atlas, selectPlace } = useDesk();
  const { place, basis } = placing;
  const sure = isSure(placing);
  return (
    <button
      type="button"
      className="place-chip"
      aria-description={sure ? undefined : "uncertain"}
      title={sure ? undefined : "Uncertain"}
      onClick={() => selectPlace(place)}
    >
      {sure ? <PinIcon size={12} /> : <HollowPinIcon size={12} />}
      {atlas.places.get(place)?.name ?? place}
      {basis === "context" && <span className="quiet"> by context</span>}
    </button>
  );
}
