import { useEffectEvent, useLayoutEffect } from "react";
import { useMap } from "react-leaflet";
import { calmPanning } from "./motion.ts";

type Props = {
  readonly describedBy: string;
  /** Whether something is open that Escape or a click on the bare map puts away. */
  readonly open: boolean;
  readonly onDismiss: () => void;
};

/** Makes Leaflet's container the landmark "Map", and gives it the keys that Leaflet does not know. */
export function Region({ describedBy, open, onDismiss }: Props) {
  const map = useMap();
  const dismiss = useEffectEvent(onDismiss);

  useLayoutEffect(() => {
    const container = map.getContainer();
    container.setAttribute("role", "region");
    container.setAttribute("aria-label", "Map");
    calmPanning(map);
  }, [map]);

  useLayoutEffect(() => {
    map.getContainer().setAttribute("aria-describedby", describedBy);
  }, [map, describedBy]);

  useLayoutEffect(() => {
    if (!open) return;
    const container = map.getContainer();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      dismiss();
    };
    const onClick = () => dismiss();
    container.addEventListener("keydown", onKeyDown);
    map.on("click", onClick);
    return () => {
      container.removeEventListener("keydown", onKeyDown);
      map.off("click", onClick);
    };
  }, [map, open]);

  return null;
}
