import type { PlaceId } from "../../core/ids.ts";
import type { LaidMark } from "./lay-marks.ts";
import { longestRise } from "./longest-rise.ts";
import type { MarkState } from "./MarkButton.tsx";
import { markClass } from "./mark-class.ts";
import { TARGET } from "./mark-size.ts";

type Held = {
  readonly button: HTMLButtonElement;
  readonly shape: HTMLSpanElement;
  readonly name: HTMLElement;
  laid: LaidMark;
  /** Where it stands among the buttons, those that went counted too; -1 where that is not known. */
  at: number;
};

/**
 * The buttons of many marks, each a `MarkButton` whose shape shows only while it is pointed at, focused, highlighted or
 * selected: at rest a canvas below paints it. Buttons of marks that went serve those that come, but for the one that
 * has the focus, which goes with its mark.
 */
export class MarkPool {
  readonly element = document.createElement("div");
  readonly #held = new Map<PlaceId, Held>();
  readonly #byButton = new WeakMap<Element, Held>();
  #stop: PlaceId | null = null;
  #isMarked = false;

  constructor() {
    this.element.className = "mark-pool";
  }

  /** The mark whose button an event came from. */
  markAt(target: EventTarget | null): LaidMark | null {
    const button = target instanceof Element ? target.closest("button") : null;
    return button === null ? null : (this.#byButton.get(button)?.laid ?? null);
  }

  /** Stands the buttons for marks, in their order; `origin` is where the element's corner lies in their pixels. */
  lay(laid: readonly LaidMark[], origin: { readonly x: number; readonly y: number }): void {
    const wanted = new Set(laid.map(({ lead }) => lead));
    const free: Held[] = [];
    for (const [lead, held] of this.#held) {
      if (wanted.has(lead)) continue;
      this.#held.delete(lead);
      if (held.button === document.activeElement) held.button.remove();
      else free.push(held);
    }
    const order = laid.map((mark) => {
      const known = this.#held.get(mark.lead);
      const held = known ?? free.pop() ?? this.#made(mark);
      this.#dress(held, mark, origin, known === undefined);
      this.#held.set(mark.lead, held);
      return held;
    });
    this.#arrange(order);
    for (const { button } of free) button.remove();
  }

  /** Brings buttons into an order by moving as few as can be: each that moves is built anew by the browser. */
  #arrange(order: readonly Held[]): void {
    const staying = longestRise(order.map(({ at }) => at));
    let next: Element | null = null;
    for (let index = order.length - 1; index >= 0; index--) {
      const held = order[index];
      if (held === undefined) continue;
      const moves = !staying.has(index);
      // What has the focus must not be moved in the tree; its place there decides nothing but the order of reading.
      const isHeld = moves && held.button === document.activeElement;
      held.at = isHeld ? -1 : index;
      if (isHeld) continue;
      if (moves) this.element.insertBefore(held.button, next);
      next = held.button;
    }
  }

  setStates(stateOf: (mark: LaidMark) => MarkState): void {
    this.#isMarked = false;
    for (const { button, laid } of this.#held.values()) {
      const state = stateOf(laid);
      if (state !== "plain") this.#isMarked = true;
      const className = `${markClass(laid)} mark-${state}`;
      if (button.className !== className) button.className = className;
      if (laid.mark.kind === "place") setAttribute(button, "aria-expanded", String(state === "selected"));
    }
  }

  /** Whether any is in a state but plain, and so is seen. */
  get isMarked(): boolean {
    return this.#isMarked;
  }

  /** The one button that Tab stops at. */
  setStop(lead: PlaceId | null): void {
    const [old, now] = [this.#buttonOf(this.#stop), this.#buttonOf(lead)];
    if (old !== undefined) old.tabIndex = -1;
    if (now !== undefined) now.tabIndex = 0;
    this.#stop = lead;
  }

  #buttonOf(lead: PlaceId | null): HTMLButtonElement | undefined {
    return lead === null ? undefined : this.#held.get(lead)?.button;
  }

  #made(laid: LaidMark): Held {
    const button = document.createElement("button");
    button.type = "button";
    const shape = document.createElement("span");
    shape.className = "mark-shape";
    const name = document.createElement("bdi");
    name.className = "mark-name";
    button.append(shape, name);
    const held = { button, shape, name, laid, at: -1 };
    this.#byButton.set(button, held);
    return held;
  }

  #dress(
    held: Held,
    laid: LaidMark,
    origin: { readonly x: number; readonly y: number },
    isNew: boolean,
  ): void {
    const { button, shape, name, laid: before } = held;
    held.laid = laid;
    // Whole pixels, as they are painted: most sizes then outlast a change of counts.
    const [across, down] = [Math.round(laid.width), Math.round(laid.height)];
    const [width, height] = [Math.max(TARGET, across), Math.max(TARGET, down)];
    const [left, top] = [laid.x - origin.x - width / 2, laid.y - origin.y - height / 2];
    // Not by `left` and `top`: those would have all of them laid out anew.
    setStyle(button, "transform", `translate(${left}px, ${top}px)`);
    setStyle(button, "width", `${width}px`);
    setStyle(button, "height", `${height}px`);
    // On what is not shown at rest, where a style costs nothing.
    setStyle(name, "--mark-width", `${across}px`);
    setStyle(shape, "width", `${across}px`);
    setStyle(shape, "height", `${down}px`);
    if (isNew || before.label !== laid.label) shape.dataset.label = laid.label;
    if (isNew || before.title !== laid.title) name.textContent = laid.title;
    if (isNew || before.name !== laid.name) button.setAttribute("aria-label", laid.name);
    if (isNew) {
      button.dataset.place = laid.lead;
      button.tabIndex = -1;
    }
    if (!isNew && before.mark.kind === laid.mark.kind) return;
    if (laid.mark.kind === "place") button.setAttribute("aria-haspopup", "dialog");
    else {
      button.removeAttribute("aria-haspopup");
      button.removeAttribute("aria-expanded");
    }
  }
}

/** Writing what stands already costs a look at all that depends on it. */
function setStyle({ style }: HTMLElement, property: string, value: string): void {
  if (style.getPropertyValue(property) !== value) style.setProperty(property, value);
}

function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
