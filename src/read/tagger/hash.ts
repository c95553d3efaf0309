/** FNV-1a over UTF-16 units: a word as a number, the same on every machine. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Bits of a trait's number: enough that two of a hundred thousand seldom share one, few enough for a small file. */
export const TRAIT_BITS = 24;

/** The number of a trait: which template it comes from, and one or two values that fill it. */
export function traitOf(template: number, value: number, second = 0): number {
  let hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash ^ second, 0xc2b2ae35);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) >>> (32 - TRAIT_BITS);
}
