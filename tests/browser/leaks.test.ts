import type { CDPSession, Page } from "playwright-core";
import { expect, test } from "vitest";
import { ATLAS } from "./atlas.ts";
import { browse, stopPainting } from "./browse.ts";
import { isDeep } from "./effort.ts";

const { revisit } = browse();

const ROUNDS = isDeep ? 300 : 24;

type Count = { readonly nodes: number; readonly listeners: number };

async function count(session: CDPSession): Promise<Count> {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  return { nodes: of("Nodes"), listeners: of("JSEventListeners") };
}

/** Goes through the links again and again, two frames for each. */
function goThrough(page: Page, links: readonly string[], rounds: number): Promise<void> {
  return page.evaluate(
    async ({ all, times }) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let i = 0; i < times; i++) {
        location.hash = all[i % all.length] ?? "";
        await frame();
        await frame();
      }
      location.hash = "";
      for (let i = 0; i < 10; i++) await frame();
    },
    { all: links, times: rounds },
  );
}

test.each([
  ["filters", [...ATLAS.actors.keys()].map((actor) => `actors=${actor}`)],
  ["popups", [...ATLAS.places.keys()].map((place) => `place=${place}`)],
  ["articles", [...ATLAS.excerpts.keys()].map((excerpt) => `article=${excerpt}`)],
])(`after many %s no more nodes and listeners are alive than before`, async (_, links) => {
  const page = await revisit();
  await stopPainting(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await goThrough(page, links, links.length);
  const before = await count(session);
  await goThrough(page, links, ROUNDS);
  const after = await count(session);
  const growth = { nodes: after.nodes / before.nodes - 1, listeners: after.listeners / before.listeners - 1 };
  expect({ growth, before, after }).toMatchObject({
    growth: { nodes: expect.toSatisfy(isSmall), listeners: expect.toSatisfy(isSmall) },
  });
});

/** Two hundredths, to either side of nothing. */
const isSmall = (growth: number): boolean => growth <= 0.02;
