declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** File stem of the article: `000_962d1b79bee42f05`. */
export type ArticleId = Branded<"article">;

/** `gn:2464470` (GeoNames), `ne:LBY` (Natural Earth) or a slug of our own: `eastern-libya`. */
export type PlaceId = Branded<"place">;

/** Slug of the actor's name: `khalifa-hifter`. */
export type ActorId = Branded<"actor">;

/** `article@start-end`, offsets in UTF-16 units into the article's text. */
export type ExcerptId = Branded<"excerpt">;
