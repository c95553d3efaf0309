import type { PlaceId } from "../../core/ids.ts";
import type { LaidMark } from "./lay-marks.ts";
import type { MarkState } from "./MarkButton.tsx";
import { markClass } from "./mark-class.ts";
import { paintedSize, TARGET } from "./mark-size.ts";

type Point = { readonly x: number; readonly y: number };
type Parts = { readonly shape: HTMLSpanElement; readonly name: HTMLElement };

/**
 * A `MarkButton` outside React that shows nothing at rest, where a canvas paints its mark. Its shape and its name come
 * when they are first to be seen: marks are many, and few are ever looked at.
 */
export class PooledButton {
  readonly element = document.createElement("button");
  /** What is moved and measured in its stead: the browser styles a plain element anew in a fraction of a button's time. */
  readonly seat = document.createElement("div");
  #laid: LaidMark;
  #parts: Parts | null = null;
  #state: MarkState = "plain";
  #name = "";
  /** Where its seat is in its parent. Pixels. */
  #box = { left: Number.NaN, top: Number.NaN, width: 0, height: 0 };

  /** That of the element which stands for a place or the cluster that it leads. */
  static idOf(lead: PlaceId): string {
    return `mark-${lead}`;
  }

  constructor(laid: LaidMark) {
    this.#laid = laid;
    this.element.type = "button";
    this.element.tabIndex = -1;
    this.seat.className = "mark-seat";
    this.seat.append(this.element);
  }

  get laid(): LaidMark {
    return this.#laid;
  }

  /** Stands for a mark, another one than before where `isNew`; `origin` is where its parent's corner lies in its pixels. */
  dress(laid: LaidMark, origin: Point, isNew: boolean): void {
    const before = this.#laid;
    this.#laid = laid;
    this.#put(laid, origin, isNew);
    const { name } = laid;
    if (name !== this.#name) {
      this.#name = name;
      this.element.setAttribute("aria-label", name);
    }
    if (this.#parts !== null) fill(this.#parts, laid);
    if (isNew || before.mark.uncertain !== laid.mark.uncertain) {
      if (laid.mark.uncertain) this.element.setAttribute("aria-description", "uncertain");
      else this.element.removeAttribute("aria-description");
    }
    if (isNew) {
      this.element.id = PooledButton.idOf(laid.lead);
      this.element.dataset.place = laid.lead;
      this.element.tabIndex = -1;
      this.seat.hidden = false;
    }
    if (!isNew && before.mark.kind === laid.mark.kind) return;
    if (laid.mark.kind === "place") this.element.setAttribute("aria-haspopup", "dialog");
    else {
      this.element.removeAttribute("aria-haspopup");
      this.element.removeAttribute("aria-expanded");
    }
  }

  show(state: MarkState): void {
    this.#state = state;
    if (state !== "plain") this.furnish();
    this.#classify();
    if (this.#laid.mark.kind !== "place") return;
    const expanded = String(state === "selected");
    if (this.element.getAttribute("aria-expanded") !== expanded)
      this.element.setAttribute("aria-expanded", expanded);
  }

  /** Gives it what is seen of it once it is looked at. */
  furnish(): void {
    if (this.#parts !== null) return;
    const shape = document.createElement("span");
    shape.className = "mark-shape";
    const name = document.createElement("bdi");
    name.className = "mark-name";
    this.#parts = { shape, name };
    fill(this.#parts, this.#laid);
    this.#classify();
    this.element.append(shape, name);
  }

  /** What is not looked at has no look: a class that changed would have the browser style the button anew. */
  #classify(): void {
    const look = this.#parts === null ? "mark" : markClass(this.#laid);
    const className = `${look} mark-${this.#state}`;
    if (this.element.className !== className) this.element.className = className;
  }

  /** Stands for nothing, until it is dressed again. */
  park(): void {
    this.seat.hidden = true;
    this.element.removeAttribute("id");
    delete this.element.dataset.place;
  }

  /** What stands already is not written: it would cost the browser a look at all that depends on it. */
  #put(laid: LaidMark, origin: Point, isNew: boolean): void {
    const before = this.#box;
    const width = reach(laid.width, isNew ? 0 : before.width);
    const height = reach(laid.height, isNew ? 0 : before.height);
    const left = laid.x - origin.x - width / 2;
    const top = laid.y - origin.y - height / 2;
    const { style } = this.seat;
    if (left !== before.left) style.marginLeft = `${left}px`;
    if (top !== before.top) style.marginTop = `${top}px`;
    if (width !== before.width) style.width = `${width}px`;
    if (height !== before.height) style.height = `${height}px`;
    this.#box = { left, top, width, height };
  }
}

/** The size of the button of a mark, which stays as it was `before` while that is little more. Pixels. */
function reach(size: number, before: number): number {
  const least = Math.max(TARGET, paintedSize(size));
  return least <= before && before <= least + MORE ? before : least;
}

/** How much larger than its mark a button may be: most outlast a change of counts. Pixels. */
const MORE = 8;

function fill({ shape, name }: Parts, laid: LaidMark): void {
  const across = paintedSize(laid.width);
  const down = paintedSize(laid.height);
  shape.dataset.label = laid.label;
  shape.style.width = `${across}px`;
  shape.style.height = `${down}px`;
  name.style.setProperty("--mark-width", `${across}px`);
  name.textContent = laid.title;
}
