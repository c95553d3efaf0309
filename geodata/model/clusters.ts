import { cosine, normalised, type Vectors } from "./vectors.ts";

const ROUNDS = 12;

/**
 * Spherical k-means: groups the first `sample` rows by direction, then gives every row its nearest centre. The first
 * centres are evenly spread rows, so that the same table always gives the same groups.
 */
export function clustersOf(table: Vectors, groups: number, sample: number): Uint8Array {
  const { width } = table;
  const used = Math.min(sample, table.count);
  const first = new Float32Array(groups * width);
  for (let group = 0; group < groups; group += 1) {
    const row = Math.floor((group * used) / groups);
    first.set(table.data.subarray(row * width, (row + 1) * width), group * width);
  }
  let centres = normalised(groups, width, first);
  const nearest = new Uint8Array(table.count);
  for (let round = 0; round < ROUNDS; round += 1) {
    const sums = new Float32Array(groups * width);
    for (let row = 0; row < used; row += 1) {
      const group = nearestCentre(table, row, centres);
      for (let at = 0; at < width; at += 1) {
        sums[group * width + at] = (sums[group * width + at] ?? 0) + (table.data[row * width + at] ?? 0);
      }
    }
    centres = normalised(groups, width, sums);
  }
  for (let row = 0; row < table.count; row += 1) nearest[row] = nearestCentre(table, row, centres);
  return nearest;
}

function nearestCentre(table: Vectors, row: number, centres: Vectors): number {
  let [best, most] = [0, Number.NEGATIVE_INFINITY];
  for (let group = 0; group < centres.count; group += 1) {
    const near = cosine(table, row, centres, group);
    if (near > most) [best, most] = [group, near];
  }
  return best;
}
