import type { Span } from "../../core/article.ts";

export type Finding =
  | { readonly kind: "found"; readonly span: Span }
  | { readonly kind: "failed"; readonly message: string };

/**
 * Where a quotation stands: at the given offset or, without one, at the only place where it occurs. A text that
 * was moved or altered is told, with the place where the words stand instead.
 */
export function findQuote(text: string, quote: string, at: number | undefined): Finding {
  const places = allOf(text, quote);
  const found = (start: number): Finding => ({ kind: "found", span: { start, end: start + quote.length } });
  if (at !== undefined) {
    if (places.includes(at)) return found(at);
    return failed(
      places.length > 0
        ? `expected ${cut(quote)} at ${at}, found it at ${places.join(", ")}`
        : `expected ${cut(quote)} at ${at}, ${nearMiss(text, quote, at)}`,
    );
  }
  const [only, other] = places;
  if (only === undefined) return failed(`expected ${cut(quote)} in the text, ${nearMiss(text, quote, 0)}`);
  return other === undefined
    ? found(only)
    : failed(`expected ${cut(quote)} once or with "at", found it at ${places.join(", ")}`);
}

function allOf(text: string, quote: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

/** How far the words agree, from where their beginning stands. */
function nearMiss(text: string, quote: string, at: number): string {
  const head = quote.slice(0, 24);
  const start = text.startsWith(head, at) ? at : text.indexOf(head);
  if (start === -1) return `found no ${cut(head)} anywhere`;
  let length = head.length;
  while (length < quote.length && text[start + length] === quote[length]) length++;
  const [wanted, stands] = [
    quote.slice(length, length + 20),
    text.slice(start + length, start + length + 20),
  ];
  return `found its beginning at ${start}, but after ${length} characters the text reads ${JSON.stringify(stands)}, not ${JSON.stringify(wanted)}`;
}

function cut(quote: string): string {
  return `“${quote.length > 60 ? `${quote.slice(0, 59)}…` : quote}”`;
}

function failed(message: string): Finding {
  return { kind: "failed", message };
}
