import { DomEvent, type LeafletEventHandlerFnMap, type Map as LeafletMap, type ZoomAnimEvent } from "leaflet";
import type { PlaceId } from "../../core/ids.ts";
import type { Rect } from "./frame.ts";
import type { LaidMark } from "./lay-marks.ts";
import type { MarkState } from "./MarkButton.tsx";
import { MarkCanvas } from "./mark-canvas.ts";
import { MarkPool } from "./mark-pool.ts";
import { marksInReach } from "./mark-reach.ts";
import { originAt } from "./pin.ts";
import { Throttle } from "./throttle.ts";

export type MarkEvents = {
  readonly onPress: (laid: LaidMark, byKeyboard: boolean) => void;
  readonly onPoint: (laid: LaidMark | null) => void;
  readonly onFocus: (laid: LaidMark, button: Element) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent, laid: LaidMark) => void;
};

type Laid = { readonly marks: readonly LaidMark[]; readonly zoom: number };

/** While the picture changes all the time, buttons follow it so often. Milliseconds. */
const BUTTONS_APART = 100;

/** Beyond so many pixels from where buttons are measured from, they are measured from elsewhere. */
const FAR = 8192;

/**
 * Many marks in a pane of the map: painted on a canvas, pressed and read as buttons over it. Outside React.
 * Buttons go with the picture, in the same frame, which costs the browser less than a frame of their own; at few of the
 * steps of a brush, unless the map has the focus or a mark is pointed at, highlighted or selected.
 */
export class MarkLayer {
  readonly #map: LeafletMap;
  readonly #host = document.createElement("div");
  readonly #pool = new MarkPool();
  readonly #canvas: MarkCanvas;
  readonly #mapEvents: LeafletEventHandlerFnMap;
  readonly #buttons = new Throttle(() => this.#layButtons(), BUTTONS_APART);
  #laid: Laid = { marks: [], zoom: 0 };
  /** Laid for the zoom that an animation runs to. */
  #due: Laid | null = null;
  #animating = false;
  #origin = { x: 0, y: 0 };
  #stateOf: (mark: LaidMark) => MarkState = () => "plain";
  #stop: PlaceId | null = null;
  #transform = "";

  constructor(map: LeafletMap, events: MarkEvents) {
    this.#map = map;
    this.#host.className = "mark-layer leaflet-zoom-animated";
    this.#canvas = new MarkCanvas(this.#host);
    this.#host.append(this.#canvas.element, this.#pool.element);
    map.getPanes().markerPane.append(this.#host);
    this.#listen(events);
    this.#mapEvents = {
      zoomanim: (event) => this.#lead(event),
      zoomend: () => this.#arrive(),
      zoom: () => this.#put(),
      viewreset: () => this.#put(),
      moveend: () => this.#rest(),
      move: () => this.#keepPainted(),
      resize: () => this.#keepPainted(),
    };
    map.on(this.#mapEvents);
  }

  remove(): void {
    this.#buttons.cancel();
    this.#map.off(this.#mapEvents);
    this.#host.remove();
  }

  /** Draws marks that were laid in the world pixels of a zoom; while the map glides there, once it has come. */
  lay(marks: readonly LaidMark[], zoom: number): void {
    if (this.#animating) this.#due = { marks, zoom };
    else this.#draw({ marks, zoom });
  }

  setStates(stateOf: (mark: LaidMark) => MarkState, stop: PlaceId | null): void {
    const isNew = stateOf !== this.#stateOf;
    const isElsewhere = stop !== this.#stop;
    this.#stateOf = stateOf;
    this.#stop = stop;
    if (this.#buttons.isDue ? isNew : isElsewhere) this.#buttons.now();
    else if (!this.#buttons.isDue) this.#showStates();
  }

  restyle(): void {
    this.#canvas.restyle();
    this.#paint();
  }

  #draw(laid: Laid): void {
    const zoomed = laid.zoom !== this.#laid.zoom;
    this.#laid = laid;
    const { left, top } = this.#view();
    const { x, y } = this.#origin;
    const moved = zoomed || Math.abs(left - x) > FAR || Math.abs(top - y) > FAR;
    if (moved) this.#origin = { x: left, y: top };
    this.#put();
    this.#paint();
    const attended = this.#map.getContainer().contains(document.activeElement);
    if (attended || this.#pool.isMarked || (moved && !this.#pool.isEmpty)) this.#buttons.now();
    else this.#buttons.ask();
  }

  #layButtons(): void {
    const reach = marksInReach(this.#laid.marks, this.#view(), this.#stateOf, this.#stop);
    this.#pool.lay(reach, this.#origin);
    this.#showStates();
  }

  #showStates(): void {
    this.#pool.setStates(this.#stateOf);
    this.#pool.setStop(this.#stop);
  }

  #paint(isMoving = false): void {
    this.#canvas.paint(this.#laid.marks, this.#view(), this.#origin, isMoving);
  }

  #keepPainted(): void {
    if (this.#map.getZoom() === this.#laid.zoom && !this.#canvas.covers(this.#view())) this.#paint(true);
  }

  /** What the map shows, in whole pixels of the marks' zoom. */
  #view(): Rect {
    const scale = this.#map.getZoomScale(this.#laid.zoom, this.#map.getZoom());
    const { min, max } = this.#map.getPixelBounds();
    if (min === undefined || max === undefined) return { left: 0, top: 0, right: 0, bottom: 0 };
    const at = (value: number) => Math.round(value * scale);
    return { left: at(min.x), top: at(min.y), right: at(max.x), bottom: at(max.y) };
  }

  /** Others are in reach once the map has moved. */
  #rest(): void {
    this.#put();
    this.#buttons.ask();
  }

