import { type Box, overlap } from "./box.ts";

/** About the height of two labels and the width of a short one, px. */
const CELL = 64;

/** Finds the boxes put in that a box meets, by a grid. */
export class BoxIndex {
  private readonly cells = new Map<string, Box[]>();

  add(box: Box): void {
    for (const key of keysOf(box)) {
      const cell = this.cells.get(key);
      if (cell === undefined) this.cells.set(key, [box]);
      else cell.push(box);
    }
  }

  meets(box: Box): boolean {
    return this.find(box, () => true) !== null;
  }

  /** One of those that the box meets and that will do; null when there is none. */
  find(box: Box, willDo: (found: Box) => boolean): Box | null {
    for (const key of keysOf(box)) {
      const found = this.cells.get(key)?.find((other) => overlap(box, other) && willDo(other));
      if (found !== undefined) return found;
    }
    return null;
  }
}

function* keysOf({ left, top, right, bottom }: Box): Generator<string> {
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) yield `${column},${row}`;
  }
}
