import { expect, test } from "vitest";
import { PALETTES } from "../../src/basemap/palette.ts";
import { browse } from "./browse.ts";

const { revisit } = browse();

/** Text wants 4.5 : 1, what is drawn 3 : 1 (WCAG 1.4.3 and 1.4.11). */
const TEXT = [
  ["--ink", ["--paper", "--paper-2", "land", "water", "--accent-soft", "--actor-soft"]],
  ["--ink-2", ["--paper", "--paper-2", "land", "water"]],
  ["--accent", ["--paper", "--paper-2", "--accent-soft"]],
  ["--accent-ink", ["--accent"]],
  ["--paper", ["--map-hatch"]],
  ["--actor", ["--paper", "--paper-2", "--actor-soft"]],
  ["--date", ["--paper"]],
] as const;
const DRAWN = [
  ["--accent", ["land", "water", "--paper"]],
  ["--focus", ["--paper", "--paper-2", "land", "water"]],
  ["--map-hatch", ["land", "water", "--paper"]],
  ["--line-strong", ["--paper"]],
] as const;

type Colour = readonly [red: number, green: number, blue: number];

test.each(["light", "dark"] as const)(
  "in the %s theme all text has 4.5 : 1 and all that is drawn 3 : 1",
  async (theme) => {
    const page = await revisit(`theme=${theme}`);
    const names = [...TEXT, ...DRAWN].flatMap(([one, grounds]) => [one, ...grounds]);
    const tokens = await page.evaluate((all) => {
      const style = getComputedStyle(document.documentElement);
      return Object.fromEntries(all.map((name) => [name, style.getPropertyValue(name).trim()]));
    }, names);
    Object.assign(tokens, PALETTES[theme]);
    const weak = [
      ...TEXT.map((row) => [...row, 4.5] as const),
      ...DRAWN.map((row) => [...row, 3] as const),
    ].flatMap(([colour, grounds, least]) =>
      grounds.flatMap((ground) => {
        const ratio = contrast(colourOf(tokens[colour] ?? ""), colourOf(tokens[ground] ?? ""));
        return ratio < least ? [`${colour} on ${ground}: ${ratio.toFixed(2)}, wants ${least}`] : [];
      }),
    );
    expect(weak).toEqual([]);
  },
);

function colourOf(hex: string): Colour {
  // The build shortens `#ffffff` to `#fff`.
  const whole = hex.length === 4 ? hex.replace(/[\da-f]/gi, "$&$&") : hex;
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(whole);
  if (parts === null) throw new Error(`not a colour: ${hex}`);
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  return [red, green, blue];
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
