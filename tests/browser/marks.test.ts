import type { Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { markName } from "../../src/core/mark-name.ts";
import { ATLAS, answerOf } from "./atlas.ts";
import { browse, DESK, PHONE } from "./browse.ts";
import { mapOf, markNames, marksOf, sentenceOf } from "./screen.ts";

const { revisit } = browse();

const SIX = ["Rome", "Palermo", "Tripoli", "Sabratha", "eastern Libya", "Amman"];

describe.each([
  ["a desk", DESK],
  ["a phone", PHONE],
] as const)("on %s the opening view", (_, viewport) => {
  test("has every place as a mark of its own, none of which hides another", async () => {
    const page = await revisit("", { viewport, map: true });
    const drawn = await drawnMarks(marksOf(page));
    expect(SIX.filter((place) => !drawn.some(({ name }) => name.startsWith(`${place}, `)))).toEqual([]);
    expect(drawn.filter(({ hit }) => !hit).map(({ name }) => name)).toEqual([]);
    const pairs = drawn.flatMap((one, i) => drawn.slice(i + 1).map((other) => [one, other] as const));
    expect(
      pairs
        .filter(([one, other]) => overlap(one.shape, other.shape))
        .map((pair) => pair.map(({ name }) => name)),
    ).toEqual([]);
  });

  test("counts what the atlas holds", async () => {
    const page = await revisit("", { viewport, map: true });
    const { marks } = await answerOf(ATLAS);
    expect(await markNames(page)).toEqual(marks.map((mark) => markName(mark, ATLAS.places)).sort());
    expect(await sentenceOf(page).textContent()).toBe("26 of 26 excerpts · 15 places · 3 unplaced");
    expect(await mapOf(page).getAttribute("aria-describedby")).toBe(
      await sentenceOf(page).getAttribute("id"),
    );
  });
});

test("however the zoom changes, the lines from marks that were moved aside begin at their places", async () => {
  const page = await revisit("", { viewport: DESK, map: true });
  const lines = () =>
    mapOf(page)
      .locator(".hairline")
      .evaluateAll((all) => all.map((line) => (line as SVGElement).style.transform));
  for (const button of ["Zoom in", "Zoom in", "Zoom out", "Zoom out", "Zoom out"]) {
    const before = page.url();
    await mapOf(page).getByRole("button", { name: button }).click();
    await page.waitForURL((now) => now.href !== before);
  }
  await expect.poll(async () => (await lines()).length).toBeGreaterThan(3);
  expect((await lines()).filter((transform) => transform === "")).toEqual([]);
});

type Disc = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Drawn = { readonly name: string; readonly shape: Disc; readonly hit: boolean };

/** What is seen of each mark, and whether its middle is its own. */
function drawnMarks(marks: Locator): Promise<readonly Drawn[]> {
  return marks.evaluateAll((buttons) =>
    buttons.map((button) => {
      const { x, y, width, height } = (button.firstElementChild ?? button).getBoundingClientRect();
      const over = document.elementFromPoint(x + width / 2, y + height / 2);
      return {
        name: button.getAttribute("aria-label") ?? "",
        shape: { x, y, width, height },
        hit: button.contains(over),
      };
    }),
  );
}

/** Corners are round: two that share less than this show no overlap. Pixels. */
const CORNER = 3;

function overlap(a: Disc, b: Disc): boolean {
  const shared = (from: "x" | "y", size: "width" | "height") =>
    Math.min(a[from] + a[size], b[from] + b[size]) - Math.max(a[from], b[from]);
  return Math.min(shared("x", "width"), shared("y", "height")) > CORNER;
}
