import { useEffect, useEffectEvent, useLayoutEffect, useState } from "react";
import { useMap } from "react-leaflet";
import type { PlaceId } from "../../core/ids.ts";
import type { Theme } from "../../core/state.ts";
import type { LaidMark } from "./lay-marks.ts";
import type { MarkState } from "./MarkButton.tsx";
import { type MarkEvents, MarkLayer } from "./mark-layer.ts";

type Props = MarkEvents & {
  readonly laid: readonly LaidMark[];
  /** At which they are laid. */
  readonly zoom: number;
  readonly theme: Theme;
  readonly stateOf: (laid: LaidMark) => MarkState;
  /** The mark that Tab stops at. */
  readonly stop: PlaceId | null;
};

/** Marks too many for elements of their own: see `MarkLayer`. */
export function ManyMarks({ laid, zoom, theme, stateOf, stop, ...events }: Props) {
  const map = useMap();
  const [layer, setLayer] = useState<MarkLayer | null>(null);
  const onPress = useEffectEvent(events.onPress);
  const onPoint = useEffectEvent(events.onPoint);
  const onFocus = useEffectEvent(events.onFocus);
  const onBlur = useEffectEvent(events.onBlur);
  const onKeyDown = useEffectEvent(events.onKeyDown);

  useLayoutEffect(() => {
    const made = new MarkLayer(map, {
      onPress: (mark, byKeyboard) => onPress(mark, byKeyboard),
      onPoint: (mark) => onPoint(mark),
      onFocus: (mark, button) => onFocus(mark, button),
      onBlur: () => onBlur(),
      onKeyDown: (event, mark) => onKeyDown(event, mark),
    });
    setLayer(made);
    return () => made.remove();
  }, [map]);
  useLayoutEffect(() => layer?.lay(laid, zoom), [layer, laid, zoom]);
  useLayoutEffect(() => layer?.setStates(stateOf, stop), [layer, stateOf, stop]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme is why it runs
  useEffect(() => {
    // Once the page wears the theme, which its root is told after its parts.
    const frame = requestAnimationFrame(() => layer?.restyle());
    return () => cancelAnimationFrame(frame);
  }, [layer, theme]);
  return null;
}
