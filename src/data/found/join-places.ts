import type { PlaceId } from "../../core/ids.ts";
import type { Place } from "../../core/place.ts";
import type { FoundArticle } from "./article-from.ts";
import { nameInside } from "./holders.ts";
import { type HeldPlace, idOf } from "./place-from.ts";

export type JoinedPlaces = {
  readonly all: ReadonlyMap<PlaceId, Place>;
  /** The atlas's id of a place of the article with this index. */
  readonly idIn: (article: number) => (local: PlaceId) => PlaceId;
};

/** The atlas's own places, then those found, each once; of several with one name the found say where they lie. */
export function joinPlaces(
  base: ReadonlyMap<PlaceId, Place>,
  articles: readonly FoundArticle[],
): JoinedPlaces {
  const apart = idsApart(base, articles);
  const found = new Map<PlaceId, HeldPlace>();
  const ids = articles.map(
    ({ places }) => new Map(places.map((held) => [held.place.id, apart(held)] as const)),
  );
  for (const { places } of articles)
    for (const held of places) {
      const id = apart(held);
      if (!base.has(id) && !found.has(id)) found.set(id, { ...held, place: { ...held.place, id } });
    }
  const names = namesApart(
    [...base.values()].map(({ name }) => name),
    [...found.values()],
  );
  const added = [...found.values()].map(({ place }) => ({
    ...place,
    name: names.get(place.id) ?? place.name,
  }));
  return {
    all: new Map([...base, ...added.map((place) => [place.id, place] as const)]),
    idIn: (article) => (local) => ids[article]?.get(local) ?? local,
  };
}

/**
 * Parts of countries have their names for ids, and two countries may have one name ("eastern Georgia"): where one id
 * stands for places apart, each takes its country's code to it.
 */
function idsApart(
  base: ReadonlyMap<PlaceId, Place>,
  articles: readonly FoundArticle[],
): (held: HeldPlace) => PlaceId {
  const positions = new Map<PlaceId, string>();
  const shared = new Set<PlaceId>();
  for (const { place } of articles.flatMap(({ places }) => places)) {
    const position = place.position.join();
    if ((positions.get(place.id) ?? position) !== position) shared.add(place.id);
    positions.set(place.id, position);
  }
  return ({ place: { id }, countryCode }) =>
    !shared.has(id) || base.has(id) || countryCode === "" ? id : idOf(`${id}-${countryCode.toLowerCase()}`);
}

/** Names as short as can be that no two of the places share. */
function namesApart(taken: readonly string[], places: readonly HeldPlace[]): ReadonlyMap<PlaceId, string> {
  const byName = new Map<string, HeldPlace[]>();
  for (const held of places) {
    const same = byName.get(held.place.name);
    if (same === undefined) byName.set(held.place.name, [held]);
    else same.push(held);
  }
  const names = new Map<PlaceId, string>();
  const used = new Set(taken);
  for (const [name, same] of byName) {
    const isAlone = same.length === 1 && !used.has(name);
    const form = isAlone ? undefined : FORMS.find((one) => areApart(same.map(one), used));
    for (const held of same) names.set(held.place.id, isAlone ? name : (form ?? withId)(held));
  }
  return names;
}

type Form = (held: HeldPlace) => string;

/** "Tripoli, Lebanon"; "Springfield, Illinois"; "Springfield, Illinois, United States". */
const FORMS: readonly Form[] = [
  ({ place: { name }, holders }) => nameInside(name, holders.slice(-1)),
  ({ place: { name }, holders }) => nameInside(name, holders.slice(0, 1)),
  ({ place: { name }, holders }) => nameInside(name, holders),
];

const withId: Form = ({ place: { id, name }, holders }) => `${nameInside(name, holders)} (${id})`;

const areApart = (names: readonly string[], used: ReadonlySet<string>): boolean =>
  new Set(names).size === names.length && names.every((name) => !used.has(name));
