import { useEffect, useEffectEvent, useState } from "react";
import { useMap } from "react-leaflet";
import type { Basemap as BasemapLayer, createBasemap } from "../../basemap/create-basemap.ts";
import type { Mark } from "../../basemap/mark.ts";
import type { Theme } from "../../core/state.ts";

type Props = {
  readonly theme: Theme;
  /** What names keep clear of, and what the map names first. */
  readonly marks: readonly Mark[];
  readonly onTrouble: (message: string) => void;
  /** Told once the map stands, or cannot be had. */
  readonly onGround: () => void;
};

/**
 * Puts the basemap under the marks, and keeps it in the theme and its names clear of the marks. Its code is
 * fetched once the screen stands: excerpts and marks do not wait for the map that they lie on.
 */
export function Basemap({ theme, marks, onTrouble, onGround }: Props) {
  const map = useMap();
  const [layer, setLayer] = useState<BasemapLayer | null>(null);
  const complain = useEffectEvent(onTrouble);
  const stand = useEffectEvent(onGround);
  const create = useEffectEvent((make: typeof createBasemap) =>
    make({ theme, onTrouble: ({ message }) => complain(message) }),
  );

  useEffect(() => {
    let gone = false;
    let added: BasemapLayer | null = null;
    const add = async () => {
      const code = await import("../../basemap/create-basemap.ts");
      if (gone) return;
      added = create(code.createBasemap);
      setLayer(added);
      map.addLayer(added);
      await added.painted;
    };
    add()
      .catch(() => complain("The background map could not be loaded. The marks still work."))
      .then(() => stand());
    return () => {
      gone = true;
      if (added !== null) map.removeLayer(added);
      setLayer(null);
    };
  }, [map]);

  useEffect(() => {
    layer?.setTheme(theme);
  }, [layer, theme]);

  useEffect(() => {
    layer?.setMarks(marks);
  }, [layer, marks]);

  return null;
}
