/** A table of vectors, one a row, all of length one. */
export type Vectors = { readonly count: number; readonly width: number; readonly data: Float32Array };

export function normalised(count: number, width: number, data: Float32Array): Vectors {
  for (let row = 0; row < count; row += 1) {
    let sum = 0;
    for (let at = row * width; at < (row + 1) * width; at += 1) sum += (data[at] ?? 0) ** 2;
    const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
    for (let at = row * width; at < (row + 1) * width; at += 1) data[at] = (data[at] ?? 0) * scale;
  }
  return { count, width, data };
}

/** The cosine of row `a` of one table and row `b` of another of the same width. */
export function cosine(left: Vectors, a: number, right: Vectors, b: number): number {
  const [x, y] = [a * left.width, b * right.width];
  let sum = 0;
  for (let at = 0; at < left.width; at += 1) sum += (left.data[x + at] ?? 0) * (right.data[y + at] ?? 0);
  return sum;
}
