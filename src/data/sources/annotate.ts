import type { Article, Span } from "../../core/article.ts";
import type { Excerpt } from "../../core/excerpt.ts";
import type { LeftOut } from "../../core/left-out.ts";
import { byPosition } from "../article.ts";
import { articleId } from "../brand.ts";
import { keptAddress } from "../kept-address.ts";
import type { AnnotatedExcerpt } from "./annotate-excerpt.ts";
import { annotateExcerpt } from "./annotate-excerpt.ts";
import type { ArticleSource, ExcerptSource } from "./article-schema.ts";
import { readDateSource } from "./date-source.ts";
import { findActors } from "./find-actors.ts";
import { overlaps } from "./find-words.ts";
import type { Knowledge } from "./knowledge.ts";
import { namePlaces } from "./name-places.ts";
import { type Complain, inside } from "./problem.ts";
import { gaps, readZones, type SetApart } from "./read-zones.ts";

/** An excerpt that could not be read is null, so that the others keep their place. */
export type Annotations = Omit<ArticleSource, "excerpts"> & {
  readonly excerpts: readonly (ExcerptSource | null)[];
};

export type Annotated = {
  readonly article: Article;
  readonly excerpts: readonly Excerpt[];
  readonly leftOut: readonly LeftOut[];
};

/** Text and annotations as an article and its excerpts. What does not hold is complained of and left out. */
export function annotate(
  id: string,
  text: string,
  source: Annotations,
  knowledge: Knowledge,
  complain: Complain,
): Annotated {
  const fixed = apart(readZones(text, source, complain).toSorted(byPosition), complain);
  const silent = fixed.filter(({ isSilent }) => isSilent);
  const actorMentions = findActors(text, knowledge.actors.values(), gaps(text, silent));
  const draft = { id, text, actorMentions };
  const annotated = source.excerpts.flatMap((excerpt, i) => {
    if (excerpt === null) return [];
    const path = ["excerpts", i];
    const read = annotateExcerpt(excerpt, draft, knowledge, inside(complain, ...path));
    return read === null ? [] : [{ ...read, ...spanOf(read), path }];
  });
  const excerpts = apart(annotated.toSorted(byPosition), complain).filter(({ excerpt, path }) => {
    const zone = fixed.find((other) => overlaps(other, excerpt));
    if (zone !== undefined) complain(path, `expected words of the article, found them in its ${zone.kind}`);
    return zone === undefined;
  });
  const captions = excerpts
    .filter(({ isCaption }) => isCaption)
    .map(({ start, end }) => ({ kind: "caption" as const, start, end }));
  const { title, publisher, url, language } = source;
  const article: Article = {
    id: articleId(id),
    title,
    publisher,
    url: keptAddress(url ?? null, (message) => complain(["url"], message)),
    language,
    published: readDateSource(source.published, text, inside(complain, "published")),
    text,
    mentions: [
      ...actorMentions,
      ...headlineMentions(text, source, fixed, knowledge, complain),
      ...excerpts.flatMap(({ mentions }) => mentions),
    ].toSorted(byPosition),
    zones: [...fixed.map(({ kind, start, end }) => ({ kind, start, end })), ...captions].toSorted(byPosition),
  };
  const leftOut = silent.map(({ kind, start, end }): LeftOut => {
    const reason = kind === "caption" ? "caption-again" : "furniture";
    return { kind: "passage", article: article.id, start, end, reason };
  });
  return { article, excerpts: excerpts.map(({ excerpt }) => excerpt), leftOut };
}

const spanOf = ({ excerpt: { start, end } }: AnnotatedExcerpt): Span => ({ start, end });

/** Of spans that are sorted, those that do not begin inside the one before. */
function apart<Set extends Span & Pick<SetApart, "path">>(
  spans: readonly Set[],
  complain: Complain,
): readonly Set[] {
  let end = 0;
  return spans.filter(({ start, end: own, path }) => {
    if (start < end)
      complain(path, `expected words apart from the other annotations, found ${start} inside one`);
    const isApart = start >= end;
    end = Math.max(end, own);
    return isApart;
  });
}

function headlineMentions(
  text: string,
  { headline }: Annotations,
  zones: readonly SetApart[],
  { places }: Knowledge,
  complain: Complain,
): Article["mentions"] {
  const span = zones.find(({ kind }) => kind === "title");
  if (span === undefined || headline?.places === undefined) return [];
  const namings = headline.places.map((naming) => ({ ...naming, role: naming.role ?? ("mention" as const) }));
  return namePlaces(namings, { text, span }, places, inside(complain, "headline", "places")).mentions;
}
