import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { built, builtTile, type Lines, type Point, tileAt } from "./built-archive.ts";

const FOLDER = "public/basemap/";

describe("the committed files", () => {
  test("are those that the build wrote", () => {
    for (const line of readFileSync(`${FOLDER}SHA256SUMS`, "utf8").trim().split("\n")) {
      const [sum, name] = line.split("  ");
      expect(
        createHash("sha256")
          .update(readFileSync(`${FOLDER}${name}`))
          .digest("hex"),
        name,
      ).toBe(sum);
    }
  });

  test("are at most 6 MB together, the relief 0.5 MB", () => {
    const sizes = ["world.pmtiles", "relief.webp"].map((name) => statSync(`${FOLDER}${name}`).size);
    expect(sizes.reduce((a, b) => a + b)).toBeLessThanOrEqual(6e6);
    expect(sizes[1]).toBeLessThanOrEqual(5e5);
  });

  test("credit GeoNames with its licence and say what was changed", () => {
    const credits = readFileSync(`${FOLDER}ATTRIBUTION.md`, "utf8");
    for (const words of ["Natural Earth", "GeoNames", "CC BY 4.0", "Modified", "not an endorsement"]) {
      expect(credits).toContain(words);
    }
  });

  test("come from no source with a share-alike or restricted licence", () => {
    const { dependencies } = JSON.parse(readFileSync("geodata/basemap/package.json", "utf8"));
    const refused =
      /geo-maps|osm_borders|world-countries|country-state-city|world-geojson|amcharts|highcharts/;
    expect(Object.keys(dependencies).filter((name) => refused.test(name))).toEqual([]);
  });
});

describe("the archive", () => {
  test("holds zooms 0 to 6 in the layers of the Protomaps schema, and a coast", async () => {
    const header = await built.getHeader();
    const { vector_layers: layers } = (await built.getMetadata()) as { vector_layers: { id: string }[] };
    expect([header.minZoom, header.maxZoom]).toEqual([0, 6]);
    expect(layers.map(({ id }) => id)).toEqual(["earth", "coast", "water", "boundaries", "places"]);
  });

  test.each([
    ["Tripoli", 13.187, 32.887, true],
    ["Sabratha", 12.488, 32.793, false],
    ["Palermo", 13.336, 38.132, false],
    ["Rome", 12.511, 41.892, true],
    ["Amman", 35.945, 31.955, true],
    ["Jerusalem", 35.216, 31.769, false],
  ])("has %s in its tile", async (text, longitude, latitude, capital) => {
    const { names } = await builtTile(6, ...tileAt(6, longitude, latitude));
    expect(names).toContainEqual(expect.objectContaining({ kind: "locality", text, capital }));
  });

  test("names countries and seas in the languages of the United Nations", async () => {
    const { PbfReader } = await import("pbf");
    const { VectorTile } = await import("@mapbox/vector-tile");
    const tile = new VectorTile(
      new PbfReader((await built.getZxy(4, ...tileAt(4, 17, 27)))?.data ?? new ArrayBuffer()),
    );
    const places = Array.from({ length: tile.layers.places?.length ?? 0 }, (_, i) =>
      tile.layers.places?.feature(i),
    );
    const libya = places.find((place) => place?.properties.name === "Libya")?.properties;
    expect(libya).toMatchObject({
      "name:ar": "ليبيا",
      "name:fr": "Libye",
      "name:ru": "Ливия",
      "name:zh": "利比亚",
    });
  });

  test("spells no name in GeoNames' scholarly marks where the reviewed list has an English form", async () => {
    const { names } = await builtTile(6, ...tileAt(6, 15.09, 32.37));
    expect(names.map(({ text }) => text)).toContain("Misrata");
    expect(names.filter(({ text }) => /[ḩşţḑāīū]/u.test(text))).toEqual([]);
  });
});

describe("the antimeridian", () => {
  // Taveuni's own shore runs within a pixel of it; a seam is longer. Units of the tile, 8 to a CSS px.
  const LENGTH = 16;
  const edges = (z: number) =>
    Array.from({ length: 2 ** z }, (_, y) => [
      { x: 0, seam: 0, y },
      { x: 2 ** z - 1, seam: 4096, y },
    ]).flat();

  test.each([0, 1, 2, 3, 4, 5, 6])("has no line of coast or border along it at zoom %i", async (z) => {
    for (const { x, y, seam } of edges(z)) {
      const tile = await builtTile(z, x, y);
      const onSeam = [tile.coast, tile.borders, tile.disputed, ...tile.provinces.values()].flatMap((path) =>
        segments(path).filter(
          ([[ax, ay], [bx, by]]) =>
            Math.abs(ax - seam) + Math.abs(bx - seam) < 2 && Math.abs(ay - by) > LENGTH,
        ),
      );
      expect(onSeam, `${z}/${x}/${y}`).toEqual([]);
    }
  });

  test("is crossed by no line: none is wider than half the world", async () => {
    const { coast, borders } = await builtTile(0, 0, 0);
    const wide = [coast, borders].flatMap(segments).filter(([[ax], [bx]]) => Math.abs(ax - bx) > 2048);
    expect(wide).toEqual([]);
  });

  test("is crossed by land without a gap: Chukotka lies on both sides", async () => {
    const y = tileAt(4, 180, 67)[1];
    expect((await builtTile(4, 0, y)).land.lines.length).toBeGreaterThan(0);
    expect((await builtTile(4, 15, y)).land.lines.length).toBeGreaterThan(0);
  });
});

describe("lines that not everybody recognises", () => {
  test.each([
    ["at the neck of Crimea", 33.6, 46.1],
    ["along the line of control in Kashmir", 74.0, 34.3],
    ["round the West Bank", 35.0, 32.4],
    ["in Cyprus", 33.2, 35.15],
    ["along the berm of Western Sahara", -8.9, 27.0],
  ])("are dashed %s", async (_, longitude, latitude) => {
    expect(await nearest("disputed", longitude, latitude)).toBeLessThan(25);
  });

  test("are not whole borders: between Ukraine and Russia proper the line is solid", async () => {
    expect(await nearest("disputed", 36.2, 50.3)).toBe(Number.POSITIVE_INFINITY);
    expect(await nearest("borders", 36.2, 50.3)).toBeLessThan(25);
  });

  test("leave no country border between Crimea and the rest of Ukraine, nor one round it", async () => {
    expect(await nearest("borders", 33.6, 46.1)).toBeGreaterThan(200);
  });
});

function segments(path: Lines): readonly (readonly [Point, Point])[] {
  return path.lines.flatMap((line) => line.slice(1).map((to, i) => [line[i] ?? to, to] as const));
}

/** Kilometres (about) from a place to the nearest point of such a line in its tile of zoom 6. */
async function nearest(kind: "disputed" | "borders", longitude: number, latitude: number): Promise<number> {
  const [x, y] = tileAt(6, longitude, latitude);
  const { [kind]: path } = await builtTile(6, x, y);
  const world = 4096 * 64;
  const px = ((longitude + 180) / 360) * world - x * 4096;
  const py =
    (0.5 - Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI)) * world - y * 4096;
  const kmPerUnit = (40_075 * Math.cos((latitude * Math.PI) / 180)) / world;
  return Math.min(...path.lines.flat().map(([ax, ay]) => Math.hypot(ax - px, ay - py) * kmPerUnit));
}
