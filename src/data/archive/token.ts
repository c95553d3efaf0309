/**
 * A whole number as a token, which is coded by how often it occurs, and its lowest bits, which are written as they
 * are: numbers below 16 are their own tokens; of greater ones the token tells the length and the three bits after the first.
 */
export type Token = { readonly token: number; readonly bits: number; readonly rest: number };

/** Numbers below are their own tokens. */
export const OWN = 16;
const KEPT_BITS = 3;

/** There are no more tokens: one for each way in which a number below 2^32 begins. */
export const TOKENS = OWN + (32 - 4) * 2 ** KEPT_BITS;

export function tokenOf(value: number): Token {
  if (value < OWN) return { token: value, bits: 0, rest: 0 };
  const bits = 31 - Math.clz32(value) - KEPT_BITS;
  const kept = (value >>> bits) & (2 ** KEPT_BITS - 1);
  return {
    token: OWN + (bits + KEPT_BITS - 4) * 2 ** KEPT_BITS + kept,
    bits,
    rest: value - 2 ** bits * (kept + 2 ** KEPT_BITS),
  };
}

/** How many bits stand beside a token, and the least number that it stands for. */
export const BITS = Uint8Array.from({ length: TOKENS }, (_, token) =>
  token < OWN ? 0 : ((token - OWN) >>> KEPT_BITS) + 4 - KEPT_BITS,
);
export const LEAST = Uint32Array.from({ length: TOKENS }, (_, token) =>
  token < OWN ? token : 2 ** (BITS[token] ?? 0) * (2 ** KEPT_BITS + ((token - OWN) % 2 ** KEPT_BITS)),
);

/** 0, −1, 1, −2 … as 0, 1, 2, 3 …, so that small numbers of either sign are small. */
export const folded = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
export const unfolded = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);
