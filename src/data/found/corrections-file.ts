import * as z from "zod/mini";
import { ACTOR_KINDS, type Actor } from "../../core/actor.ts";
import type { PlaceTable } from "../sources/knowledge.ts";
import { parseYamlList } from "../sources/located-yaml.ts";
import type { Complain, Problem, SourceFile } from "../sources/problem.ts";
import type { NameCorrection } from "./correction.ts";
import type { FoundActor, FoundPlace } from "./found.ts";
import { slugOf } from "./slug.ts";

const text = z.string().check(z.minLength(1));

const CorrectionSource = z.strictObject({
  name: text,
  /** The id of a place, or the name of one of the folder's own; `none`: no place. */
  place: z.optional(text),
  /** The name or id of an actor of the folder's table, or any name. */
  actor: z.optional(text),
  kind: z.optional(z.enum(ACTOR_KINDS)),
  in: z.optional(text),
  quote: z.optional(text),
});
type CorrectionSource = z.infer<typeof CorrectionSource>;

/** What corrections may speak of. */
export type Correctable = {
  readonly places: PlaceTable;
  readonly actors: Iterable<Actor>;
  /** Texts of the articles that are read, by id. */
  readonly texts: ReadonlyMap<string, string>;
  /** The gazetteer's place with this id; null where it has none. */
  readonly placeOf: (id: string) => FoundPlace | null;
  /** Ids and names of the gazetteer's places of this name, the likeliest first. */
  readonly placesNamed: (name: string) => readonly { readonly id: string; readonly name: string }[];
};

export type CorrectionsReading = {
  readonly corrections: readonly NameCorrection[];
  readonly problems: readonly Problem[];
};

/** `corrections.yaml`, a list of what names mean. A rule that cannot be used is told with its line; the others count. */
export function readCorrections(source: SourceFile, correctable: Correctable): CorrectionsReading {
  const { items, problems: misfits, at } = parseYamlList(source, CorrectionSource);
  const problems: Problem[] = [...misfits];
  const corrections = items.flatMap(({ index, item }): readonly NameCorrection[] => {
    const complain: Complain = (path, message) => problems.push(at([index, ...path], message));
    const means = meaningOf(item, correctable, complain);
    if (means === null || !isScoped(item, correctable, complain)) return [];
    return [{ name: item.name, means, article: item.in ?? null, quote: item.quote ?? null }];
  });
  return { corrections, problems };
}

function meaningOf(
  { place, actor, kind, name }: CorrectionSource,
  correctable: Correctable,
  complain: Complain,
): NameCorrection["means"] | null {
  if ((place === undefined) === (actor === undefined)) {
    complain(["name"], "expected either “place” or “actor” beside the name");
    return null;
  }
  if (actor !== undefined) return { kind: "actor", actor: actorOf(actor, kind, correctable) };
  if (place === "none") return { kind: "no place" };
  const found = placeOf(place ?? "", correctable, complain, name);
  return found === null ? null : { kind: "place", place: found };
}

function placeOf(
  wanted: string,
  { places, placeOf, placesNamed }: Correctable,
  complain: Complain,
  name: string,
): FoundPlace | null {
  const [own, other] = places.find(wanted);
  if (own !== undefined && other === undefined) return { ...own, countryCode: "" };
  if (own !== undefined) {
    complain(["place"], `expected one place, found several named “${wanted}”: write an id`);
    return null;
  }
  const known = placeOf(wanted);
  if (known !== null) return known;
  const near = [...placesNamed(wanted), ...(wanted === name ? [] : placesNamed(name))].slice(0, 4);
  const hint = near.map((one) => `${one.id} (${one.name})`).join(", ");
  complain(
    ["place"],
    `expected “none”, the id of a place or the name of one in places, found “${wanted}”${hint === "" ? "" : `; there are ${hint}`}`,
  );
  return null;
}

function actorOf(wanted: string, kind: Actor["kind"] | undefined, { actors }: Correctable): FoundActor {
  const listed = [...actors].find(({ id, name }) => id === wanted || name === wanted);
  return listed === undefined
    ? {
        id: `said:${slugOf(wanted, "actor")}`,
        name: wanted,
        kind: kind ?? "person",
        aliases: [wanted],
        titles: [],
      }
    : { id: `said:${listed.id}`, name: listed.name, kind: listed.kind, aliases: listed.aliases, titles: [] };
}

function isScoped(
  { in: article, quote, name }: CorrectionSource,
  { texts }: Correctable,
  complain: Complain,
): boolean {
  if (article === undefined) {
    if (quote !== undefined)
      complain(["quote"], "expected “in” beside it, the article that the words stand in");
    return quote === undefined;
  }
  const text = texts.get(article);
  if (text === undefined) {
    complain(
      ["in"],
      `expected the id of an article that is read (its file name without ending), found “${article}”`,
    );
    return false;
  }
  if (quote === undefined) return true;
  const first = text.indexOf(quote);
  const trouble =
    first === -1
      ? "expected words of that article, found them nowhere in it"
      : text.indexOf(quote, first + 1) !== -1
        ? "expected words that stand once in that article, found them again"
        : quote.includes(name)
          ? null
          : `expected words with “${name}” among them`;
  if (trouble !== null) complain(["quote"], trouble);
  return trouble === null;
}
