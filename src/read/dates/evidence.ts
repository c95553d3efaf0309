import { isArchive } from "../hygiene/caption.ts";
import { isHeaderDate } from "../hygiene/furniture.ts";
import type { Zoned } from "../hygiene/zones.ts";
import type { Token } from "../text/tokens.ts";
import type { Evidence } from "./anchor.ts";
import type { Expression } from "./scan.ts";

/** How far into an article its dateline may reach, in tokens. */
const DATELINE = 14;

/**
 * What the text itself says of its own day: a dateline ("ROME, Sept. 26, 2017 (Reuters) —"), the date of the picture
 * above or below its first paragraph unless an old one, and the page's header, which only bounds.
 */
export function evidenceIn(
  zones: readonly Zoned[],
  tokens: readonly Token[],
  expressions: readonly Expression[],
): readonly Evidence[] {
  const body = zones.findIndex(({ zone }) => zone === "body");
  return zones.flatMap((paragraph, index): readonly Evidence[] => {
    if (paragraph.zone === "furniture" && isHeaderDate(paragraph, tokens))
      return dayIn(paragraph, expressions, "page");
    if (paragraph.zone === "caption" && index <= body + 1 && !isArchive(paragraph))
      return dayIn(paragraph, expressions, "caption");
    if (index !== body) return [];
    const head = { first: paragraph.first, last: Math.min(paragraph.last, paragraph.first + DATELINE) };
    return hasDatelineMark(tokens, head.first, head.last) ? dayIn(head, expressions, "dateline") : [];
  });
}

function dayIn(
  { first, last }: Pick<Zoned, "first" | "last">,
  expressions: readonly Expression[],
  basis: Evidence["basis"],
): readonly Evidence[] {
  const found: Evidence[] = [];
  for (let index = firstFrom(expressions, first); index < expressions.length; index += 1) {
    const expression = expressions[index];
    if (expression === undefined || expression.until > last) break;
    const { meaning } = expression;
    if (meaning.kind !== "fixed" || meaning.granule.unit !== "day") continue;
    const { day } = meaning.granule;
    found.push({ earliest: basis === "page" ? null : day, latest: day, basis });
  }
  return found;
}

/** The number of the first expression at token `first` or after it. */
function firstFrom(expressions: readonly Expression[], first: number): number {
  let [low, high] = [0, expressions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((expressions[middle]?.at ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "(Reuters) —", "— " after the place and the day: what ends a dateline. */
function hasDatelineMark(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first + 1; at < last; at += 1) {
    if (/\) ?[-–—]|\s[-–—_]{1,2}\s/.test(tokens[at]?.gap ?? "")) return true;
  }
  return false;
}
