import { type Box, overlap } from "./box.ts";

/** About the height of two labels and the width of a short one, px. */
const CELL = 64;

/** Finds whether a box meets any of those put in, by a grid. */
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
    for (const key of keysOf(box)) {
      if (this.cells.get(key)?.some((other) => overlap(box, other))) return true;
    }
    return false;
  }
}

function* keysOf({ left, top, right, bottom }: Box): Generator<string> {
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) yield `${column},${row}`;
  }
}
