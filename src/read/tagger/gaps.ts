/** Kinds of what stands between two words, by their number. */
const KINDS: readonly (readonly [number, RegExp])[] = [
  [1, /^$/],
  [2, /^[ \u00a0]$/],
  [3, /^[-\u2010\u2011]$/],
  [4, /^['’‘ʼ`]$/],
  [5, /^, $/],
  [6, /^\. $/],
  [7, /^\.$/],
  [8, /^ \($/],
  [9, /^\) ?$/],
  [10, /^,? ["“‘'«]$/],
  [11, /^[.,]?["”’'»] $/],
  [12, /^: $/],
  [13, /^; $/],
  [14, /^\/$/],
  [15, /^ ?& ?$/],
  [16, /^ [-–—]{1,2} $/],
  [17, /^["”’'»],? $/],
  [18, /\n/],
  [19, /^[.!?]/],
  [20, /\(/],
  [21, /\)/],
];
const OTHER = 22;

/** What kind of gap this is; 0 for none, at the start of a text. */
export function gapKinds(): (gap: string) => number {
  const known = new Map<string, number>();
  return (gap) => {
    const found = known.get(gap);
    if (found !== undefined) return found;
    const kind = KINDS.find(([, pattern]) => pattern.test(gap))?.[0] ?? OTHER;
    known.set(gap, kind);
    return kind;
  };
}
