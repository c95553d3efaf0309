import type { Packer, Unpacker } from "./packer.ts";
import { TOKENS } from "./token.ts";

/** Shares are parts of 2^12: fine enough for what is rare, few enough to look every part up. */
export const SHARE_BITS = 12;
const WHOLE = 2 ** SHARE_BITS;

/** Room for the tokens of one model. */
export const TOKEN_BITS = 8;

/**
 * The shares of all tokens of some models, in two tables that stay small: whoever reads jumps about in them. `spans` has
 * of each model's tokens the share, above 16 bits, and the shares before it; `tokenAt` what lies at each part of a whole.
 */
export type Shares = { readonly spans: Uint32Array; readonly tokenAt: Uint8Array };

/** Shares from counts; what occurs at all has one. All 0 where nothing occurs. */
export function sharesOf(counts: Uint32Array): Uint16Array {
  const share = new Uint16Array(TOKENS);
  const sum = counts.reduce((all, count) => all + count, 0);
  if (sum === 0) return share;
  let left = WHOLE;
  for (const [token, count] of counts.entries()) {
    if (count > 0) share[token] = Math.max(1, Math.floor((count / sum) * WHOLE));
    left -= share[token] ?? 0;
  }
  // What rounding has left over or taken too much is the greatest one's, where it matters least.
  for (; left !== 0; ) {
    const greatest = share.indexOf(share.reduce((most, one) => Math.max(most, one), 0));
    const change = left > 0 ? left : Math.max(left, 1 - (share[greatest] ?? 0));
    share[greatest] = (share[greatest] ?? 0) + change;
    left -= change;
  }
  return share;
}

/** How many tokens have shares at most, and the share of each up to there. */
export function packShares(packer: Packer, share: Uint16Array): void {
  const length = share.findLastIndex((one) => one > 0) + 1;
  packer.whole(length);
  for (let token = 0; token < length; token++) packer.whole(share[token] ?? 0);
}

/** Null when the shares are not those of a whole, or of nothing. */
export function unpackShares(packed: Unpacker): Uint16Array | null {
  const share = new Uint16Array(TOKENS);
  const length = packed.whole();
  if (length > TOKENS) return null;
  let sum = 0;
  for (let token = 0; token < length; token++) {
    const one = packed.whole();
    sum += one;
    if (sum > WHOLE) return null;
    share[token] = one;
  }
  return sum === WHOLE || sum === 0 ? share : null;
}

export function tableOf(shares: readonly Uint16Array[]): Shares {
  const spans = new Uint32Array(shares.length << TOKEN_BITS);
  const tokenAt = new Uint8Array(shares.length << SHARE_BITS);
  for (const [model, share] of shares.entries()) {
    let sum = 0;
    for (const [token, own] of share.entries()) {
      spans[(model << TOKEN_BITS) | token] = own * 2 ** 16 + sum;
      tokenAt.fill(token, (model << SHARE_BITS) + sum, (model << SHARE_BITS) + sum + own);
      sum += own;
    }
  }
  return { spans, tokenAt };
}
