import type { Span, Zone } from "../../core/article.ts";
import type { ArticleSource } from "./article-schema.ts";
import { findQuote } from "./find-quote.ts";
import type { Complain } from "./problem.ts";

/** The spans that an article's annotation sets apart, with the path of what names them. */
export type SetApart = Zone & { readonly path: readonly (string | number)[]; readonly isSilent: boolean };

/** Headline, furniture and repeated captions; the last two are silent: nothing is looked for in them. */
export function readZones(
  text: string,
  source: Pick<ArticleSource, "headline" | "furniture" | "repeats">,
  complain: Complain,
): readonly SetApart[] {
  const { headline, furniture = [], repeats = [] } = source;
  const zones = [
    ...(headline === undefined ? [] : [{ kind: "title", path: ["headline"], ...headline } as const]),
    ...furniture.map((quote, i) => ({ kind: "furniture", path: ["furniture", i], ...quote }) as const),
    ...repeats.map((quote, i) => ({ kind: "caption", path: ["repeats", i], ...quote }) as const),
  ];
  return zones.flatMap(({ kind, path, quote, at }) => {
    const finding = findQuote(text, quote, at);
    if (finding.kind === "found") return [{ kind, path, isSilent: kind !== "title", ...finding.span }];
    complain(path, finding.message);
    return [];
  });
}

/** What lies between spans that are sorted and apart. */
export function gaps(text: string, spans: readonly Span[]): readonly Span[] {
  const starts = [0, ...spans.map(({ end }) => end)];
  const ends = [...spans.map(({ start }) => start), text.length];
  return starts.map((start, i) => ({ start, end: ends[i] ?? text.length }));
}
