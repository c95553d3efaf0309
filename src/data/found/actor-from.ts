import type { Actor } from "../../core/actor.ts";
import type { Article } from "../../core/article.ts";
import { actorId } from "../brand.ts";
import type { FoundActor } from "./found.ts";
import { fullNames } from "./full-name.ts";
import { byText, slugOf, unlike } from "./slug.ts";

/** An actor as one article names it, and which of the articles that is. */
export type Member = { readonly actor: FoundActor; readonly article: Article; readonly index: number };

/** UTF-16 units of an article's title that stand behind the name of whom other articles name alike. */
const TITLE_LENGTH = 60;

/** What several articles say of one actor, as an actor unlike those whose names and ids are taken. */
export function actorFrom(members: readonly Member[], names: ReadonlySet<string>, taken: Set<string>): Actor {
  const actors = members.map(({ actor }) => actor);
  const plain = mostOften(actors.map(({ name }) => name)) ?? "";
  const kind = mostOften(actors.map((actor) => actor.kind)) ?? "group";
  const [first] = members;
  const isOwn = kind === "person" && actors.every((actor) => fullNames(actor).length === 0);
  const article = first === undefined ? "" : slugOf(first.article.id, "article");
  const slug = slugOf(plain, "actor");
  const id = actorId(unlike(isOwn ? `${slug}~${article}` : slug, taken));
  const name = names.has(plain) ? `${plain} (in “${shortened(first?.article.title ?? id)}”)` : plain;
  const titles = inOrder(actors.flatMap((actor) => actor.titles));
  return {
    id,
    name,
    kind,
    aliases: [...new Set([name, ...spellings(members)])],
    description: titles.length === 0 ? null : `Called ${titles.slice(0, 5).join(", ")}.`,
  };
}

/** A known actor with the spellings of these articles besides its own. */
export function withSpellings(actor: Actor, members: readonly Member[]): Actor {
  return { ...actor, aliases: [...new Set([...actor.aliases, ...spellings(members)])] };
}

function spellings(members: readonly Member[]): readonly string[] {
  return [...new Set(members.flatMap(({ actor }) => actor.aliases))].toSorted(byText);
}

/** The most frequent first; of equals the longest, then by code units. */
function inOrder<Text extends string>(texts: readonly Text[]): readonly Text[] {
  const counts = new Map<Text, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, often], [b, oftener]) => oftener - often || b.length - a.length || byText(a, b))
    .map(([text]) => text);
}

const mostOften = <Text extends string>(texts: readonly Text[]): Text | undefined => inOrder(texts)[0];

function shortened(title: string): string {
  if (title.length <= TITLE_LENGTH) return title;
  return `${title
    .slice(0, TITLE_LENGTH - 1)
    .replace(/\p{Surrogate}$/u, "")
    .trimEnd()}…`;
}
