/**
 * What is given out is rounded: logarithms and sines differ in their last bits from one engine to the next, and the same
 * article must read the same in all of them.
 */
export const roundedTo = (value: number, digits: number): number => {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
};
