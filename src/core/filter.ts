import type { Article } from "./article.ts";
import { overlap, type Period } from "./day.ts";
import type { Excerpt, Placing, Role } from "./excerpt.ts";
import type { ActorId, PlaceId } from "./ids.ts";
import type { Place, PlaceKind } from "./place.ts";
import { wordsOf } from "./words.ts";

/** `happened`: what the excerpt tells; `published`: the article's own day. */
export type Clock = "happened" | "published";

/** What the reader asked for. An empty set, an empty list or a null period hides nothing. */
export type Filter = {
  readonly actors: ReadonlySet<ActorId>;
  /** Whether an excerpt must name any or all of `actors`. */
  readonly match: "any" | "all";
  /** Actors whom no excerpt may name. */
  readonly not: ReadonlySet<ActorId>;
  /** Excerpts without a date on this clock never pass a period. */
  readonly period: Period | null;
  readonly clock: Clock;
  /** Each must begin a word of the quotation, case and accents aside. */
  readonly words: readonly string[];
  readonly publishers: ReadonlySet<string>;
  /** Kinds and roles choose placings; an excerpt must keep one to pass. */
  readonly kinds: ReadonlySet<PlaceKind>;
  readonly roles: ReadonlySet<Role>;
};

export const EVERYTHING: Filter = {
  actors: new Set(),
  match: "any",
  not: new Set(),
  period: null,
  clock: "happened",
  words: [],
  publishers: new Set(),
  kinds: new Set(),
  roles: new Set(),
};

/** One thing that a filter asks ("actors": chosen and excluded); a facet counts with all of these but its own. */
export type Criterion = "actors" | "period" | "words" | "publishers" | "kinds" | "roles";

/** What an excerpt is judged by besides itself. */
export type Context = { readonly article: Article; readonly places: ReadonlyMap<PlaceId, Place> };

/** Whether an excerpt meets a filter, every criterion but `except` applied. */
export function passes(
  excerpt: Excerpt,
  filter: Filter,
  context: Context,
  except: Criterion | null = null,
): boolean {
  return (
    (except === "actors" || namesChosen(excerpt, filter)) &&
    (except === "period" || happensWithin(excerpt, filter, context)) &&
    (except === "words" || saysWords(excerpt, filter.words)) &&
    (except === "publishers" ||
      filter.publishers.size === 0 ||
      filter.publishers.has(context.article.publisher)) &&
    keepsPlacing(excerpt, filter, context, except)
  );
}

/** The placings that the filter's kinds and roles leave standing. */
export function placingsShown(
  excerpt: Excerpt,
  filter: Filter,
  { places }: Pick<Context, "places">,
  except: Criterion | null = null,
): readonly Placing[] {
  const kinds = except === "kinds" ? EVERYTHING.kinds : filter.kinds;
  const roles = except === "roles" ? EVERYTHING.roles : filter.roles;
  if (kinds.size === 0 && roles.size === 0) return excerpt.placings;
  return excerpt.placings.filter(({ place, role }) => {
    const kind = places.get(place)?.kind;
    return (
      (roles.size === 0 || roles.has(role)) && (kinds.size === 0 || (kind !== undefined && kinds.has(kind)))
    );
  });
}

function namesChosen({ actors }: Excerpt, filter: Filter): boolean {
  if (actors.some((actor) => filter.not.has(actor))) return false;
  if (filter.actors.size === 0) return true;
  if (filter.match === "any") return actors.some((actor) => filter.actors.has(actor));
  return [...filter.actors].every((actor) => actors.includes(actor));
}

function happensWithin(excerpt: Excerpt, { period, clock }: Filter, { article }: Context): boolean {
  if (period === null) return true;
  const when = clock === "happened" ? excerpt.when : article.published;
  return when !== null && overlap({ first: when.earliest, last: when.latest }, period);
}

function saysWords({ quotation }: Excerpt, sought: readonly string[]): boolean {
  if (sought.length === 0) return true;
  const said = wordsOf(quotation);
  return sought.flatMap(wordsOf).every((word) => said.some((other) => other.startsWith(word)));
}

function keepsPlacing(excerpt: Excerpt, filter: Filter, context: Context, except: Criterion | null): boolean {
  const kinds = except === "kinds" || filter.kinds.size === 0;
  const roles = except === "roles" || filter.roles.size === 0;
  return (kinds && roles) || placingsShown(excerpt, filter, context, except).length > 0;
}

/** Whether the filter hides nothing; `match` and `clock` alone choose nothing. */
export function isEverything({ actors, not, period, words, publishers, kinds, roles }: Filter): boolean {
  return (
    actors.size + not.size + words.length + publishers.size + kinds.size + roles.size === 0 && period === null
  );
}
