import type { PlaceId } from "../../core/ids.ts";
import { markPlaces } from "../../core/mark-name.ts";
import type { Place } from "../../core/place.ts";
import type { Insets } from "./frame.ts";
import type { LaidMark } from "./lay-marks.ts";
import { MarkPopup } from "./MarkPopup.tsx";

type Props = {
  readonly laid: LaidMark;
  readonly places: ReadonlyMap<PlaceId, Place>;
  readonly insets: Insets;
  readonly takesFocus: boolean;
  readonly onFocusTaken: () => void;
  readonly onClose: () => void;
  readonly onSelect: (place: PlaceId) => void;
};

/** The places of a cluster that no zoom takes apart, to choose from. */
export function ClusterPopup({ laid, places, onSelect, ...frame }: Props) {
  const { mark, lead } = laid;
  const name = markPlaces(mark, places);
  const ids = mark.kind === "cluster" ? mark.places : [mark.place];
  return (
    <MarkPopup subject={lead} returnTo={lead} name={name} position={mark.position} laid={laid} {...frame}>
      <h2 className="cluster-title">{name}</h2>
      <ul className="cluster-places">
        {ids.map((id) => (
          <li key={id}>
            <button type="button" onClick={() => onSelect(id)}>
              <bdi>{places.get(id)?.name ?? id}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </MarkPopup>
  );
}
