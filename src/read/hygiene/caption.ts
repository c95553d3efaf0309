import type { Paragraph } from "./paragraphs.ts";

/** How captions of news pictures give themselves away; each is tried on a short paragraph only. */
const SIGNS: readonly RegExp[] = [
  /^(?:FILE|File photo|PHOTO|Photo|Picture|Image|Caption)\b\s{0,2}[-–—:(]/,
  /\((?:L|R|C|left|right|cent(?:er|re)|top|bottom)\)/,
  /, (?:left|right|cent(?:er|re)|second from (?:left|right)),? /,
  /\b(?:Photo|Image|Picture|Photograph|Credit|Photo credit|Photo by)\s?:/,
  /\((?:AP|Reuters|AFP|Getty|EPA|File) ?(?:Photo|Images|photo)?[/)]/,
  /^(?:A )?(?:[Pp]hotos?|[Pp]ictures?|[Ii]mages?|[Ss]creenshots?) (?:posted|taken|shared|released|shows?|showing) .{0,160}[^.]$/,
  /\b(?:poses?|posing|pictured|is flanked|are flanked) .{0,80}\b(?:photo|photograph|picture|in this|left|right)\b/,
  /\b(?:shown|seen|pictured) (?:here )?in .{0,60}\d{4}\.?$/,
  /\bin this (?:\w+ ){0,3}(?:photo|image|picture|file photo)\b/i,
];

const LONGEST = 420;

/** Whether a paragraph stands under a picture. */
export function isCaption({ text }: Paragraph): boolean {
  return text.length <= LONGEST && SIGNS.some((sign) => sign.test(text));
}

/** Whether the picture is an old one: its date says nothing of the article's. */
export const isArchive = ({ text }: Pick<Paragraph, "text">): boolean =>
  /^FILE\b|\bfile (?:photo|picture|image)\b/i.test(text.slice(0, LONGEST));
