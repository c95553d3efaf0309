/** Spellings of one foreign name differ in vowels and in a few consonants: what is left when those are levelled. */
const LEVELLED: readonly (readonly [RegExp, string])[] = [
  [/^(?:el|al|ad|ar|as|ash|an)(?=[a-z]{4})/, ""],
  [/kh|gh|q|ck|c(?![eiyh])|g/g, "k"],
  [/ph/g, "f"],
  [/v|w/g, "f"],
  [/sch|sh|tch|ch/g, "S"],
  [/th|dh|d/g, "t"],
  [/z|c|x/g, "s"],
  [/[jy]/g, ""],
  [/[aeiouh]/g, ""],
  [/(.)\1+/g, "$1"],
];

/** The consonant skeleton of a folded word: `hifter`, `hiftar` and `haftar` share one. */
export const skeletonOf = (word: string): string =>
  LEVELLED.reduce((left, [pattern, by]) => left.replace(pattern, by), word);

/** "Hifter" and "Haftar" are 0.8 alike. */
const LEAST_LIKE = 0.75;

/** Whether two surnames may be spellings of one; safe only inside one article, among people not told apart otherwise. */
export function mayBeSpellings(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 4 || b.length < 4 || Math.abs(a.length - b.length) > 3) return false;
  const skeleton = skeletonOf(a);
  return skeleton.length > 1 && skeleton === skeletonOf(b) && likeness(a, b) > LEAST_LIKE;
}

/** Jaro–Winkler likeness of two words, 0 to 1. Words longer than 40 letters are cut. */
export function likeness(left: string, right: string): number {
  const [a, b] = [left.slice(0, 40), right.slice(0, 40)];
  if (a === b) return 1;
  const pairs = matches(a, b);
  if (pairs.length === 0) return 0;
  const ordered = [...pairs].sort((p, q) => p[1] - q[1]);
  const crossed = pairs.filter(([at], index) => a[at] !== a[ordered[index]?.[0] ?? 0]).length;
  const jaro =
    (pairs.length / a.length + pairs.length / b.length + (pairs.length - crossed / 2) / pairs.length) / 3;
  let prefix = 0;
  while (prefix < 4 && a[prefix] !== undefined && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** Equal letters no farther apart than half the longer word, each used once: their places in `a` and in `b`. */
function matches(a: string, b: string): readonly (readonly [number, number])[] {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const used = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (let at = 0; at < a.length; at += 1) {
    for (let other = Math.max(0, at - reach); other < Math.min(b.length, at + reach + 1); other += 1) {
      if (used.has(other) || a[at] !== b[other]) continue;
      used.add(other);
      pairs.push([at, other]);
      break;
    }
  }
  return pairs;
}
