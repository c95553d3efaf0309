import type { Name } from "./name.ts";
import type { Palette } from "./palette.ts";

/** How a name is set. */
export type Look = {
  readonly text: string;
  /** As a canvas takes it, at `FONT_SIZE`. */
  readonly font: string;
  /** px: how large the text stands on the map. */
  readonly size: number;
  readonly lineHeight: number;
  /** Between letters, px. */
  readonly spacing: number;
  /** Lines are broken between words beyond it, px. */
  readonly maxWidth: number;
  readonly colour: keyof Palette["text"];
  readonly halo: keyof Palette["halo"];
  readonly haloWidth: number;
};

/**
 * px at which letters are measured, and drawn scaled: a browser sets up every size of a variable font anew, at the
 * cost of many names.
 */
export const FONT_SIZE = 16;

/** The families that the page must declare for the map's names. */
export const LAND_FAMILY = "Inter Variable";
export const WATER_FAMILY = "Source Serif 4 Variable";
const LAND_FONT = `"${LAND_FAMILY}", "Noto Sans Arabic", system-ui, sans-serif`;
const WATER_FONT = `"${WATER_FAMILY}", "Noto Naskh Arabic", Georgia, serif`;

/** Letters that join: spacing would break them, they have no capitals, and slanting is not their custom. */
const JOINED = /\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Nko}|\p{Script=Mongolian}/u;
/** Scripts without an italic, and with no capitals to set. */
const UPRIGHT = /\p{Script=Hebrew}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

/** Countries and provinces in spaced capitals, seas in italics, towns plain: each kind is known by its type alone. */
export function lookOf(
  name: Pick<Name, "kind" | "text" | "minZoom" | "rank" | "capital" | "population">,
  zoom: number,
): Look {
  const grown = Math.max(0, zoom - name.minZoom);
  const joined = JOINED.test(name.text);
  const western = !joined && !UPRIGHT.test(name.text);
  const capitals = western ? name.text.toLocaleUpperCase("en") : name.text;
  switch (name.kind) {
    case "country": {
      const size = Math.min(17, 9.8 + grown * 1.2 + (name.rank <= 2 ? 1.2 : 0));
      const spacing = joined ? 0 : size * 0.12;
      return land({
        text: capitals,
        weight: 560,
        size,
        spacing,
        maxWidth: Math.max(90, size * 11),
        colour: "country",
      });
    }
    case "region": {
      const size = Math.min(12, 9.6 + grown * 0.5);
      return land({
        text: capitals,
        weight: 500,
        size,
        spacing: joined ? 0 : 0.9,
        maxWidth: 110,
        colour: "region",
      });
    }
    case "locality": {
      const known = name.population > 1e6 ? 0.8 : 0;
      const size = Math.min(15, (name.capital ? 12.2 : 11) + grown * 0.5 + known);
      const weight = name.capital ? 640 : grown >= 2 ? 540 : 460;
      return land({
        text: name.text,
        weight,
        size,
        spacing: 0,
        maxWidth: Number.POSITIVE_INFINITY,
        colour: "locality",
      });
    }
    case "sea":
    case "ocean": {
      const ocean = name.kind === "ocean";
      const size = Math.min(ocean ? 19 : 16, (ocean ? 13.5 : 12) + grown * 1.2);
      return {
        text: name.text,
        font: `${western ? "italic " : ""}400 ${FONT_SIZE}px ${WATER_FONT}`,
        size,
        lineHeight: size * 1.2,
        spacing: joined ? 0 : ocean ? 2 : 0.8,
        maxWidth: ocean ? 170 : 110,
        colour: "sea",
        halo: "water",
        haloWidth: 1.6,
      };
    }
  }
}

type LandText = Pick<Look, "text" | "size" | "spacing" | "maxWidth" | "colour"> & { readonly weight: number };

const land = ({ weight, ...look }: LandText): Look => ({
  ...look,
  font: `${weight} ${FONT_SIZE}px ${LAND_FONT}`,
  lineHeight: look.size * 1.2,
  halo: "land",
  haloWidth: 2.8,
});

/** Breaks a text between words so that no line is wider than it must be. `widthOf` gives px. */
export function brokenLines(
  text: string,
  maxWidth: number,
  widthOf: (text: string) => number,
): readonly string[] {
  const words = text.split(" ");
  if (words.length === 1 || widthOf(text) <= maxWidth) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer) > maxWidth) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
