/** Those told longest ago are forgotten: whoever comes back after so many others is as good as new. */
const MOST = 32;

/** So many are told before the forgotten make room. */
const ROOM = 4096;

/**
 * What the excerpts of an article have told so far, places or actors, by how long ago: number 0 was told last. Packer
 * and reader keep one alike: what recurs is told by where it stands here, in a bit or two instead of ten.
 */
export class Cast {
  /** The last told at the end, so that only what is told again and what was told after it move. */
  #items = new Uint32Array(ROOM);
  #end = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  clear(): void {
    this.#end = 0;
    this.#size = 0;
  }

  item(at: number): number {
    return this.#items[this.#end - 1 - at] ?? 0;
  }

  /** Where it stands; −1 where it does not. */
  find(item: number): number {
    for (let at = 0; at < this.#size; at++) if (this.item(at) === item) return at;
    return -1;
  }

  /** An excerpt tells again what stands at the first `count` of `again`, ascending, and besides the first of `fresh`. */
  tell(again: ArrayLike<number>, count: number, fresh: ArrayLike<number>, freshCount: number): void {
    if (this.#end + count + freshCount > this.#items.length) this.#makeRoom(count + freshCount);
    const items = this.#items;
    const end = this.#end;
    let next = end;
    for (let number = freshCount - 1; number >= 0; number--) items[next++] = fresh[number] ?? 0;
    for (let number = count - 1; number >= 0; number--)
      items[next++] = items[end - 1 - (again[number] ?? 0)] ?? 0;
    if (count > 0) {
      let number = count - 1;
      let to = end - 1 - (again[number] ?? 0);
      for (let from = to; from < next; from++) {
        if (number >= 0 && from === end - 1 - (again[number] ?? 0)) number--;
        else items[to++] = items[from] ?? 0;
      }
      next = to;
    }
    this.#end = next;
    this.#size = Math.min(MOST, this.#size + freshCount);
  }

  #makeRoom(more: number): void {
    const kept = this.#items.slice(this.#end - this.#size, this.#end);
    if (this.#size + more > this.#items.length) this.#items = new Uint32Array(2 * (this.#size + more));
    this.#items.set(kept);
    this.#end = kept.length;
  }
}
