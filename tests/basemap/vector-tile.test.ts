import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { expect, test } from "vitest";
import { walkTile } from "../../src/basemap/vector-tile.ts";
import { built, Lines, tileAt } from "./built-archive.ts";

const ADDRESSES = [
  [0, 0, 0],
  [3, 4, 3],
  [5, ...tileAt(5, 24, 38)],
  [6, ...tileAt(6, 13, 33)],
  [6, ...tileAt(6, 35, 32)],
] as const;

test.each(ADDRESSES)("tile %i/%i/%i is read as the reference reader reads it", async (z, x, y) => {
  const data = await dataOf(z, x, y);
  const read: unknown[] = [];
  walkTile(data, ({ layer, tags, draw }) => {
    const pen = new Lines();
    draw(pen);
    read.push({ layer, tags: Object.fromEntries(tags), lines: pen.lines });
  });
  const reference = new VectorTile(new PbfReader(data));
  const expected = Object.values(reference.layers).flatMap((layer) =>
    Array.from({ length: layer.length }, (_, i) => {
      const feature = layer.feature(i);
      const lines = feature.loadGeometry().map((line) => line.map((point) => [point.x, point.y]));
      return { layer: layer.name, tags: feature.properties, lines };
    }),
  );
  expect(read).toEqual(expected);
});

test("of the shapes that are wanted all is read, of the others nothing", async () => {
  const data = await dataOf(3, 4, 3);
  const shapesOf = (wanted?: (shape: string) => boolean) => {
    const seen: unknown[] = [];
    walkTile(data, ({ layer, shape, tags }) => seen.push({ layer, shape, tags: [...tags] }), wanted);
    return seen;
  };
  const points = shapesOf((shape) => shape === "point");
  const others = shapesOf((shape) => shape !== "point");
  expect(points.length).toBeGreaterThan(50);
  expect(points).toEqual(shapesOf().filter((one) => JSON.stringify(one).includes('"shape":"point"')));
  expect([...points, ...others]).toHaveLength(shapesOf().length);
});

test("a tile that ends too soon is refused, not half read", async () => {
  const data = await dataOf(3, 4, 3);
  expect(() => walkTile(data.slice(0, data.byteLength / 2), () => {})).toThrow();
});

test("noise is refused", () => {
  const noise = Uint8Array.from({ length: 400 }, (_, i) => ((i * 89 + 26) & 255) | 1);
  noise[0] = 0x1a;
  expect(() => walkTile(noise.buffer, () => {})).toThrow();
});

async function dataOf(z: number, x: number, y: number): Promise<ArrayBuffer> {
  const data = (await built.getZxy(z, x, y))?.data;
  if (data === undefined) throw new Error(`no tile ${z}/${x}/${y}`);
  return data;
}
