import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PALETTES } from "../../src/basemap/palette.ts";

describe.each(Object.entries(PALETTES))("the %s palette", (_, palette) => {
  test.each(Object.entries(palette.text))(
    "sets %s names at 4.5:1 or more, on land and on water",
    (_, colour) => {
      expect(contrast(colour, palette.land)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour, palette.water)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(Object.entries(palette.text))(
    "keeps %s names at 4.5:1 on the deepest shade of the relief",
    (_, colour) => {
      // White for light and #222634 for shade, half covering, at the palette's strength: nowhere does it cover more.
      for (const tint of ["#ffffff", "#222634"]) {
        const ground = mixed(palette.land, tint, 0.5 * palette.relief * SHADE_UNDER_TEXT);
        expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );
});

test("the ground that waits for the map has the colour of its water", () => {
  const sheet = readFileSync("src/ui/styles/tokens.css", "utf8");
  const grounds = [...sheet.matchAll(/--map-water: (#[0-9a-f]{6});/g)].map(([, colour]) => colour);
  expect(grounds).toEqual([PALETTES.light.water, PALETTES.dark.water]);
});

/** A name's halo, 9 parts in 10 opaque, lies between it and the relief. */
const SHADE_UNDER_TEXT = 0.1;

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

function mixed(ground: string, tint: string, share: number): string {
  const over = channels(tint);
  const mix = channels(ground).map((value, i) => Math.round(value + ((over[i] ?? 0) - value) * share));
  return `#${mix.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
