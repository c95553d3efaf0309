/** Work that may come a little after what it follows: once for many, at least `apart` milliseconds after the last time. */
export class FollowUp {
  readonly #work: () => void;
  readonly #after: number;
  readonly #apart: number;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #last = Number.NEGATIVE_INFINITY;

  /** It comes `after` milliseconds at the earliest. */
  constructor(work: () => void, { after, apart }: { readonly after: number; readonly apart: number }) {
    this.#work = work;
    this.#after = after;
    this.#apart = apart;
  }

  /** Whether it is still to be done. */
  get isDue(): boolean {
    return this.#timer !== null;
  }

  soon(): void {
    if (this.#timer !== null) return;
    const wait = Math.max(this.#after, this.#last + this.#apart - performance.now());
    this.#timer = setTimeout(() => this.now(), wait);
  }

  now(): void {
    this.cancel();
    this.#work();
    this.#last = performance.now();
  }

  cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
