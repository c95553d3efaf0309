import fc from "fast-check";
import { PMTiles } from "pmtiles";
import { expect, test } from "vitest";
import { writeArchive } from "../../geodata/basemap/archive.ts";

const tile = fc.integer({ min: 0, max: 7 }).chain((z) =>
  fc.record({
    z: fc.constant(z),
    x: fc.nat(2 ** z - 1),
    y: fc.nat(2 ** z - 1),
    // Few contents, so that equal tiles and runs of them occur.
    data: fc.integer({ min: 0, max: 3 }).map((n) => Uint8Array.from([n, n, n + 1])),
  }),
);
const tiles = fc.uniqueArray(tile, {
  selector: ({ z, x, y }) => `${z}/${x}/${y}`,
  minLength: 1,
  maxLength: 400,
});

test("what is written is what the reference reader finds, and nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(tiles, tile, async (written, other) => {
      const bytes = writeArchive(written, 7, { name: "test" });
      const archive = open(bytes);
      for (const { z, x, y, data } of written) {
        expect(new Uint8Array((await archive.getZxy(z, x, y))?.data ?? new ArrayBuffer())).toEqual(data);
      }
      const known = written.some(({ z, x, y }) => z === other.z && x === other.x && y === other.y);
      if (!known) expect(await archive.getZxy(other.z, other.x, other.y)).toBeUndefined();
    }),
    { numRuns: 40 },
  );
});

test("thousands of different tiles need leaf directories and are still found", async () => {
  // Lengths that no compression of the directory can guess. Numerical Recipes' generator.
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed;
  };
  const written = Array.from({ length: 16384 }, (_, i) => {
    const data = Uint8Array.from({ length: 1 + (random() >>> 24) }, () => random() >>> 24);
    return { z: 7, x: i % 128, y: Math.floor(i / 128), data };
  });
  const archive = open(writeArchive(written, 7, {}));
  expect((await archive.getHeader()).leafDirectoryLength).toBeGreaterThan(0);
  for (const { z, x, y, data } of written.filter((_, i) => i % 611 === 0)) {
    expect(new Uint8Array((await archive.getZxy(z, x, y))?.data ?? new ArrayBuffer())).toEqual(data);
  }
}, 60_000);

test("the same tiles in another order give the same bytes", () => {
  fc.assert(
    fc.property(tiles, (written) => {
      expect(writeArchive([...written].reverse(), 7, {})).toEqual(writeArchive(written, 7, {}));
    }),
    { numRuns: 20 },
  );
});

function open(bytes: Uint8Array): PMTiles {
  const getBytes = async (offset: number, length: number) => ({
    data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer,
  });
  return new PMTiles({ getKey: () => `${Math.random()}`, getBytes });
}
