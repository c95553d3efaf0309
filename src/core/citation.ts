import type { Article } from "./article.ts";
import { dateText } from "./date-text.ts";
import type { Excerpt } from "./excerpt.ts";

/**
 * A footnote in plain text, one line: “Quotation” Publisher, “Title”, date, address (link). `link` opens the
 * excerpt here; null where none does. What the article does not have is left out, but for the date, whose lack is said.
 */
export function footnote(excerpt: Excerpt, article: Article, link: string | null): string {
  const source = [
    article.publisher,
    inQuotes(article.title),
    article.published === null ? "undated" : dateText(article.published),
    article.url,
  ];
  const told = source.filter((part) => part !== null && part !== "").join(", ");
  return `${inQuotes(excerpt.quotation)} ${told}${link === null ? "" : ` (${link})`}.`;
}

/**
 * Verbatim words between “ and ”: on one line, and double quotation marks of their own made single, as is the
 * custom for a quotation inside another. Marks that open low or point („ «) cannot be confused and stay.
 */
export function inQuotes(words: string): string {
  const line = words
    .split(/[\r\n\u2028\u2029]/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(" ");
  return `“${line.includes("„") ? line : line.replace(/[“”"]/g, singled)}”`;
}

/** A straight mark opens where no word stands right before it. */
function singled(mark: string, at: number, line: string): string {
  if (mark !== '"') return mark === "“" ? "‘" : "’";
  return at === 0 || /[\s([{–—/-]/.test(line.charAt(at - 1)) ? "‘" : "’";
}
