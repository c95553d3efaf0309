import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useMap, useMapEvents } from "react-leaflet";
import type { PlaceId } from "../../core/ids.ts";
import type { Theme } from "../../core/state.ts";
import { focusMark } from "./focus-mark.ts";
import type { Insets } from "./frame.ts";
import { Hairline } from "./Hairline.tsx";
import { keepInView } from "./keep-in-view.ts";
import type { LaidMark } from "./lay-marks.ts";
import { MarkButton, type MarkState } from "./MarkButton.tsx";
import { DIRECTIONS, neighbour } from "./neighbour.ts";
import { useManyMarks } from "./use-many-marks.ts";

type Props = {
  readonly laid: readonly LaidMark[];
  /** Of the atlas, as many as there can be marks. */
  readonly places: number;
  /** At which they are laid. */
  readonly zoom: number;
  readonly theme: Theme;
  readonly selected: PlaceId | null;
  readonly highlighted: ReadonlySet<PlaceId>;
  readonly insets: Insets;
  readonly onPress: (laid: LaidMark) => void;
  readonly onHover: (place: PlaceId | null) => void;
  readonly onTrouble: (message: string) => void;
};

/** All marks: one Tab stop, arrow keys to the nearest in that direction, Home and End to the first and last. */
export function Marks(props: Props) {
  const { zoom, theme, selected, highlighted, insets, onPress, onHover, onTrouble } = props;
  const map = useMap();
  const { Painted, drawn: laid } = useManyMarks(props.laid, props.places, onTrouble);
  const [visited, setVisited] = useState<PlaceId | null>(null);
  const stop = laid.find(({ lead }) => lead === visited) ?? laid[0];
  const pane = map.getPanes().markerPane;
  const held = useKeptFocus(laid, () => visited !== null && focusMark(pane, visited));

  const onPoint = (mark: LaidMark | null) => onHover(mark?.mark.kind === "place" ? mark.lead : null);

  const dragged = useDragged();
  const press = (mark: LaidMark, byKeyboard: boolean) => {
    if (byKeyboard || !dragged.current) onPress(mark);
  };

  const onFocus = (mark: LaidMark, button: Element) => {
    held.current = button;
    setVisited(mark.lead);
    onPoint(mark);
    if (button.matches(":focus-visible")) keepInView(map, button, insets);
  };

  const onBlur = () => {
    held.current = null;
    onPoint(null);
  };

  const onKeyDown = (event: KeyPress, mark: LaidMark) => {
    const next = whereTo(event.key, laid, laid.indexOf(mark));
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (next !== null) focusMark(pane, next.lead);
  };

  const stateOf = useCallback(
    (mark: LaidMark) => stateIn(mark, selected, highlighted),
    [selected, highlighted],
  );
  const shared = { onPress: press, onPoint, onFocus, onBlur, onKeyDown };
  if (Painted !== null) {
    const lead = stop?.lead ?? null;
    return <Painted laid={laid} zoom={zoom} theme={theme} stateOf={stateOf} stop={lead} {...shared} />;
  }
  return createPortal(
    <>
      {laid.map((mark) => (
        <MarkButton key={mark.lead} laid={mark} state={stateOf(mark)} tabStop={mark === stop} {...shared} />
      ))}
      {laid.map(({ lead, mark, offset, width, height }) => (
        <Hairline
          key={`line ${lead}`}
          position={mark.position}
          offset={offset}
          radius={Math.min(width, height) / 2}
        />
      ))}
    </>,
    pane,
  );
}

/** Of a key press, whether React hands it on or the browser. */
type KeyPress = Pick<KeyboardEvent, "key" | "preventDefault" | "stopPropagation">;

/** Whether the map was dragged since the pointer went down: the click that then ends on a mark is no press. */
function useDragged(): RefObject<boolean> {
  const dragged = useRef(false);
  const [handlers] = useState(() => ({
    mousedown: () => {
      dragged.current = false;
    },
    dragstart: () => {
      dragged.current = true;
    },
  }));
  useMapEvents(handlers);
  return dragged;
}

/**
 * When the element that has the focus goes, the one that now stands for its mark takes it; where the mark went, by a
 * filter or a zoom, the map does.
 */
function useKeptFocus(laid: readonly LaidMark[], refocus: () => boolean): RefObject<Element | null> {
  const map = useMap();
  const held = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new marks are why it runs
  useLayoutEffect(() => {
    if (held.current === null || held.current.isConnected) return;
    held.current = null;
    if (!refocus()) map.getContainer().focus({ preventScroll: true });
  }, [map, laid]);
  return held;
}

/** The mark that a key leads to; null when there is none that way, undefined when the key is not ours. */
function whereTo(key: string, laid: readonly LaidMark[], from: number): LaidMark | null | undefined {
  if (key === "Home") return laid[0] ?? null;
  if (key === "End") return laid.at(-1) ?? null;
  if (!isArrow(key)) return undefined;
  const index = neighbour(laid, from, DIRECTIONS[key]);
  return index === null ? null : (laid[index] ?? null);
}

function isArrow(key: string): key is keyof typeof DIRECTIONS {
  return Object.hasOwn(DIRECTIONS, key);
}

function stateIn({ mark }: LaidMark, selected: PlaceId | null, highlighted: ReadonlySet<PlaceId>): MarkState {
  if (mark.kind === "place" && mark.place === selected) return "selected";
  if (highlighted.size === 0) return "plain";
  const within = mark.kind === "cluster" ? mark.places : [mark.place];
  return within.some((place) => highlighted.has(place)) ? "highlighted" : "plain";
}
