import { useEffect, useEffectEvent, useRef } from "react";
import { useMap } from "react-leaflet";
import { type Basemap as BasemapLayer, createBasemap } from "../../basemap/create-basemap.ts";
import type { Mark } from "../../basemap/mark.ts";
import { PALETTES } from "../../basemap/palette.ts";
import type { Theme } from "../../core/state.ts";

type Props = {
  readonly theme: Theme;
  /** What names keep clear of, and what the map names first. */
  readonly marks: readonly Mark[];
  readonly onTrouble: (message: string) => void;
};

/** Puts the basemap under the marks, and keeps it in the theme and its names clear of the marks. */
export function Basemap({ theme, marks, onTrouble }: Props) {
  const map = useMap();
  const layer = useRef<BasemapLayer>(null);
  const complain = useEffectEvent(onTrouble);
  const create = useEffectEvent(() =>
    createBasemap({ theme, onTrouble: ({ message }) => complain(message) }),
  );

  useEffect(() => {
    const basemap = create();
    layer.current = basemap;
    map.addLayer(basemap);
    return () => {
      map.removeLayer(basemap);
    };
  }, [map]);

  useEffect(() => {
    map.getContainer().style.background = PALETTES[theme].water;
    layer.current?.setTheme(theme);
  }, [map, theme]);

  useEffect(() => {
    layer.current?.setMarks(marks);
  }, [marks]);

  return null;
}
