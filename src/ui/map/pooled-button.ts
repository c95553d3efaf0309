import type { LaidMark } from "./lay-marks.ts";
import type { MarkState } from "./MarkButton.tsx";
import { markClass } from "./mark-class.ts";
import { TARGET } from "./mark-size.ts";

type Point = { readonly x: number; readonly y: number };
type Parts = { readonly shape: HTMLSpanElement; readonly name: HTMLElement };

/**
 * A `MarkButton` outside React that shows nothing at rest, where a canvas paints its mark. Its shape and its name come
 * when they are first to be seen: marks are many, and few are ever looked at.
 */
export class PooledButton {
  readonly element = document.createElement("button");
  /** Where it stands among the buttons, those that went counted too; -1 where that is not known. */
  at = -1;
  #laid: LaidMark;
  #parts: Parts | null = null;
  #styles = { transform: "", width: "", height: "" };

  constructor(laid: LaidMark) {
    this.#laid = laid;
    this.element.type = "button";
    this.element.tabIndex = -1;
  }

  get laid(): LaidMark {
    return this.#laid;
  }

  /** Stands for a mark, another one than before where `isNew`; `origin` is where its parent's corner lies in its pixels. */
  dress(laid: LaidMark, origin: Point, isNew: boolean): void {
    const before = this.#laid;
    this.#laid = laid;
    // Whole pixels, as they are painted: most sizes then outlast a change of counts.
    const { across, down } = sizeOf(laid);
    const [width, height] = [Math.max(TARGET, across), Math.max(TARGET, down)];
    // Not by `left` and `top`: those would have all of them laid out anew.
    const to = `translate(${laid.x - origin.x - width / 2}px, ${laid.y - origin.y - height / 2}px)`;
    this.#style("transform", to);
    this.#style("width", `${width}px`);
    this.#style("height", `${height}px`);
    if (isNew || before.name !== laid.name) this.element.setAttribute("aria-label", laid.name);
    if (this.#parts !== null) fill(this.#parts, laid);
    if (isNew) {
      this.element.dataset.place = laid.lead;
      this.element.tabIndex = -1;
    }
    if (!isNew && before.mark.kind === laid.mark.kind) return;
    if (laid.mark.kind === "place") this.element.setAttribute("aria-haspopup", "dialog");
    else {
      this.element.removeAttribute("aria-haspopup");
      this.element.removeAttribute("aria-expanded");
    }
  }

  show(state: MarkState): void {
    if (state !== "plain") this.furnish();
    const { element } = this;
    const className = `${markClass(this.#laid)} mark-${state}`;
    if (element.className !== className) element.className = className;
    if (this.#laid.mark.kind !== "place") return;
    const expanded = String(state === "selected");
    if (element.getAttribute("aria-expanded") !== expanded) element.setAttribute("aria-expanded", expanded);
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
    this.element.append(shape, name);
  }

  /** Writing a style that stands already costs the browser a look at all that depends on it. */
  #style(property: "transform" | "width" | "height", value: string): void {
    if (this.#styles[property] === value) return;
    this.#styles[property] = value;
    this.element.style[property] = value;
  }
}

const sizeOf = ({ width, height }: LaidMark) => ({ across: Math.round(width), down: Math.round(height) });

function fill({ shape, name }: Parts, laid: LaidMark): void {
  const { across, down } = sizeOf(laid);
  shape.dataset.label = laid.label;
  shape.style.width = `${across}px`;
  shape.style.height = `${down}px`;
  name.style.setProperty("--mark-width", `${across}px`);
  name.textContent = laid.title;
}
