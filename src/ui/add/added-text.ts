import { counted, countText } from "../../core/count-text.ts";
import { excerptCount } from "../../core/mark-name.ts";
import type { AddedArticle } from "../desk/added-article.ts";

/** Names that are told one by one; more are counted. */
const MOST_NAMED = 3;

/** UTF-16 units of a title in a notice. */
const TITLE_LENGTH = 60;

export type Counts = {
  readonly excerpts: number;
  /** Distinct places that the excerpts stand at. */
  readonly places: number;
  /** Names that look like places and could not be placed, each once. */
  readonly lost: readonly string[];
};

export function countsOf({ found: { article, excerpts }, notes }: AddedArticle): Counts {
  const places = new Set(excerpts.flatMap(({ placings }) => placings.map(({ place }) => place)));
  const lost = notes.flatMap(({ kind, start, end }) =>
    kind === "unplaced" ? [article.text.slice(start, end)] : [],
  );
  return { excerpts: excerpts.length, places: places.size, lost: [...new Set(lost)] };
}

/** "“Hifter in Italy”: 12 excerpts at 5 places; 2 names not placed (Zuwarah, Al Khums)." */
export function addedText(added: AddedArticle): string {
  const { excerpts, places, lost } = countsOf(added);
  const placed = places === 0 ? "none of them placed" : `at ${counted(places, "place")}`;
  const unplaced = lost.length === 0 ? "" : `; ${counted(lost.length, "name")} not placed (${someOf(lost)})`;
  return `“${shortened(added.found.article.title)}”: ${excerptCount(excerpts)}${places === 0 ? ", " : " "}${placed}${unplaced}.`;
}

export function shortened(title: string): string {
  if (title.length <= TITLE_LENGTH) return title;
  const cut = title.slice(0, TITLE_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, "");
  return `${cut.trimEnd()}…`;
}

function someOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  const named = names.slice(0, MOST_NAMED).join(", ");
  return more > 0 ? `${named} and ${countText(more)} more` : named;
}
