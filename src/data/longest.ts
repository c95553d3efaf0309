import type { Actor } from "../core/actor.ts";
import type { Article } from "../core/article.ts";
import type { Atlas } from "../core/atlas.ts";
import type { Place } from "../core/place.ts";
import type { Trouble } from "./trouble.ts";

/**
 * UTF-16 units that a name (of a place, actor or publisher) and a title (of an article or atlas) have at most. Many times
 * what real ones have: a name of 20,000 letters without a blank takes a browser seconds of layout.
 */
export const LONGEST = { name: 200, title: 500 } as const;

/** Told of a text that is too long, with where it stands. */
type Tell = (path: readonly (string | number)[], message: string) => void;

/** A text as long as it may be; of a longer one the beginning, which is told. No letter is cut in two. */
export function bounded(
  text: string,
  kind: keyof typeof LONGEST,
  path: readonly (string | number)[],
  tell: Tell,
): string {
  const most = LONGEST[kind];
  if (text.length <= most) return text;
  tell(path, `expected at most ${most} characters, found ${text.length}; only the beginning is kept`);
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** An atlas whose names and titles are no longer than they may be, and what was cut: by the id of what it belongs to. */
export function withBoundedNames(atlas: Atlas): {
  readonly atlas: Atlas;
  readonly troubles: readonly Trouble[];
} {
  const troubles: Trouble[] = [];
  const tell: Tell = ([id = "", ...path], message) =>
    troubles.push({ path: `${id}`, message: `${path.join(" ")}: ${message}` });
  const title = bounded(atlas.title, "title", ["atlas", "title"], tell);
  const articles = each(atlas.articles, (one): Article => {
    const at = (field: string) => [`article ${one.id}`, field];
    const shorter = {
      title: bounded(one.title, "title", at("title"), tell),
      publisher: bounded(one.publisher, "name", at("publisher"), tell),
    };
    return shorter.title === one.title && shorter.publisher === one.publisher ? one : { ...one, ...shorter };
  });
  const places = each(atlas.places, (one): Place => {
    const name = bounded(one.name, "name", [`place ${one.id.slice(0, LONGEST.name)}`, "name"], tell);
    return name === one.name ? one : { ...one, name };
  });
  const actors = each(atlas.actors, (one): Actor => {
    const at = `actor ${one.id.slice(0, LONGEST.name)}`;
    const name = bounded(one.name, "name", [at, "name"], tell);
    const aliases = one.aliases.map((alias) =>
      alias === one.name ? name : bounded(alias, "name", [at, "alias"], tell),
    );
    return name === one.name && aliases.every((alias, i) => alias === one.aliases[i])
      ? one
      : { ...one, name, aliases };
  });
  return { atlas: troubles.length === 0 ? atlas : { ...atlas, title, articles, places, actors }, troubles };
}

const each = <Id, One>(all: ReadonlyMap<Id, One>, change: (one: One) => One): ReadonlyMap<Id, One> =>
  new Map(Array.from(all, ([id, one]) => [id, change(one)]));
