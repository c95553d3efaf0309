import { expect, test } from "vitest";
import { EVERYTHING } from "../../src/core/filter.ts";
import type { ActorId } from "../../src/core/ids.ts";
import { markName } from "../../src/core/mark-name.ts";
import { liveSentence } from "../../src/core/sentence.ts";
import { answererOf } from "../../src/engine/answer.ts";
import { atlasOf } from "./atlas.ts";
import { bigAtlas } from "./big-atlas.ts";
import { browse } from "./browse.ts";
import { mapOf, markNames, marksOf, sentenceOf } from "./screen.ts";

const { open } = browse();

const FILE = bigAtlas();
const ATLAS = atlasOf(FILE);
const ask = answererOf(ATLAS);

/** The clusters of the whole world at the zoom that the address tells; the map draws those near what it shows. */
async function wantedNames(address: string, filter = EVERYTHING): Promise<ReadonlySet<string>> {
  const zoom = Number(/map=([\d.]+)\//.exec(address)?.[1]);
  const { marks } = await ask({
    filter,
    viewport: null,
    zoom,
    within: { kind: "anywhere" },
    page: { after: null, limit: 0 },
  });
  return new Set(marks.map((mark) => markName(mark, ATLAS.places)));
}

test("400 places come as clusters whose numbers count distinct excerpts, as the engine counts them", async () => {
  expect([ATLAS.places.size, ATLAS.excerpts.size]).toEqual([400, 5000]);
  const page = await open("map=4/48/12", { atlas: { body: JSON.stringify(FILE) } });
  const { totals } = await ask({
    filter: EVERYTHING,
    viewport: null,
    zoom: 4,
    within: { kind: "anywhere" },
    page: { after: null, limit: 0 },
  });
  expect(await sentenceOf(page).innerText()).toBe(liveSentence(totals));

  const names = await markNames(page);
  const wanted = await wantedNames(page.url());
  expect(names.filter((name) => !wanted.has(name))).toEqual([]);
  expect(names.length).toBe(wanted.size);
  expect(
    names.filter((name) => /^Town \d+ and \d+ more, [\d,]+ excerpts$/.test(name)).length,
  ).toBeGreaterThan(10);

  const sum = names.reduce(
    (all, name) => all + Number(/, ([\d,]+) excerpt/.exec(name)?.[1]?.replaceAll(",", "") ?? 0),
    0,
  );
  expect(sum).toBeGreaterThan(totals.excerpts);
});

test("they count what a filter leaves, and a press on one opens it", async () => {
  const filter = { ...EVERYTHING, actors: new Set(["actor-3" as ActorId]) };
  const page = await open("map=4/48/12&actors=actor-3", { atlas: { body: JSON.stringify(FILE) } });
  const wanted = await wantedNames(page.url(), filter);
  await expect.poll(async () => (await markNames(page)).filter((name) => !wanted.has(name))).toEqual([]);
  const before = page.url();
  await marksOf(page)
    .filter({ hasNotText: "never" })
    .and(mapOf(page).getByRole("button", { name: / and \d+ more, / }))
    .first()
    .click();
  await page.waitForURL((now) => now.href !== before);
  const now = await wantedNames(page.url(), filter);
  await expect.poll(async () => (await markNames(page)).filter((name) => !now.has(name))).toEqual([]);
});
