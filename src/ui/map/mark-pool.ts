import type { PlaceId } from "../../core/ids.ts";
import type { LaidMark } from "./lay-marks.ts";
import type { MarkState } from "./MarkButton.tsx";
import { PooledButton } from "./pooled-button.ts";

/**
 * The buttons of many marks. Buttons of marks that went serve those that come, but for the one that has the focus, which
 * goes with its mark. In the tree they stand in no order: each that moved there would be built anew by the browser. Who
 * hears them is told of their order.
 */
export class MarkPool {
  readonly element = document.createElement("div");
  readonly #held = new Map<PlaceId, PooledButton>();
  readonly #byElement = new WeakMap<Element, PooledButton>();
  /** Buttons that stand for nothing just now, out of sight. */
  readonly #spare: PooledButton[] = [];
  #order = "";
  #stop: PlaceId | null = null;
  #isMarked = false;

  constructor() {
    this.element.className = "mark-pool";
  }

  /** The mark whose button an event came from. */
  markAt(target: EventTarget | null): LaidMark | null {
    return this.#buttonAt(target)?.laid ?? null;
  }

  /** The button that an event came from is about to be looked at. */
  furnish(target: EventTarget | null): void {
    this.#buttonAt(target)?.furnish();
  }

  get isEmpty(): boolean {
    return this.#held.size === 0;
  }

  /** Whether any is in a state but plain, and so is seen. */
  get isMarked(): boolean {
    return this.#isMarked;
  }

  /** Stands the buttons for marks; `origin` is where the element's corner lies in their pixels. */
  lay(laid: readonly LaidMark[], origin: { readonly x: number; readonly y: number }): void {
    const free = this.#freed(new Set(laid.map(({ lead }) => lead)));
    for (const mark of laid) {
      const known = this.#held.get(mark.lead);
      const button = known ?? free.pop() ?? this.#spare.pop() ?? this.#made(mark);
      button.dress(mark, origin, known === undefined);
      if (known === undefined) this.#held.set(mark.lead, button);
    }
    for (const button of free) button.park();
    this.#spare.push(...free);
    this.#tellOrder(laid.map(({ lead }) => PooledButton.idOf(lead)).join(" "));
  }

  setStates(stateOf: (mark: LaidMark) => MarkState): void {
    this.#isMarked = false;
    for (const button of this.#held.values()) {
      const state = stateOf(button.laid);
      if (state !== "plain") this.#isMarked = true;
      button.show(state);
    }
  }

  /** The one button that Tab stops at. */
  setStop(lead: PlaceId | null): void {
    const [old, now] = [this.#elementOf(this.#stop), this.#elementOf(lead)];
    if (old !== undefined && old !== now) old.tabIndex = -1;
    if (now !== undefined && now.tabIndex !== 0) now.tabIndex = 0;
    this.#stop = lead;
  }

  /** The buttons of marks that are no more wanted. */
  #freed(wanted: ReadonlySet<PlaceId>): PooledButton[] {
    const free: PooledButton[] = [];
    this.#held.forEach((button, lead) => {
      if (wanted.has(lead)) return;
      this.#held.delete(lead);
      if (button.element === document.activeElement) button.seat.remove();
      else free.push(button);
    });
    return free;
  }

  #tellOrder(order: string): void {
    if (this.#order === order) return;
    this.#order = order;
    this.element.setAttribute("aria-owns", order);
  }

  #buttonAt(target: EventTarget | null): PooledButton | undefined {
    const element = target instanceof Element ? target.closest("button") : null;
    return element === null ? undefined : this.#byElement.get(element);
  }

  #elementOf(lead: PlaceId | null): HTMLButtonElement | undefined {
    return lead === null ? undefined : this.#held.get(lead)?.element;
  }

  #made(laid: LaidMark): PooledButton {
    const button = new PooledButton(laid);
    this.#byElement.set(button.element, button);
    this.element.append(button.seat);
    return button;
  }
}
