/** Pixels of the map that something else covers. */
export type Insets = {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

/** A rectangle in pixels from the map's top left corner. */
export type Rect = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** The part of the map that can be seen, less a margin. */
export function uncovered(
  size: { readonly x: number; readonly y: number },
  insets: Insets,
  margin: number,
): Rect {
  return {
    left: insets.left + margin,
    top: insets.top + margin,
    right: size.x - insets.right - margin,
    bottom: size.y - insets.bottom - margin,
  };
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
}

export function containsRect(outer: Rect, inner: Rect): boolean {
  return (
    outer.left <= inner.left &&
    outer.top <= inner.top &&
    outer.right >= inner.right &&
    outer.bottom >= inner.bottom
  );
}

/** The least rectangle that two lie in. */
export function aroundBoth(a: Rect, b: Rect): Rect {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/**
 * The least shift that brings a rectangle into a frame. What is larger than the frame is aligned with its left
 * and top edges, where reading begins.
 */
export function shiftInto(rect: Rect, frame: Rect): { readonly x: number; readonly y: number } {
  return {
    x: shiftOf(rect.left, rect.right, frame.left, frame.right),
    y: shiftOf(rect.top, rect.bottom, frame.top, frame.bottom),
  };
}

function shiftOf(low: number, high: number, least: number, most: number): number {
  const back = Math.min(0, most - high);
  return low + back < least ? least - low : back;
}
