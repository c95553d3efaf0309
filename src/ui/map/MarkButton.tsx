import { type CSSProperties, type KeyboardEvent, type MouseEvent, useRef } from "react";
import type { LaidMark } from "./lay-marks.ts";
import { markClass } from "./mark-class.ts";
import { TARGET } from "./mark-size.ts";
import { usePin } from "./pin.ts";

type Props = {
  readonly laid: LaidMark;
  readonly state: MarkState;
  /** Whether Tab stops here; the other marks are reached by arrow keys. */
  readonly tabStop: boolean;
  readonly onPress: (laid: LaidMark, byKeyboard: boolean) => void;
  readonly onPoint: (laid: LaidMark | null) => void;
  readonly onFocus: (laid: LaidMark, button: Element) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent, laid: LaidMark) => void;
};

export type MarkState = "plain" | "highlighted" | "selected";

/** A mark as a real button in a pane of the map, so that every way of pressing works, and reads as one. */
export function MarkButton({ laid, state, tabStop, onPress, onPoint, onFocus, onBlur, onKeyDown }: Props) {
  const ref = useRef<HTMLButtonElement>(null);
  usePin(ref, laid.mark.position, laid.offset);

  const press = (event: MouseEvent) => {
    // The map takes a click of its own for "put away what is open".
    event.stopPropagation();
    onPress(laid, event.detail === 0);
  };
  // React knows no custom properties; the name's place beside the shape is reckoned from these two.
  const style: CSSProperties & Readonly<Record<`--${string}`, string>> = {
    width: Math.max(TARGET, laid.width),
    height: Math.max(TARGET, laid.height),
    "--mark-width": `${laid.width}px`,
    "--mark-height": `${laid.height}px`,
  };
  const opens = laid.mark.kind === "place";

  return (
    <button
      ref={ref}
      type="button"
      className={`${markClass(laid)} mark-${state} leaflet-zoom-animated`}
      data-place={laid.lead}
      aria-label={laid.name}
      aria-description={laid.mark.uncertain ? "uncertain" : undefined}
      aria-haspopup={opens ? "dialog" : undefined}
      aria-expanded={opens ? state === "selected" : undefined}
      tabIndex={tabStop ? 0 : -1}
      style={style}
      onClick={press}
      onDoubleClick={(event) => event.stopPropagation()}
      onPointerEnter={() => onPoint(laid)}
      onPointerLeave={() => onPoint(null)}
      onFocus={(event) => onFocus(laid, event.currentTarget)}
      onBlur={onBlur}
      onKeyDown={(event) => onKeyDown(event, laid)}
    >
      <span
        className="mark-shape"
        // Drawn, not written: what is written on a button must stand in its name in the same order.
        data-label={laid.label}
        style={{ width: laid.width, height: laid.height }}
      />
      <bdi className="mark-name">{laid.title}</bdi>
    </button>
  );
}
