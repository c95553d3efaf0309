import type { Article } from "./article.ts";
import type { Atlas } from "./atlas.ts";
import type { DateAssertion } from "./date-assertion.ts";
import type { Excerpt, Placing } from "./excerpt.ts";
import type { Place } from "./place.ts";
import type { Shown } from "./question.ts";

/** What an export says of one placing, or of an excerpt that stands nowhere; names as in the files' headers. */
export type ExportFacts = {
  readonly excerpt: string;
  readonly quotation: string;
  readonly place: string | null;
  readonly place_id: string | null;
  readonly kind: string | null;
  readonly radius_km: number | null;
  readonly role: string | null;
  readonly basis: string | null;
  /** 0 to 1, of what a program placed; null where an editor did. */
  readonly confidence: number | null;
  /** The words of the article that name the place. */
  readonly evidence: string | null;
  readonly date: string | null;
  readonly date_earliest: string | null;
  readonly date_latest: string | null;
  readonly date_basis: string | null;
  readonly date_words: string | null;
  readonly date_note: string | null;
  readonly actors: readonly string[];
  readonly article: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly language: string;
  readonly published: string | null;
  readonly published_basis: string | null;
};

export type ExportRow = { readonly place: Place | null; readonly facts: ExportFacts };

/** One row a placing, in reading order; an unplaced excerpt has one row without a place. */
export function exportRows(shown: readonly Shown[], atlas: Atlas): readonly ExportRow[] {
  return shown.flatMap(({ excerpt, placings }) => {
    const article = atlas.articles.get(excerpt.article);
    if (article === undefined) return [];
    const rows = placings.flatMap((placing): ExportRow[] => {
      const place = atlas.places.get(placing.place);
      return place === undefined ? [] : [{ place, facts: facts(excerpt, article, atlas, placing, place) }];
    });
    return rows.length > 0 ? rows : [{ place: null, facts: facts(excerpt, article, atlas, null, null) }];
  });
}

function facts(
  excerpt: Excerpt,
  article: Article,
  { actors }: Atlas,
  placing: Placing | null,
  place: Place | null,
): ExportFacts {
  return {
    excerpt: excerpt.id,
    quotation: excerpt.quotation,
    place: place?.name ?? null,
    place_id: place?.id ?? null,
    kind: place?.kind ?? null,
    radius_km: place?.radiusKm ?? null,
    role: placing?.role ?? null,
    basis: placing?.basis ?? null,
    confidence: placing?.guess?.confidence ?? null,
    evidence: placing === null ? null : article.text.slice(placing.evidence.start, placing.evidence.end),
    ...dateFacts(excerpt.when),
    actors: excerpt.actors.map((id) => actors.get(id)?.name ?? id),
    article: article.id,
    title: article.title,
    publisher: article.publisher,
    url: article.url,
    language: article.language,
    published: article.published?.edtf ?? null,
    published_basis: article.published?.basis ?? null,
  };
}

function dateFacts(when: DateAssertion | null) {
  return {
    date: when?.edtf ?? null,
    date_earliest: when?.earliest ?? null,
    date_latest: when?.latest ?? null,
    date_basis: when?.basis ?? null,
    date_words: when?.words ?? null,
    date_note: when?.note ?? null,
  };
}
