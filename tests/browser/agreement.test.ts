import fc from "fast-check";
import { expect, test } from "vitest";
import { EVERYTHING, type Filter } from "../../src/core/filter.ts";
import { withActorToggled, withExclusionToggled } from "../../src/core/filter-change.ts";
import type { ActorId } from "../../src/core/ids.ts";
import { ATLAS } from "./atlas.ts";
import { browse, SMALL_DESK, stopPainting } from "./browse.ts";
import { effort, SEED } from "./effort.ts";
import { filtersOf } from "./filters.ts";
import { actorBox, actorsOf, choiceOf, mapOf, markNames, sentenceOf, tabOf } from "./screen.ts";
import { disagreements, linkOf, wantedSnapshot } from "./snapshots.ts";

const { open } = browse();

test("sentence, list and marks say what the engine says in any state that a link opens", async () => {
  const filters = fc.sample(filtersOf(ATLAS), { numRuns: effort(500), seed: SEED });
  const steps = await Promise.all(
    filters.map(async (filter) => ({ link: linkOf(filter), wanted: await wantedSnapshot(ATLAS, filter) })),
  );
  const kinds = new Set(steps.map(({ wanted }) => wanted.sentence));
  expect(kinds.size).toBeGreaterThan(20);
  const page = await open("", { viewport: SMALL_DESK });
  await stopPainting(page);
  expect({ seed: SEED, found: await disagreements(page, steps) }).toEqual({ seed: SEED, found: [] });
});

test("and in any state that clicks lead to", async () => {
  const page = await open();
  await tabOf(page, "Actors & sources").click();
  const clicks = fc.sample(
    fc.record({
      actor: fc.constantFrom(...ATLAS.actors.keys()),
      what: fc.constantFrom("choose", "exclude", "any", "all"),
    }),
    { numRuns: effort(40), seed: SEED },
  );
  let filter = EVERYTHING;
  for (const { actor, what } of clicks) {
    const name = ATLAS.actors.get(actor)?.name ?? "";
    filter = after(filter, actor, what);
    if (what === "choose") await actorBox(page, name).click();
    else if (what === "exclude")
      await actorsOf(page)
        .getByRole("button", { name: `Exclude ${name}`, exact: true })
        .click();
    else await choiceOf(page, "Match", what === "any" ? "Any of them" : "All of them").check();
    const { sentence, marks } = await wantedSnapshot(ATLAS, filter);
    await sentenceOf(page).getByText(sentence, { exact: true }).waitFor();
    expect(await markNames(page)).toEqual(marks);
  }
  await tabOf(page, "Excerpts").click();
  const { link, wanted } = { link: linkOf(filter), wanted: await wantedSnapshot(ATLAS, filter) };
  expect(await disagreements(page, [{ link, wanted }])).toEqual([]);
});

function after(filter: Filter, actor: ActorId, what: "choose" | "exclude" | "any" | "all"): Filter {
  switch (what) {
    case "choose":
      return withActorToggled(filter, actor);
    case "exclude":
      return withExclusionToggled(filter, actor);
    default:
      return { ...filter, match: what };
  }
}

test("what is asked can be taken back chip by chip, or all at once", async () => {
  const [first, second] = [...ATLAS.actors.values()];
  const page = await open(`actors=${first?.id},${second?.id}&q=the`);
  await page.getByRole("button", { name: `Remove ${first?.name}`, exact: true }).click();
  const left = await wantedSnapshot(ATLAS, {
    ...EVERYTHING,
    actors: new Set([second?.id as ActorId]),
    words: ["the"],
  });
  await sentenceOf(page).getByText(left.sentence, { exact: true }).waitFor();
  await page.getByRole("button", { name: "Clear all" }).click();
  await sentenceOf(page).getByText("26 of 26 excerpts", { exact: false }).waitFor();
  expect(await mapOf(page).getByRole("button", { name: "Palermo, 9 excerpts" }).count()).toBe(1);
});
