import type { Atlas } from "../core/atlas.ts";
import { countText } from "../core/count-text.ts";
import { countLeftOut, type LeftOutCounts, languageName } from "../core/left-out.ts";

/** So many articles are named; the others are counted. */
const MOST_NAMED = 8;

export type LeftOutTold = {
  /** None where nothing was left out. Files are told by who passed them over. */
  readonly lines: readonly string[];
  readonly counts: LeftOutCounts;
};

/** What an atlas left out of its articles, counted by reason, and the articles that were not read for their language. */
export function leftOutTold({ leftOut = [] }: Pick<Atlas, "leftOut">): LeftOutTold {
  const counts = countLeftOut(leftOut);
  const passages = [
    told(counts.furniture, "passage of page furniture", "passages of page furniture"),
    told(counts.repeated, "repeated paragraph", "repeated paragraphs"),
    told(counts["caption-again"], "repeated caption", "repeated captions"),
  ].filter((part) => part !== null);
  const other = leftOut.flatMap((one) =>
    one.kind === "article" ? [`${one.article} (${languageName(one.language)})`] : [],
  );
  const named = other.slice(0, MOST_NAMED).join(", ");
  const more = other.length > MOST_NAMED ? ` and ${other.length - MOST_NAMED} more` : "";
  const lines = [
    passages.length === 0 ? null : `Left out: ${passages.join(", ")}`,
    other.length === 0
      ? null
      : `${told(other.length, "article is", "articles are")} kept but not read, for only English is read: ${named}${more}`,
  ];
  return { lines: lines.filter((line) => line !== null), counts };
}

const told = (count: number, one: string, many: string): string | null =>
  count === 0 ? null : `${countText(count)} ${count === 1 ? one : many}`;
