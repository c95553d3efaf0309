/** The mark of what has not been told yet. */
export const UNMARKED = 255;

/** How each of some things was told last in an article. */
export class Marks {
  readonly #marks: Uint8Array;
  readonly #marked: number[] = [];

  constructor(things: number) {
    this.#marks = new Uint8Array(things).fill(UNMARKED);
  }

  of(thing: number): number {
    return this.#marks[thing] ?? UNMARKED;
  }

  /** `mark` is below `UNMARKED`. */
  set(thing: number, mark: number): void {
    if (this.#marks[thing] === UNMARKED) this.#marked.push(thing);
    this.#marks[thing] = mark;
  }

  clear(): void {
    for (const thing of this.#marked) this.#marks[thing] = UNMARKED;
    this.#marked.length = 0;
  }
}
