import type { Article, Span } from "../core/article.ts";
import { type Excerpt, type Guess, type Placing, ROLES } from "../core/excerpt.ts";
import type { ActorId, ArticleId, PlaceId } from "../core/ids.ts";
import { lies, outside, unknown } from "./article.ts";
import { GuessFile, Loose } from "./atlas-schema.ts";
import { articleId, excerptId, placeId } from "./brand.ts";
import { readDate } from "./date.ts";
import { mentionsInside } from "./mentions-inside.ts";
import type { Reading } from "./reading.ts";
import { type Path, shown } from "./trouble.ts";

/** What an excerpt is held against. */
export type Ground = {
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly places: ReadonlyMap<PlaceId, unknown>;
};

export function readExcerpt(value: unknown, path: Path, ground: Ground, reading: Reading): Excerpt | null {
  const file = reading.parse(Loose.excerpt, value, path);
  if (file === null) return null;
  const { start, end, quotation } = file;
  const article = ground.articles.get(articleId(file.article));
  if (article === undefined) return reading.leaveOut([...path, "article"], unknown("article", file.article));
  if (!lies(file, article.text)) return reading.leaveOut(path, outside(file, article.text));
  const said = article.text.slice(start, end);
  if (said !== quotation)
    return reading.leaveOut(
      [...path, "quotation"],
      `expected the article's words ${shown(said)}, found ${shown(quotation)}`,
    );
  const placings = reading.each(file.placings, [...path, "placings"], (placing, at) =>
    readPlacing(placing, at, { article, places: ground.places, span: { start, end } }, reading),
  );
  return {
    id: excerptId(article.id, start, end),
    article: article.id,
    start,
    end,
    quotation,
    when: readDate(file.when, [...path, "when"], reading),
    actors: actorsNamed(article, { start, end }),
    placings: onePerPlace(placings, [...path, "placings"], reading),
  };
}

/** Actors whom the sorted mentions name inside the span, in the order of their first mention. */
export function actorsNamed({ mentions }: Pick<Article, "mentions">, span: Span): readonly ActorId[] {
  const named = mentionsInside(mentions, span).flatMap((one) => (one.kind === "actor" ? [one.actor] : []));
  return [...new Set(named)];
}

type Stand = Pick<Ground, "places"> & { readonly article: Article; readonly span: Span };

function readPlacing(value: unknown, path: Path, stand: Stand, reading: Reading): Placing | null {
  const file = reading.parse(Loose.placing, value, path);
  if (file === null) return null;
  const place = placeId(file.place);
  if (!stand.places.has(place)) return reading.leaveOut([...path, "place"], unknown("place", place));
  const guess = file.guess === undefined ? undefined : readGuess(file.guess, [...path, "guess"], reading);
  if (guess === null) return null;
  const placing: Placing = {
    place,
    role: file.role,
    basis: file.basis,
    evidence: { start: file.evidence[0], end: file.evidence[1] },
    ...(guess === undefined ? {} : { guess }),
  };
  const trouble = evidenceTrouble(placing, stand);
  return trouble === null ? placing : reading.leaveOut([...path, "evidence"], trouble);
}

/** Without its doubt a guess would pass for certain, so a broken one costs the placing. */
function readGuess(value: unknown, path: Path, reading: Reading): Guess | null {
  const file = reading.parse(GuessFile, value, path);
  if (file === null) return null;
  const { confidence, reason, alternatives = [] } = file;
  return {
    confidence,
    reason,
    alternatives: alternatives.map(({ place, name, kind, position, chance }, index) => ({
      place: placeId(place),
      name: reading.bounded(name, "name", [...path, "alternatives", index, "name"]),
      kind,
      position,
      chance,
    })),
  };
}

function evidenceTrouble(
  { place, basis, evidence }: Placing,
  { article, span }: Pick<Stand, "article" | "span">,
): string | null {
  const { start, end } = evidence;
  if (!lies(evidence, article.text)) return outside(evidence, article.text);
  if (basis === "context")
    return end <= span.start || start >= span.end ? null : "expected evidence outside the excerpt (context)";
  if (start < span.start || end > span.end) return "expected evidence inside the excerpt (named)";
  const isNamed = mentionsInside(article.mentions, evidence).some(
    (one) =>
      one.kind === "place" && !one.demonym && one.place === place && one.start === start && one.end === end,
  );
  return isNamed ? null : `expected evidence that is a mention of ${shown(place)}, found ${start} to ${end}`;
}

/** Scenes first, then seats, then mentions; inside a role the order stays. */
export function byRole(a: Placing, b: Placing): number {
  return ROLES.indexOf(a.role) - ROLES.indexOf(b.role);
}

function onePerPlace(placings: readonly Placing[], path: Path, reading: Reading): readonly Placing[] {
  const seen = new Set<PlaceId>();
  return placings.toSorted(byRole).filter(({ place }) => {
    if (seen.has(place)) {
      reading.leaveOut(path, `expected one placing a place, found ${shown(place)} again`);
      return false;
    }
    seen.add(place);
    return true;
  });
}
