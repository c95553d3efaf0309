import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Atlas } from "../../../src/core/atlas.ts";
import { dayFromNumber } from "../../../src/core/day.ts";
import { EVERYTHING } from "../../../src/core/filter.ts";
import type { Answer, Question } from "../../../src/core/question.ts";
import { answererOf } from "../../../src/engine/answer.ts";
import { atlasAnswererOf } from "../../../src/engine/columnar/atlas-answer.ts";
import { effort, SEED } from "../../browser/effort.ts";
import { atlases, record } from "../../core/arbitrary.ts";
import { filters, questions, viewport } from "../../core/arbitrary-question.ts";
import { busy } from "../busy.ts";
import { crowded } from "../crowded.ts";

type Asked = { readonly atlas: Atlas; readonly asked: readonly Question[] };

/** What is asked one after the other of one engine, whose counts go on from question to question. */
const asking = (of: fc.Arbitrary<Atlas>, most: number): fc.Arbitrary<Asked> =>
  of.chain((atlas) =>
    fc.array(questions(atlas), { minLength: 2, maxLength: most }).map((asked) => ({ atlas, asked })),
  );

async function agree({ atlas, asked }: Asked): Promise<void> {
  // Every other atlas is taken for so large that actors are counted ahead.
  const many = atlas.excerpts.size % 2 === 0 ? 1 : undefined;
  const [ask, oracle] = [atlasAnswererOf(atlas, many), answererOf(atlas)];
  const said: (readonly [Answer, Answer])[] = [];
  for (const question of asked) said.push(await Promise.all([ask(question), oracle(question)]));
  // All have been asked by now: an answer stays what it was, though parts of it are worked out when they are read.
  for (const [answer, wanted] of said) {
    expect(answer).toEqual(wanted);
    for (const facet of ["actors", "publishers", "kinds", "roles"] as const) {
      expect([...answer.facets[facet]]).toEqual([...wanted.facets[facet]]);
    }
    expect([...answer.together]).toEqual([...wanted.together]);
    expect([...answer.eachPlace]).toEqual([...wanted.eachPlace]);
  }
}

/** Nearly the whole world, with an edge that cuts through places which cluster; or any viewport. */
const cutting = fc.oneof(
  viewport,
  fc.nat(80).map((hundredths) => {
    const west = 12.5 + hundredths / 100;
    return { west, south: -90, east: west + 350, north: 90 };
  }),
);

const EVERYWHERE = { viewport: null, within: { kind: "anywhere" }, page: { after: null, limit: 3 } } as const;

describe("the columnar engine says what the obvious one says", { timeout: 1_800_000 }, () => {
  const runs = (usual: number) => ({ numRuns: effort(usual), seed: SEED });

  test("to any questions to any atlas", async () => {
    await fc.assert(fc.asyncProperty(asking(atlases(), 6), agree), runs(200));
  });

  test("to any questions to an atlas of many places", async () => {
    await fc.assert(fc.asyncProperty(asking(busy, 5), agree), runs(30));
    await fc.assert(fc.asyncProperty(asking(crowded, 3), agree), runs(10));
  });

  test("in every cluster of every zoom", async () => {
    const given = busy.chain((atlas) =>
      fc.tuple(filters(atlas), cutting).map(([filter, viewport]) => ({ atlas, filter, viewport })),
    );
    await fc.assert(
      fc.asyncProperty(given, async ({ atlas, filter, viewport }) => {
        const zooms = Array.from({ length: 19 }, (_, zoom) => zoom);
        const halves = [EVERYTHING, { ...EVERYTHING, not: filter.not }, filter];
        const asked = halves.flatMap((half) =>
          zooms.map((zoom) => ({ ...EVERYWHERE, viewport, filter: half, zoom })),
        );
        await agree({ atlas, asked });
      }),
      runs(5),
    );
  });

  test("while a period is brushed day by day, either end, on either clock", async () => {
    const given = record({ atlas: busy, first: fc.integer({ min: 9_000, max: 20_000 }), steps: steps() });
    await fc.assert(
      fc.asyncProperty(
        given.chain((one) => filters(one.atlas).map((filter) => ({ ...one, filter }))),
        async ({ atlas, filter, first, steps }) => {
          let [from, to] = [first, first + 400];
          const asked = steps.map(([left, right]): Question => {
            [from, to] = [from + left, to + right];
            const period = { first: dayFromNumber(from), last: dayFromNumber(to) };
            return { ...EVERYWHERE, filter: { ...filter, period }, zoom: 3, strip: { bins: 60, span: null } };
          });
          await agree({ atlas, asked });
        },
      ),
      runs(10),
    );
  });
});

const step = fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -3_000, max: 3_000 }));
const steps = () => fc.array(fc.tuple(step, step), { minLength: 5, maxLength: 8 });
