import type { Scored } from "../../src/read/recognise/decode.ts";
import { chanceOf, logOdds, type Weights } from "../../src/read/recognise/scorer.ts";
import { secondTraits } from "../../src/read/recognise/second-look.ts";
import type { Lesson } from "./examples.ts";
import { fitted } from "./fit.ts";
import { type SecondExample, secondFitted } from "./second-fit.ts";

/**
 * Learns both looks. What the second is taught from comes of a first look that never saw the article: the lessons are
 * dealt in two halves, each scored by what the other taught.
 */
export function learned(lessons: readonly Lesson[]): Weights {
  const first = firstFrom(lessons);
  const halves = [0, 1].map((half) => lessons.filter((_, index) => index % 2 === half));
  const second = halves.flatMap((held, half) => {
    const weights = firstFrom(halves[1 - half] ?? []);
    return held.flatMap((lesson) => secondExamples(lesson, weights));
  });
  return new Map([...first, ...secondFitted(second)]);
}

const firstFrom = (lessons: readonly Lesson[]): Weights =>
  fitted(lessons.flatMap(({ examples }) => examples.filter(({ counts }) => counts)));

function secondExamples({ draft, examples }: Lesson, weights: Weights): readonly SecondExample[] {
  const scored = examples.map(
    ({ candidate, traits }): Scored => ({ candidate, chance: chanceOf(traits, weights) }),
  );
  const traits = secondTraits(draft, scored);
  return examples.flatMap(({ place, counts }, index): readonly SecondExample[] => {
    if (!counts) return [];
    return [{ odds: logOdds(scored[index]?.chance ?? 0), traits: traits[index] ?? [], place }];
  });
}
