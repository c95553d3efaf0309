import fc from "fast-check";
import { expect, test } from "vitest";
import { EVERYTHING, type Filter } from "../../src/core/filter.ts";
import { withActorToggled, withExclusionToggled, withWords } from "../../src/core/filter-change.ts";
import type { ActorId } from "../../src/core/ids.ts";
import type { Facets } from "../../src/core/question.ts";
import { spellingsOf } from "../../src/core/spellings.ts";
import { type Suggestion, searchIndex, suggestions } from "../../src/core/suggest.ts";
import { ATLAS, answerOf } from "./atlas.ts";
import { browse, stopPainting } from "./browse.ts";
import { effort, SEED } from "./effort.ts";
import { filtersOf } from "./filters.ts";
import { actorBox, actorsOf, choiceOf, mapOf, markNames, sentenceOf, tabOf } from "./screen.ts";
import { disagreements, linkOf, wantedSnapshot } from "./snapshots.ts";

const { revisit } = browse();

test.each(["Excerpts", "Actors & sources"] as const)(
  "sentence, marks, strip and %s say what the engine says in any state that a link opens",
  async (tab) => {
    const filters = fc.sample(filtersOf(ATLAS), { numRuns: effort(50), seed: SEED });
    const steps = await Promise.all(
      filters.map(async (filter) => ({
        link: linkOf(filter),
        wanted: await wantedSnapshot(ATLAS, filter, tab),
      })),
    );
    const kinds = new Set(steps.map(({ wanted }) => wanted.sentence));
    expect(kinds.size).toBeGreaterThan(20);
    const page = await revisit();
    await tabOf(page, tab).click();
    await stopPainting(page);
    expect({ seed: SEED, found: await disagreements(page, steps) }).toEqual({ seed: SEED, found: [] });
  },
);

test("and the search says what each suggestion would show", async () => {
  const page = await revisit();
  const index = searchIndex(ATLAS.places.values(), ATLAS.actors.values(), spellingsOf(ATLAS));
  const typed = fc.constantFrom("li", "ha", "pal", "mr", "the", "ital", "east l", "قطر", "zz");
  for (const [text, filter] of fc.sample(fc.tuple(typed, filtersOf(ATLAS)), {
    numRuns: effort(8),
    seed: SEED,
  })) {
    const { eachPlace, facets } = await answerOf(ATLAS, filter);
    const counts = { places: eachPlace, actors: facets.actors };
    const wanted = await Promise.all(
      suggestions(text, index, counts).map((one) => countOf(one, filter, facets)),
    );
    await page.evaluate((link) => {
      location.hash = link;
    }, linkOf(filter));
    await page.getByRole("combobox", { name: "Search", exact: true }).fill(text);
    const shown = () =>
      page
        .getByRole("option")
        .evaluateAll((all) => all.map((one) => Number.parseInt(one.lastElementChild?.textContent ?? "", 10)));
    await expect.poll(shown, { message: `${text} under ${linkOf(filter)}` }).toEqual(wanted);
  }
});

async function countOf(suggestion: Suggestion, filter: Filter, { actors }: Facets): Promise<number> {
  switch (suggestion.kind) {
    case "place":
      return (await answerOf(ATLAS, filter, { kind: "place", place: suggestion.place })).page.total;
    case "actor":
      return actors.get(suggestion.actor) ?? 0;
    case "words":
      return (await answerOf(ATLAS, withWords(filter, suggestion.words))).totals.excerpts;
  }
}

test("and in any state that clicks lead to", async () => {
  const page = await revisit();
  await tabOf(page, "Actors & sources").click();
  const clicks = fc.sample(
    fc.record({
      actor: fc.constantFrom(...ATLAS.actors.keys()),
      what: fc.constantFrom("choose", "exclude", "any", "all"),
    }),
    { numRuns: effort(12), seed: SEED },
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
  const page = await revisit(`actors=${first?.id},${second?.id}&q=the`);
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
