import { createRequire } from "node:module";
import type { Position } from "geojson";
import sharp, { type Sharp } from "sharp";
import { fromWorld, toWorld } from "./mercator.ts";

/** Tiles of the source at its finest level: 8 × 4 of 256 px, plate carrée. */
const COLUMNS = 8;
const ROWS = 4;
const TILE = 256;
const WIDTH = COLUMNS * TILE;
const HEIGHT = ROWS * TILE;

/** Side of the square that is served, px; Web Mercator. */
const SIDE = 2048;

/** Grey values of the source that count as full light or full shade. */
const FULL = 30;
/** Differences below this are sand, snow and the marks of compression. */
const NOISE = 2;
/** Land cover is wider than this blur (px of the source), slopes are narrower: the difference leaves the slopes. */
const COVER_BLUR = 5;
/** Takes the squares of the source's JPEG off. */
const SOURCE_BLUR = 0.6;

/**
 * Light and shade of the world's slopes as white and dark blue-grey with alpha, so that one picture serves a light and
 * a dark map. Source: Natural Earth II with shaded relief, public domain, as npm `@cesium/engine` ships it.
 */
export async function drawRelief(land: readonly Position[][][]): Promise<Uint8Array> {
  const grey = await blurred(await sourceGrey(), SOURCE_BLUR);
  const cover = await blurred(grey, COVER_BLUR);
  const shore = await shoreMask(land);
  const out = Buffer.alloc(SIDE * SIDE * 4);
  for (let row = 0; row < SIDE; row++) {
    const [, latitude] = fromWorld(0.5, (row + 0.5) / SIDE);
    const y = ((90 - latitude) / 180) * HEIGHT - 0.5;
    for (let column = 0; column < SIDE; column++) {
      const x = ((column + 0.5) / SIDE) * WIDTH - 0.5;
      const slope = polarShare(latitude) * slopeOf(sample(grey, x, y) - sample(cover, x, y));
      const alpha = (Math.abs(slope) * (shore[row * SIDE + column] ?? 0)) / 255;
      const at = (row * SIDE + column) * 4;
      const [red, green, blue] = slope > 0 ? [255, 255, 255] : [34, 38, 52];
      out.set([red, green, blue, Math.round(255 * Math.min(1, alpha))], at);
    }
  }
  return sharp(out, { raw: { width: SIDE, height: SIDE, channels: 4 } })
    .webp({ quality: 20, alphaQuality: 40, effort: 6 })
    .toBuffer();
}

/** Mercator draws the source out towards the poles until only streaks are left: it fades from 60° to 75°. */
const polarShare = (latitude: number): number => Math.min(1, Math.max(0, (75 - Math.abs(latitude)) / 15));

/** From -1, full shade, to 1, full light. */
function slopeOf(difference: number): number {
  return Math.sign(difference) * Math.tanh(Math.max(0, Math.abs(difference) - NOISE) / FULL);
}

/** The source in greys; where it paints a lake or a river blue, the grey of the land round it. */
async function sourceGrey(): Promise<Uint8Array> {
  const colours = await sourceColours();
  const grey = new Uint8Array(WIDTH * HEIGHT);
  const wet = new Uint8Array(WIDTH * HEIGHT);
  for (let i = 0; i < grey.length; i++) {
    const [red = 0, green = 0, blue = 0] = colours.subarray(i * 3, i * 3 + 3);
    grey[i] = 0.3 * red + 0.59 * green + 0.11 * blue;
    if (blue > red + 8 && blue > green - 12) wet[i] = 1;
  }
  return grey.map((value, i) => (wet[i] === 1 ? dryNeighbours(grey, wet, i) : value));
}

/** The mean of the dry pixels round pixel `i`; its own value far from any. */
function dryNeighbours(grey: Uint8Array, wet: Uint8Array, i: number): number {
  let [sum, count] = [0, 0];
  for (let row = -4; row <= 4; row++) {
    for (let column = -4; column <= 4; column++) {
      const at = i + row * WIDTH + column;
      if (wet[at] !== 0) continue;
      sum += grey[at] ?? 0;
      count += 1;
    }
  }
  return count === 0 ? (grey[i] ?? 0) : sum / count;
}

/** Red, green, blue; north-west first. */
async function sourceColours(): Promise<Uint8Array> {
  const engine = new URL(
    ".",
    `file://${createRequire(import.meta.url).resolve("@cesium/engine/package.json")}`,
  );
  const tiles = Array.from({ length: COLUMNS * ROWS }, (_, i) => {
    const [column, row] = [i % COLUMNS, Math.floor(i / COLUMNS)];
    const path = `Source/Assets/Textures/NaturalEarthII/2/${column}/${ROWS - 1 - row}.jpg`;
    return { input: new URL(path, engine).pathname, left: column * TILE, top: row * TILE };
  });
  const ground = { width: WIDTH, height: HEIGHT, channels: 3 as const, background: "#000" };
  return sharp({ create: ground }).composite(tiles).removeAlpha().raw().toBuffer();
}

const raw = async (picture: Sharp): Promise<Uint8Array> =>
  (await picture.extractChannel(0).raw().toBuffer()) as Uint8Array;

const blurred = (grey: Uint8Array, sigma: number): Promise<Uint8Array> =>
  raw(
    sharp(grey, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } })
      .blur(sigma)
      .greyscale(),
  );

/** 255 on land, falling to 0 at the shore, where the coarse source would spill over the line. */
async function shoreMask(land: readonly Position[][][]): Promise<Uint8Array> {
  const path = land
    .flat()
    .map(
      (ring) =>
        `M${ring
          .map((point) =>
            toWorld(point)
              .map((v) => (v * SIDE).toFixed(1))
              .join(" "),
          )
          .join("L")}Z`,
    )
    .join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}"><rect width="100%" height="100%" fill="#000"/><path d="${path}" fill="#fff" fill-rule="evenodd"/></svg>`;
  const mask = await raw(sharp(Buffer.from(svg), { unlimited: true }).greyscale());
  const soft = await raw(
    sharp(mask, { raw: { width: SIDE, height: SIDE, channels: 1 } })
      .blur(2)
      .greyscale(),
  );
  return soft.map((value) => Math.max(0, value - 128) * 2);
}

/** Bilinear; wraps round the globe. */
function sample(picture: Uint8Array, x: number, y: number): number {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const at = (column: number, row: number) =>
    picture[Math.min(HEIGHT - 1, Math.max(0, row)) * WIDTH + ((column + WIDTH) % WIDTH)] ?? 0;
  const [fx, fy] = [x - x0, y - y0];
  const upper = at(x0, y0) * (1 - fx) + at(x0 + 1, y0) * fx;
  const lower = at(x0, y0 + 1) * (1 - fx) + at(x0 + 1, y0 + 1) * fx;
  return upper * (1 - fy) + lower * fy;
}
