import type { Atlas } from "../core/atlas.ts";
import { counted, countText } from "../core/count-text.ts";
import { isInverted, type Period } from "../core/day.ts";
import { ROLES } from "../core/excerpt.ts";
import { EVERYTHING } from "../core/filter.ts";
import { GROUPINGS, LISTED } from "../core/listing.ts";
import { PLACE_KINDS } from "../core/place.ts";
import { OPENING, type ViewState } from "../core/state.ts";
import { searchWords } from "../core/words.ts";
import { bareLink, escaped, joinedParts, type LinkKey, linkParts, quoted, unescaped } from "./link-syntax.ts";
import * as values from "./link-values.ts";

/** A fragment longer than this, in UTF-16 units, is not read at all. */
export const LONGEST_LINK = 16_384;

const MOST_SAYINGS = 5;

/** `dropped`: what of the link could not be understood, a sentence each, fit to be shown. */
export type LinkReading = { readonly state: ViewState; readonly dropped: readonly string[] };

/**
 * Reads the part of an address behind `#` (the sign itself may lead). Never throws: what this atlas does not
 * have, or what is nonsense, is left out and said; the rest holds.
 */
export function readLink(fragment: string, atlas: Atlas): LinkReading {
  const link = fragment.startsWith("#") ? fragment.slice(1) : fragment;
  if (link.length > LONGEST_LINK) {
    const size = `${countText(link.length)} characters; the longest that is read has ${countText(LONGEST_LINK)}`;
    return { state: OPENING, dropped: [`The link is too long (${size}); nothing of it is used.`] };
  }
  const sayings = new Set<string>();
  const state = readState(bareLink(link), atlas, (saying) => sayings.add(saying));
  const over = sayings.size - MOST_SAYINGS;
  const dropped = [...sayings].slice(0, MOST_SAYINGS);
  if (over > 0) dropped.push(`${counted(over, "more part", "more parts")} of the link could not be used.`);
  return { state, dropped };
}

/** The link of a state, without `#`; "" for the opening state. The map's view is rounded by `roundView`. */
export function writeLink({ filter, ...state }: ViewState): string {
  const { place, excerpt, reading, listed, grouping, map, theme } = state;
  const { period } = filter;
  const list = (of: Iterable<string>) => Array.from(of, escaped).join(",");
  const parts: Readonly<Record<LinkKey, string | null>> = {
    map: map === null ? null : values.writeView(map),
    actors: list(filter.actors),
    not: list(filter.not),
    match: filter.match === EVERYTHING.match ? null : filter.match,
    place: place === null ? null : escaped(place),
    excerpt: place === null || excerpt === null ? null : escaped(excerpt),
    article: reading === null ? null : values.writeReading(reading),
    q: filter.words.map(escaped).join("+"),
    from: period?.first ?? (period !== null && period.last === null ? escaped(values.OPEN) : null),
    to: period?.last ?? null,
    clock: filter.clock === EVERYTHING.clock ? null : filter.clock,
    publishers: list(filter.publishers),
    kinds: list(filter.kinds),
    roles: list(filter.roles),
    list: listed === OPENING.listed ? null : listed,
    group: grouping === OPENING.grouping ? null : grouping,
    theme,
  };
  return joinedParts(parts);
}

function readState(link: string, atlas: Atlas, say: (saying: string) => void): ViewState {
  const parts = linkParts(link, say);

  /** One value; null when the link has none, or says what it `is` and is left out. */
  const one = <Value>(key: LinkKey, read: (text: string, raw: string) => Value | null, is: string) => {
    const raw = parts.get(key);
    if (raw === undefined) return null;
    const text = unescaped(raw) ?? "";
    const value = read(text, raw);
    if (value === null) say(`The link ${is}: ${quoted(text)}.`);
    return value;
  };
  const set = <Value>(key: LinkKey, read: (text: string) => Value | null, is: string): ReadonlySet<Value> => {
    const found = new Set<Value>();
    for (const text of (parts.get(key)?.split(",") ?? []).map((raw) => unescaped(raw) ?? "")) {
      if (text === "") continue;
      const value = read(text);
      if (value === null) say(`The link ${is}: ${quoted(text)}.`);
      else if (found.has(value)) say(`The link’s “${key}” holds ${quoted(text)} more than once.`);
      else found.add(value);
    }
    return found;
  };
  const period = (): Period | null => {
    const dated = unescaped(parts.get("from") ?? "") === values.OPEN;
    const first = dated ? null : one("from", (text) => values.readEnd(text, "first"), "begins on no date");
    const last = one("to", (text) => values.readEnd(text, "last"), "ends on no date");
    if (first === null && last === null && !dated) return null;
    if (!isInverted({ first, last })) return { first, last };
    say(`The link’s period ends before it begins: ${first} to ${last}.`);
    return null;
  };

  const actor = (text: string) => values.idIn(atlas.actors, text);
  const unknownActor = "names an actor that this atlas does not have";
  const publishers = parts.has("publishers")
    ? (atlas.archive?.publishers ?? [...atlas.articles.values()].map((article) => article.publisher))
    : [];
  const place = one(
    "place",
    (text) => values.idIn(atlas.places, text),
    "opens a place that this atlas does not have",
  );
  return {
    filter: {
      actors: set("actors", actor, unknownActor),
      not: set("not", actor, unknownActor),
      match: one("match", values.among(["any", "all"]), "matches neither any nor all") ?? EVERYTHING.match,
      period: period(),
      clock:
        one(
          "clock",
          values.among(["happened", "published"]),
          "has a clock that is neither happened nor published",
        ) ?? EVERYTHING.clock,
      words: one("q", (text) => searchWords(text), "seeks no words") ?? [],
      publishers: set(
        "publishers",
        values.among(publishers),
        "names a publisher that this atlas does not have",
      ),
      kinds: set(
        "kinds",
        values.among(PLACE_KINDS),
        `asks for a kind of place other than ${PLACE_KINDS.join(", ")}`,
      ),
      roles: set("roles", values.among(ROLES), `asks for a role other than ${ROLES.join(", ")}`),
    },
    place,
    excerpt: one(
      "excerpt",
      (text) => (place === null ? null : values.readExcerptAt(text, place, atlas)),
      "shows an excerpt that does not stand at its place",
    ),
    reading: one(
      "article",
      (text, raw) => values.readReading(text, raw, atlas),
      "opens an article or excerpt that this atlas does not have",
    ),
    listed:
      one("list", values.among(LISTED), `lists something other than ${LISTED.join(", ")}`) ?? OPENING.listed,
    grouping:
      one("group", values.among(GROUPINGS), `groups by something other than ${GROUPINGS.join(", ")}`) ??
      OPENING.grouping,
    map: one("map", values.readView, "shows no place on the map (expected zoom/latitude/longitude)"),
    theme: one("theme", values.among(["light", "dark"]), "has a theme that is neither light nor dark"),
  };
}
