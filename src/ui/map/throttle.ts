/** Work that is done once for many askings: the first time at once, then at least `apart` milliseconds after the last time. */
export class Throttle {
  readonly #work: () => void;
  readonly #apart: number;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #last = Number.NEGATIVE_INFINITY;

  constructor(work: () => void, apart: number) {
    this.#work = work;
    this.#apart = apart;
  }

  /** Whether it is still to be done. */
  get isDue(): boolean {
    return this.#timer !== null;
  }

  ask(): void {
    if (this.#timer !== null) return;
    const wait = this.#last + this.#apart - performance.now();
    if (wait > 0) this.#timer = setTimeout(() => this.now(), wait);
    else this.now();
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
