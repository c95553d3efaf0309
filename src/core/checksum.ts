/**
 * FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/): tells bytes that were damaged, cut short or are of another
 * build. It needs no `crypto.subtle`, which pages on plain http lack, and takes two milliseconds for a million bytes.
 * It is no defence against who means to deceive.
 */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash >>> 0;
}

/** What is told of bytes with another checksum; it follows the name of the file. */
export const damageText = (expected: number, found: number): string =>
  `is damaged: expected the checksum ${hex(expected)}, found ${hex(found)}`;

const hex = (sum: number): string => sum.toString(16).padStart(8, "0");
