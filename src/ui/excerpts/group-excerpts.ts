import type { Atlas } from "../../core/atlas.ts";
import { dateText } from "../../core/date-text.ts";
import type { ArticleId, PlaceId } from "../../core/ids.ts";
import type { Grouping } from "../../core/listing.ts";
import type { Shown } from "../../core/question.ts";

export type Group = {
  readonly key: string;
  readonly heading: string;
  /** A second line under the heading. */
  readonly about: string | null;
  /** The place or the article that the group stands for, when it is one. */
  readonly place: PlaceId | null;
  readonly article: ArticleId | null;
  readonly shown: readonly Shown[];
};

export const UNPLACED = "Unplaced";

/**
 * The excerpts of a page under headings. By article and by date each stands once; by place an excerpt stands
 * under every place that it is placed at, and those without a place come last.
 */
export function groupExcerpts(shown: readonly Shown[], grouping: Grouping, atlas: Atlas): readonly Group[] {
  switch (grouping) {
    case "article":
      return byArticle(shown, atlas);
    case "date":
      return byDate(shown);
    case "place":
      return byPlace(shown, atlas);
  }
}

function byArticle(shown: readonly Shown[], atlas: Atlas): readonly Group[] {
  const groups = gather(shown, ({ excerpt }) => [excerpt.article]);
  return [...groups].map(([id, under]) => {
    const article = atlas.articles.get(id);
    const published = article?.published ?? null;
    const about = [article?.publisher, published === null ? "undated" : dateText(published)].join(", ");
    return { key: id, heading: article?.title ?? id, about, place: null, article: id, shown: under };
  });
}

function byDate(shown: readonly Shown[]): readonly Group[] {
  const groups = gather(shown, ({ excerpt }) => [excerpt.when === null ? "" : excerpt.when.edtf]);
  const dated = [...groups].map(([edtf, under]) => {
    const when = under[0]?.excerpt.when ?? null;
    const heading = when === null ? "Undated" : dateText(when);
    const order = when === null ? "~" : `${when.earliest ?? ""} ${when.latest ?? "~"}`;
    return { order, group: { key: edtf, heading, about: null, place: null, article: null, shown: under } };
  });
  return dated.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)).map(({ group }) => group);
}

function byPlace(shown: readonly Shown[], atlas: Atlas): readonly Group[] {
  const groups = gather(shown, ({ placings }) => placings.map(({ place }) => place));
  const placed = [...groups].map(([place, under]) => ({
    key: place,
    heading: atlas.places.get(place)?.name ?? place,
    about: null,
    place,
    article: null,
    shown: under,
  }));
  const unplaced = shown.filter(({ placings }) => placings.length === 0);
  return [
    ...placed.sort((a, b) => b.shown.length - a.shown.length || (a.heading < b.heading ? -1 : 1)),
    ...(unplaced.length === 0
      ? []
      : [
          {
            key: UNPLACED,
            heading: UNPLACED,
            about: "No place could be told from the text.",
            place: null,
            article: null,
            shown: unplaced,
          },
        ]),
  ];
}

function gather<Key>(shown: readonly Shown[], keysOf: (one: Shown) => readonly Key[]): Map<Key, Shown[]> {
  const groups = new Map<Key, Shown[]>();
  for (const one of shown) {
    for (const key of keysOf(one)) {
      const under = groups.get(key);
      if (under === undefined) groups.set(key, [one]);
      else under.push(one);
    }
  }
  return groups;
}