  #put(): void {
    if (!this.#animating) this.#move(this.#map.getZoom(), this.#map.getPixelOrigin());
  }

  #lead({ center, zoom }: ZoomAnimEvent): void {
    this.#animating = true;
    if (zoom < this.#laid.zoom) this.#paint(true);
    this.#move(zoom, originAt(this.#map, center, zoom));
  }

  #arrive(): void {
    this.#animating = false;
    const due = this.#due;
    this.#due = null;
    if (due === null) this.#put();
    else this.#draw(due);
  }

  #move(zoom: number, pixelOrigin: { readonly x: number; readonly y: number }): void {
    const scale = this.#map.getZoomScale(zoom, this.#laid.zoom);
    const [x, y] = [this.#origin.x * scale - pixelOrigin.x, this.#origin.y * scale - pixelOrigin.y];
    const transform = `translate3d(${x}px, ${y}px, 0) scale(${scale})`;
    if (transform === this.#transform) return;
    this.#transform = transform;
    this.#host.style.transform = transform;
  }

  #listen({ onPress, onPoint, onFocus, onBlur, onKeyDown }: MarkEvents): void {
    const { element } = this.#pool;
    const markAt = ({ target }: Event) => this.#pool.markAt(target);
    element.addEventListener("click", (event) => {
      const mark = markAt(event);
      if (mark === null) return;
      // The map takes a click of its own for "put away what is open".
      DomEvent.stopPropagation(event);
      onPress(mark, event.detail === 0);
    });
    element.addEventListener("dblclick", DomEvent.stopPropagation);
    element.addEventListener("pointerover", (event) => {
      this.#pool.furnish(event.target);
      onPoint(markAt(event));
    });
    element.addEventListener("pointerleave", () => onPoint(null));
    element.addEventListener("focusin", (event) => {
      if (this.#buttons.isDue) this.#buttons.now();
      this.#pool.furnish(event.target);
      const mark = markAt(event);
      if (mark !== null && event.target instanceof Element) onFocus(mark, event.target);
    });
    element.addEventListener("focusout", onBlur);
    element.addEventListener("keydown", (event) => {
      const mark = markAt(event);
      if (mark !== null) onKeyDown(event, mark);
    });
  }
}
