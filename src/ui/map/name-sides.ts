/** A mark's middle and size, and how wide its name is in print. Pixels. */
export type Named = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly nameWidth: number;
};

/** Where a name stands beside its mark, in the order in which they are tried. */
const SIDES = ["right", "left", "below", "above"] as const;
export type Side = (typeof SIDES)[number];

/** Height of a name, and what is free between it and its mark. Pixels. */
const NAME_HEIGHT = 16;
const NAME_GAP = 3;

type Rect = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/**
 * The side of each mark on which its name covers neither a mark nor a name placed before it; null where there
 * is none. Earlier marks choose first.
 */
export function nameSides(marks: readonly Named[]): readonly (Side | null)[] {
  const taken = marks.map(({ x, y, width, height }) => rectAround(x, y, width, height));
  return marks.map((mark) => {
    for (const side of SIDES) {
      const name = nameRect(mark, side);
      if (taken.some((other) => overlap(name, other))) continue;
      taken.push(name);
      return side;
    }
    return null;
  });
}

/** Where a name stands on a side of its mark. */
export function nameRect({ x, y, width, height, nameWidth }: Named, side: Side): Rect {
  const [aside, along] = [(width + nameWidth) / 2 + NAME_GAP, (height + NAME_HEIGHT) / 2];
  switch (side) {
    case "right":
      return rectAround(x + aside, y, nameWidth, NAME_HEIGHT);
    case "left":
      return rectAround(x - aside, y, nameWidth, NAME_HEIGHT);
    case "below":
      return rectAround(x, y + along, nameWidth, NAME_HEIGHT);
    case "above":
      return rectAround(x, y - along, nameWidth, NAME_HEIGHT);
  }
}

function rectAround(x: number, y: number, width: number, height: number): Rect {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

function overlap(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
