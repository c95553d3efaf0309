/** Code points from the first to the last, both among them. */
type Range = readonly [first: number, last: number];

/** Tells of a code point whether a `unicode-range` descriptor holds it: "U+0-FF, U+131, U+4??". */
export function rangeOf(descriptor: string): (codePoint: number) => boolean {
  const ranges = descriptor.split(",").flatMap((part): readonly Range[] => {
    const [, from = "", to = from] = /^\s*U\+([\dA-F?]+)(?:-([\dA-F]+))?\s*$/i.exec(part) ?? [];
    if (from === "") return [];
    return [[Number.parseInt(from.replaceAll("?", "0"), 16), Number.parseInt(to.replaceAll("?", "F"), 16)]];
  });
  return (codePoint) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
}
