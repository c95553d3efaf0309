/** Sets of numbers that grow together: union by the least member, so that the outcome knows no order. */
export class Groups {
  readonly #above: number[];

  constructor(size: number) {
    this.#above = Array.from({ length: size }, (_, index) => index);
  }

  /** The least member of the group. */
  of(member: number): number {
    let top = member;
    while ((this.#above[top] ?? top) !== top) top = this.#above[top] ?? top;
    for (let at = member; at !== top; ) {
      const next = this.#above[at] ?? top;
      this.#above[at] = top;
      at = next;
    }
    return top;
  }

  join(a: number, b: number): void {
    const [one, other] = [this.of(a), this.of(b)];
    this.#above[Math.max(one, other)] = Math.min(one, other);
  }
}
