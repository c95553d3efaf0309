import { type Box, overlap } from "./box.ts";

/** About the height of two labels and the width of a short one, px. */
const CELL = 64;

/** More rows than any view has, on either side of its first. */
const ROWS = 2 ** 20;

/** Finds the boxes put in that a box meets, by a grid. */
export class BoxIndex {
  private readonly cells = new Map<number, Box[]>();

  add(box: Box): void {
    this.findCell(box, (key) => {
      const cell = this.cells.get(key);
      if (cell === undefined) this.cells.set(key, [box]);
      else cell.push(box);
      return null;
    });
  }

  meets(box: Box): boolean {
    return this.find(box, () => true) !== null;
  }

  /** One of those that the box meets and that will do; null when there is none. */
  find(box: Box, willDo: (found: Box) => boolean): Box | null {
    return this.findCell(box, (key) => {
      const cell = this.cells.get(key);
      return cell?.find((other) => overlap(box, other) && willDo(other)) ?? null;
    });
  }

  private findCell({ left, top, right, bottom }: Box, look: (key: number) => Box | null): Box | null {
    const [firstRow, lastRow] = [Math.floor(top / CELL), Math.floor(bottom / CELL)];
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
      for (let row = firstRow; row <= lastRow; row++) {
        const found = look(2 * ROWS * column + row);
        if (found !== null) return found;
      }
    }
    return null;
  }
}
