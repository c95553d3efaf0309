import type { Gazetteer, Row } from "../gazetteer/gazetteer.ts";
import { distanceKm } from "./distance.ts";
import type { NameGroup } from "./name-group.ts";
import { type Context, contextOf, priorOf, type SenseScore, scoreOf } from "./sense-score.ts";
import { EMPTY_TALLY, positionOf, type Tally, tallyOf, type Vote } from "./tally.ts";

/** A name with its senses scored, the best first, and the chance that the best is meant. */
export type Resolution = {
  readonly group: NameGroup;
  readonly scores: readonly SenseScore[];
  readonly chances: readonly number[];
  /** The chance of the best sense with those that differ from it only in name: a town and the district round it. */
  readonly sure: number;
};

const PASSES = 2;
/** Softens the scores into chances; fitted so that a chance of 0.8 is right four times in five. */
const TEMPERATURE = 0.6;

/**
 * Resolves the names of an article together. First each alone: what is stated, of one sense or well known votes for
 * its country and province. Then twice each with the votes of all the others.
 */
export function resolved(
  gazetteer: Gazetteer,
  groups: readonly NameGroup[],
  source: Tally = EMPTY_TALLY,
): readonly Resolution[] {
  const priors = groups.map((group) => group.senses.map((sense) => priorOf(gazetteer, group, sense)));
  const rankAll = (article: Tally, ballots: ReadonlyMap<string, Vote>): readonly Resolution[] =>
    groups.map((group, index) => {
      const context = contextOf(group.key, article, ballots.get(group.key) ?? null, source);
      return rank(gazetteer, group, priors[index] ?? [], context);
    });
  let standing = rankAll(EMPTY_TALLY, new Map());
  for (let pass = 0; pass < PASSES; pass += 1) {
    const votes = standing.flatMap((resolution): readonly Vote[] => {
      const row = resolution.scores[0]?.row;
      if (row === undefined || (pass === 0 && !isSure(gazetteer, resolution))) return [];
      return [{ key: resolution.group.key, row, count: resolution.group.mentions.length }];
    });
    standing = rankAll(tallyOf(gazetteer, votes), new Map(votes.map((vote) => [vote.key, vote])));
  }
  return standing;
}

const SURE_POPULATION = 500_000;

function isSure(gazetteer: Gazetteer, { group, scores }: Resolution): boolean {
  const row = scores[0]?.row ?? -1;
  return (
    group.stated.size > 0 ||
    scores.length === 1 ||
    gazetteer.kind(row) !== "settlement" ||
    gazetteer.population(row) > SURE_POPULATION
  );
}

function rank(
  gazetteer: Gazetteer,
  group: NameGroup,
  priors: readonly number[],
  context: Context,
): Resolution {
  const scores = group.senses
    .map(({ row }, index) => scoreOf(gazetteer, group, row, priors[index] ?? 0, context))
    .sort((a, b) => b.total - a.total || a.row - b.row);
  const best = scores[0]?.total ?? 0;
  const weights = scores.map(({ total }) => Math.exp((total - best) / TEMPERATURE));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const chances = weights.map((weight) => weight / sum);
  const top = scores[0]?.row ?? -1;
  const sure = scores.reduce(
    (all, { row }, index) => all + (isSame(gazetteer, top, row) ? (chances[index] ?? 0) : 0),
    0,
  );
  return { group, scores, chances, sure };
}

/** Areas and towns of one name this near, one inside the other, are one place to a reader. */
const SAME_KM = 100;

function isSame(gazetteer: Gazetteer, a: Row, b: Row): boolean {
  if (a === b) return true;
  if (!gazetteer.isWithin(a, b) && !gazetteer.isWithin(b, a)) return false;
  return distanceKm(positionOf(gazetteer, a), positionOf(gazetteer, b)) < SAME_KM;
}
