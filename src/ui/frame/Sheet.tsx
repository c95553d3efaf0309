import { type ReactNode, type Ref, useRef } from "react";
import type { Place } from "../../core/place.ts";
import { useDesk, useViewState } from "../desk/desk.ts";
import type { PlacePage } from "../desk/use-answers.ts";
import type { PlaceCard } from "../excerpts/PlaceCard.tsx";
import { usePlaceCard } from "../excerpts/use-place-card.ts";
import { CloseIcon, DownIcon, UpIcon } from "../icons.tsx";
import { useFocusReturn } from "../use-focus-return.ts";
import { SHEET_HEIGHTS, type SheetHeight } from "./sheet-height.ts";
import { useSheetDrag } from "./use-sheet-drag.ts";
import "../styles/sheet.css";

type Props = {
  readonly height: SheetHeight;
  readonly onHeight: (height: SheetHeight) => void;
  readonly question: ReactNode;
  readonly placePage: PlacePage | null;
  readonly children: ReactNode;
  readonly ref: Ref<HTMLElement>;
};

/** The panel of a phone: the question, above it a handle, below it the list or the chosen place. */
export function Sheet({ height, onHeight, question, placePage, children, ref }: Props) {
  const { atlas } = useDesk();
  const state = useViewState();
  const place = state.place === null ? undefined : atlas.places.get(state.place);
  const Card = usePlaceCard(place?.id ?? null);
  const body = useRef<HTMLDivElement>(null);
  const raise = useRef<HTMLButtonElement>(null);
  const setHeight = (next: SheetHeight) => {
    // A lowered sheet hides its body, and the focus must not fall with it.
    if (next === "sentence" && body.current?.contains(document.activeElement)) raise.current?.focus();
    onHeight(next);
  };
  const drag = useSheetDrag(height, setHeight);
  const at = SHEET_HEIGHTS.indexOf(height);
  const [lower, higher] = [SHEET_HEIGHTS[at - 1], SHEET_HEIGHTS[at + 1]];
  return (
    <aside className="sheet" data-height={height} aria-label="Excerpts and filters" ref={ref} tabIndex={-1}>
      <div className="sheet-handle" {...drag}>
        <span className="sheet-grip" aria-hidden="true" />
        <div className="sheet-question">{question}</div>
        <button
          type="button"
          className="icon-button"
          aria-label="Lower the sheet"
          aria-disabled={lower === undefined}
          onClick={() => lower !== undefined && setHeight(lower)}
        >
          <DownIcon />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Raise the sheet"
          aria-disabled={higher === undefined}
          ref={raise}
          onClick={() => higher !== undefined && setHeight(higher)}
        >
          <UpIcon />
        </button>
      </div>
      <div className="sheet-body" ref={body}>
        {place !== undefined && placePage !== null && Card !== null ? (
          <SheetPlace key={place.id} place={place} page={placePage} Card={Card} />
        ) : (
          children
        )}
      </div>
    </aside>
  );
}

type PlaceProps = { readonly place: Place; readonly page: PlacePage; readonly Card: typeof PlaceCard };

/** What the popup is on a wide screen. */
function SheetPlace({ place, page, Card }: PlaceProps) {
  const { selectPlace } = useDesk();
  const root = useRef<HTMLDivElement>(null);
  useFocusReturn(root);
  return (
    <div
      className="sheet-place"
      role="dialog"
      aria-label={place.name}
      ref={root}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        selectPlace(null);
      }}
    >
      <button
        type="button"
        className="icon-button sheet-close"
        aria-label="Close"
        onClick={() => selectPlace(null)}
      >
        <CloseIcon />
      </button>
      <Card place={place} {...page} />
    </div>
  );
}
