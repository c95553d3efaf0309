import type { Gazetteer, Row, Sense } from "../gazetteer/gazetteer.ts";
import { nearestKm } from "./distance.ts";
import type { NameGroup } from "./name-group.ts";
import { positionOf, type Tally } from "./tally.ts";

/** What each kind of evidence weighs against one power of ten of population. Set by hand, held steady across corpora. */
export const WEIGHT = {
  prior: 1.2,
  stated: 8,
  countryShare: 3,
  countryPresent: 1,
  provinceShare: 3,
  provincePresent: 1,
  nearness: 0.6,
  alternate: -1.5,
  source: 0.6,
  /** A province or county against the town in it that bears its name, unless the text says which is meant. */
  namesake: -2,
  /** Another spelling ("Frankfort" for "Frankfurt") where a well-known place has the name as it is written. */
  variant: -2.5,
  /** A county of the United States by its bare name: news adds the word. */
  bareCounty: -3,
  said: 3,
  /** A river by its name alone, without the article that English gives it: "Hudson" is a town. */
  bareRiver: -4,
} as const;

/** The pieces of a sense's score, kept apart so that the reason can be told. */
export type SenseScore = {
  readonly row: Row;
  readonly prior: number;
  readonly stated: number;
  readonly votes: number;
  readonly near: number;
  readonly source: number;
  readonly total: number;
};

/** The evidence of an article for a name, what the name itself has voted for left out, and of its source. */
export type Context = {
  readonly article: Tally;
  readonly own: { readonly row: Row; readonly count: number } | null;
  readonly source: Tally;
  /** Where the article's other names lie, and those of a local source. */
  readonly points: Tally["points"];
};

/** The context of a name among those of its article. */
export function contextOf(key: string, article: Tally, own: Context["own"], source: Tally): Context {
  const others = article.keys.has(key) ? article.points.filter((point) => point.key !== key) : article.points;
  const local = focusOf(source) >= LOCAL_FOCUS ? source.points.filter((point) => point.key !== key) : [];
  return { article, own, source, points: local.length === 0 ? others : [...others, ...local] };
}

/** What a sense scores whatever the rest of the article says. */
export const priorOf = (gazetteer: Gazetteer, group: NameGroup, { row, use }: Sense): number =>
  WEIGHT.prior * gazetteer.prior(row) +
  (use === "alternate" ? WEIGHT.alternate + (isWellKnown(gazetteer, group) ? WEIGHT.variant : 0) : 0) +
  kindScore(gazetteer, group, row);

/** People of a settlement that news names without saying where it lies. */
const WELL_KNOWN = 200_000;

/** Whether a well-known place bears the group's words as its own name. */
const isWellKnown = (gazetteer: Gazetteer, { senses }: NameGroup): boolean =>
  senses.some(({ row, use }) => use === "name" && gazetteer.population(row) > WELL_KNOWN);

export function scoreOf(
  gazetteer: Gazetteer,
  group: NameGroup,
  row: Row,
  prior: number,
  context: Context,
): SenseScore {
  const stated = group.stated.size === 0 ? 0 : group.stated.has(row) ? WEIGHT.stated : -WEIGHT.stated;
  const votes = votesFor(gazetteer, row, context.article, context.own);
  const source = WEIGHT.source * focusOf(context.source) * votesFor(gazetteer, row, context.source, null);
  const near = nearness(gazetteer, row, context.points);
  return { row, prior, stated, votes, near, source, total: prior + stated + votes + near + source };
}

const isArea = (gazetteer: Gazetteer, row: Row): boolean =>
  gazetteer.feature(row) === "province" || gazetteer.feature(row) === "county";

/** "Homs" is the town, "Homs province" is not: how the kind of a sense fits the words beside the name. */
function kindScore(gazetteer: Gazetteer, { senses, called, articled, key }: NameGroup, row: Row): number {
  if (gazetteer.feature(row) === "river" && !articled && !/\b(?:river|creek|stream)\b/.test(key))
    return WEIGHT.bareRiver;
  const area = isArea(gazetteer, row);
  if (called === "province") return gazetteer.feature(row) === "province" ? WEIGHT.said : 0;
  if (called !== null)
    return (called === "area") === (area || gazetteer.kind(row) === "region") ? WEIGHT.said : 0;
  if (!area) return 0;
  if (gazetteer.feature(row) === "county" && gazetteer.countryCode(row) === "US" && !/ county$/.test(key))
    return WEIGHT.bareCounty;
  const namesake = senses.some(
    ({ row: town, use }) =>
      use === "name" &&
      gazetteer.kind(town) === "settlement" &&
      gazetteer.isWithin(town, row) &&
      gazetteer.population(town) > 0.05 * gazetteer.population(row),
  );
  return namesake ? WEIGHT.namesake : 0;
}

function votesFor(gazetteer: Gazetteer, row: Row, tally: Tally, own: Context["own"]): number {
  if (tally.mentions === 0) return 0;
  const [country, province] = [gazetteer.country(row), gazetteer.province(row)];
  const mine = own?.count ?? 0;
  const less = (voted: Row, area: Row): number => (own !== null && voted >= 0 && voted === area ? mine : 0);
  const others = 1 + Math.max(0, tally.mentions - mine);
  const ownCountry = own === null ? -1 : gazetteer.country(own.row);
  const ownProvince =
    own === null || gazetteer.kind(own.row) === "country" ? -1 : gazetteer.province(own.row);
  const inCountry = country < 0 ? 0 : (tally.countries.get(country) ?? 0) - less(ownCountry, country);
  const inProvince = province < 0 ? 0 : (tally.provinces.get(province) ?? 0) - less(ownProvince, province);
  const present = inCountry > 0 ? WEIGHT.countryPresent : 0;
  const presentProvince = inProvince > 0 && province !== row ? WEIGHT.provincePresent : 0;
  return (
    (WEIGHT.countryShare * inCountry) / others +
    present +
    (WEIGHT.provinceShare * inProvince) / others +
    presentProvince
  );
}

/** A source whose names lie this much in one country is a local one: what lies near its places is likelier meant. */
const LOCAL_FOCUS = 0.5;

const focuses = new WeakMap<Tally, number>();

/** The share of a source's names that lie in its commonest country: near 1 for a town's paper, low for the world's. */
function focusOf(tally: Tally): number {
  const known = focuses.get(tally);
  if (known !== undefined) return known;
  const most = Math.max(0, ...tally.countries.values());
  const focus = tally.mentions === 0 ? 0 : most / tally.mentions;
  focuses.set(tally, focus);
  return focus;
}

/** Nothing is nearer than this: a town and its suburb count the same. */
const NEAREST_KM = 20;
const FARTHEST_KM = 20_000;

function nearness(gazetteer: Gazetteer, row: Row, points: Context["points"]): number {
  const nearest = nearestKm(positionOf(gazetteer, row), points, FARTHEST_KM);
  return -WEIGHT.nearness * Math.log(nearest + NEAREST_KM);
}
