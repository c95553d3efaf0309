import type { ActorId } from "./ids.ts";
import type { Place } from "./place.ts";
import type { PlaceTree } from "./place-tree.ts";
import type { Times } from "./times.ts";

/** Whole numbers as narrow as their greatest allows. */
export type Wholes = Uint8Array | Uint16Array | Uint32Array;

/** A list for each of some things: that of `i` is `items[start[i] … start[i + 1]]`, the end left out. */
export type Lists = { readonly start: Uint32Array; readonly items: Wholes };

/**
 * An atlas in columns. A row is an excerpt, in reading order; its placings, actors and dates are numbers into the
 * tables. Nothing here knows what an excerpt says: that is the `Shelf`'s.
 */
export type Columns = {
  readonly rows: number;
  /** Excerpts that the atlas has besides: their columns could not be loaded. */
  readonly missing: number;
  /** Those where an excerpt stands, in the order of the tree's leaves. */
  readonly places: readonly Place[];
  readonly tree: PlaceTree;
  /** Ascending, so that numbers compare as the ids do. */
  readonly actors: readonly ActorId[];
  /** Ascending. */
  readonly publishers: readonly string[];
  readonly times: Times;
  /** Places of each row, ascending, which is the tree's order. */
  readonly placings: Lists;
  /** The role of each placing, a number into `ROLES`. */
  readonly roles: Uint8Array;
  /** 1 at each placing that was read and that nobody is sure of (`isSure`), 0 at the others. */
  readonly unsure: Uint8Array;
  /** Actors whom each row names, ascending. */
  readonly naming: Lists;
  /** When each row happened, a number into `times`. */
  readonly happened: Wholes;
  /** When its article was published. */
  readonly published: Wholes;
  readonly publisher: Wholes;
};

/** So many zeros, each wide enough for whole numbers below `end`. */
export function wholes(length: number, end: number): Wholes {
  if (end <= 0x100) return new Uint8Array(length);
  return end <= 0x10000 ? new Uint16Array(length) : new Uint32Array(length);
}
