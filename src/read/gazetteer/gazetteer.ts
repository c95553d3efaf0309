import type { PlaceKind, Position } from "../../core/place.ts";

/**
 * What a place is, finer than its kind. Settlements: `capital` of a country, `seat` of a province, `county-seat`,
 * `town` (any other), `section` (part of a town). Areas: `province` is the first level below the country, `county`
 * the second. The order is the file format's: append only.
 */
export const FEATURES = [
  "capital",
  "seat",
  "county-seat",
  "town",
  "section",
  "country",
  "territory",
  "province",
  "county",
  "continent",
  "region",
  "desert",
  "mountains",
  "mountain",
  "island",
  "peninsula",
  "ocean",
  "sea",
  "gulf",
  "strait",
  "canal",
  "river",
  "lake",
  "facility",
] as const;
export type Feature = (typeof FEATURES)[number];

/**
 * How a name stands for a place. `name`: its usual names; `alternate`: any other spelling or language that the sources
 * list; `demonym`: its people or adjective ("Libyan"); `abbreviation`: "U.S.", "UAE", "Calif."; `code`: a postal code
 * of two capitals ("PA"), to be trusted only after a comma. The last two want their capitals in the text.
 */
export const NAME_USES = ["name", "alternate", "demonym", "abbreviation", "code"] as const;
export type NameUse = (typeof NAME_USES)[number];

/** A place of the gazetteer, by number; 0 up to `size`. Stable only within one build of the file. */
export type Row = number;

/** One thing that a name may stand for. */
export type Sense = { readonly row: Row; readonly use: NameUse };

/** A name that begins at a token: how many tokens it takes, and what it may stand for. */
export type NameMatch = { readonly tokens: number; readonly senses: readonly Sense[] };

/** A place with all that is known of it; the accessors of `Gazetteer` give the same, one fact at a time. */
export type GazetteerPlace = {
  /** As in core's `PlaceId`: `gn:2464470`, `ne:LBY` (country), `ne:LBY-5569` (province), or a slug of our own. */
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly feature: Feature;
  readonly position: Position;
  /** Of an area: that of a circle as large as the area. Of a settlement: how far its name is used round its point. */
  readonly radiusKm: number;
  /** 0 where unknown. Of provinces and countries: the sum of their settlements. */
  readonly population: number;
  /** ISO 3166-1 alpha-2, or "" for what lies in no one country. */
  readonly countryCode: string;
};

/** The names-to-places table used to read articles. Every `Row` passed in must have come out of the same gazetteer. */
export type Gazetteer = {
  readonly size: number;

  /**
   * What a name stands for, in any script, however accented. The likeliest first: by prior, alternate names 0.7 lower.
   * `foldName` is applied inside.
   */
  lookup(name: string): readonly Sense[];
  /**
   * Every name that begins at `tokens[from]` and runs over whole tokens, shortest first. Tokens must be folded
   * (`foldToken`, or the `folded` of `tokensOf`). Costs microseconds, so call it at each token that may begin a name.
   */
  namesAt(tokens: readonly string[], from: number): readonly NameMatch[];

  place(row: Row): GazetteerPlace;
  /** The row with this id, or -1. */
  rowOf(id: string): Row;

  id(row: Row): string;
  name(row: Row): string;
  kind(row: Row): PlaceKind;
  feature(row: Row): Feature;
  longitude(row: Row): number;
  latitude(row: Row): number;
  radiusKm(row: Row): number;
  population(row: Row): number;
  countryCode(row: Row): string;
  /** How likely the name, without any context, means this place: about log10 of its population, 0 to 11. */
  prior(row: Row): number;

  /** The smallest area of the table that holds the place: a county, province or country; -1 at the top. */
  parent(row: Row): Row;
  /** The province that holds the place (itself, if it is one), or -1. */
  province(row: Row): Row;
  /** The country that holds the place (itself, if it is one), or -1. */
  country(row: Row): Row;
  /** Whether `row` lies in `area`, at any depth; no place lies in itself. */
  isWithin(row: Row, area: Row): boolean;
  /** The places whose parent this is: areas first, then settlements, the most populous first. */
  children(row: Row): readonly Row[];
};

/** A file that is no gazetteer, or is of another version, is said, not thrown. */
export type GazetteerOpening =
  | { readonly kind: "opened"; readonly gazetteer: Gazetteer }
  | { readonly kind: "failed"; readonly reason: string };
