import type { Row } from "../gazetteer/gazetteer.ts";
import { nearestKm } from "../resolve/distance.ts";
import { groupsOf } from "../resolve/grouping.ts";
import { resolved } from "../resolve/resolve.ts";
import { positionOf, type Tally, tallyOf } from "../resolve/tally.ts";
import type { Candidate, Draft } from "./candidate.ts";
import { placesAmong, type Scored } from "./decode.ts";
import { logOdds, type Weights } from "./scorer.ts";
import { traitNames } from "./trait-names.ts";

/** Only what the first look is this sure of bears on the rest. */
const SURE = 0.6;
const MOST_POINTS = 20;
const MOST_SENSES = 12;
/** Farther than anything on earth. */
const NOWHERE = 1e9;

const KIND = traitNames("again:");
const ALIKE = traitNames("again:alike=");

/**
 * What an article's surer names say of each candidate: the same words elsewhere, places near it, neighbours in a list.
 * One list of traits a candidate, in the order given.
 */
export function secondTraits(draft: Draft, scored: readonly Scored[]): readonly (readonly string[])[] {
  const { gazetteer } = draft;
  const sure = placesAmong(scored, SURE);
  const votes = resolved(gazetteer, groupsOf(draft, sure)).flatMap(({ group, scores, sure: chance }) => {
    const row = scores[0]?.row;
    return row === undefined || chance < 0.5 || group.demonym
      ? []
      : [{ key: group.key, row, count: group.mentions.length }];
  });
  const tally = tallyOf(gazetteer, votes);
  const voted = new Map(votes.map(({ key, row, count }) => [key, { row, count }]));
  const alike = likeOdds(scored);
  const company = companyOf(draft, scored);
  const surroundings = new Map<string, readonly string[]>();
  const withKind = new Map<string, readonly string[]>();
  return scored.map(({ candidate, chance }, index) => {
    const known =
      surroundings.get(candidate.key) ??
      placeCompany(draft, candidate, tally, voted.get(candidate.key)?.row ?? -1);
    surroundings.set(candidate.key, known);
    const others = alike(candidate, chance);
    const own = `${candidate.kind}:${candidate.key}`;
    const kinds = withKind.get(own) ?? known.map((trait) => `${trait},${candidate.kind}`);
    withKind.set(own, kinds);
    return [KIND(candidate.kind), ALIKE(others), ...(company[index] ?? []), ...known, ...kinds];
  });
}

/** The first look's odds for a place, revised by the second's traits. */
export function secondChance(chance: number, traits: readonly string[], weights: Weights): number {
  const base = weights.get("again:base");
  if (base === undefined || traits.length === 0) return chance;
  let odds = (1 + base) * logOdds(chance);
  for (const trait of traits) odds += weights.get(trait) ?? 0;
  return 1 / (1 + Math.exp(-odds));
}

/** How likely the same words are a place elsewhere in the article, in steps; "alone" where they stand once. */
function likeOdds(scored: readonly Scored[]): (candidate: Candidate, chance: number) => string {
  const sums = new Map<string, { odds: number; count: number }>();
  for (const { candidate, chance } of scored) {
    const sum = sums.get(candidate.key) ?? { odds: 0, count: 0 };
    sums.set(candidate.key, { odds: sum.odds + logOdds(chance), count: sum.count + 1 });
  }
  return ({ key }, chance) => {
    const sum = sums.get(key);
    if (sum === undefined || sum.count < 2) return "alone";
    const mean = (sum.odds - logOdds(chance)) / (sum.count - 1);
    return String(Math.max(-4, Math.min(4, Math.round(mean))));
  };
}

/** How likely the neighbours in a list ("Naivasha, Nakuru and Bunyala") are places. */
function companyOf({ text }: Draft, scored: readonly Scored[]): readonly (readonly string[])[] {
  const company: string[][] = scored.map(() => []);
  scored.forEach((one, index) => {
    const next = scored[index + 1];
    if (
      next === undefined ||
      next.candidate.start < one.candidate.end ||
      next.candidate.start > one.candidate.end + 10
    )
      return;
    if (!/^(?:,? and |, |\/| or )$/.test(text.slice(one.candidate.end, next.candidate.start))) return;
    company[index]?.push(`again:before a ${step(next.chance)}`);
    company[index + 1]?.push(`again:after a ${step(one.chance)}`);
  });
  return company;
}

const step = (chance: number): string =>
  chance > 0.8 ? "place" : chance > 0.4 ? "likely place" : chance > 0.1 ? "doubtful place" : "non-place";

/** Whether any of its senses lies near the article's places, or in a province or country of theirs. */
function placeCompany(
  { gazetteer }: Draft,
  { key, senses }: Candidate,
  tally: Tally,
  own: Row,
): readonly string[] {
  if (tally.mentions === 0) return ["again:no places"];
  let nearest = NOWHERE;
  let [province, country] = [false, false];
  const points = tally.points.filter((point) => point.key !== key).slice(0, MOST_POINTS);
  for (const { row } of senses.slice(0, MOST_SENSES)) {
    const position = positionOf(gazetteer, row);
    nearest = nearestKm(position, points, nearest);
    const [inProvince, inCountry] = [gazetteer.province(row), gazetteer.country(row)];
    province ||=
      inProvince >= 0 &&
      inProvince !== row &&
      (own < 0 || gazetteer.province(own) !== inProvince) &&
      tally.provinces.has(inProvince);
    country ||=
      inCountry >= 0 &&
      inCountry !== row &&
      (own < 0 || gazetteer.country(own) !== inCountry) &&
      tally.countries.has(inCountry);
  }
  const far =
    nearest < 15
      ? 15
      : nearest < 50
        ? 50
        : nearest < 150
          ? 150
          : nearest < 500
            ? 500
            : nearest < NOWHERE
              ? "far"
              : "none";
  const traits = [
    `again:near=${far}`,
    `again:places=${Math.min(8, Math.round(Math.log2(1 + tally.mentions)))}`,
  ];
  if (province) traits.push("again:province");
  if (country) traits.push("again:country");
  return traits;
}
