import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { writeArchive } from "../../geodata/basemap/archive.ts";
import { type Archive, openArchive } from "../../src/basemap/archive.ts";
import { Damage } from "../../src/basemap/trouble.ts";
import { built, builtBytes } from "./built-archive.ts";

const sourceOf = (bytes: Uint8Array) => ({
  read: async (offset: number, length: number) =>
    new Uint8Array(bytes.subarray(offset, offset + length)).buffer,
});

let archive: Archive;
beforeAll(async () => {
  archive = await openArchive(sourceOf(builtBytes));
});

test("every tile of the committed archive is the one that the reference reader finds", async () => {
  const address = fc.integer({ min: 0, max: 6 }).chain((z) => {
    const across = fc.nat(2 ** z - 1);
    return fc.tuple(fc.constant(z), across, across);
  });
  await fc.assert(
    fc.asyncProperty(address, async ([z, x, y]) => {
      expect(await archive.read(z, x, y)).toEqual((await built.getZxy(z, x, y))?.data ?? null);
    }),
    { numRuns: 200 },
  );
});

test("a tile beyond the root directory is found by way of its leaf, which is read once", async () => {
  const written = Array.from({ length: 16384 }, (_, i) => {
    const data = Uint8Array.from({ length: 1 + ((i * 7919) % 251) }, (_, at) => (i * 31 + at * 17) & 255);
    return { z: 7, x: i % 128, y: Math.floor(i / 128), data };
  });
  const bytes = writeArchive([{ z: 0, x: 0, y: 0, data: Uint8Array.of(1) }, ...written], 7, {});
  const reads: number[] = [];
  const { read } = sourceOf(bytes);
  const large = await openArchive({
    read: (offset, length) => {
      reads.push(offset);
      return read(offset, length);
    },
  });
  for (const { z, x, y, data } of written.filter((_, i) => i % 611 === 0))
    expect(new Uint8Array((await large.read(z, x, y)) ?? new ArrayBuffer())).toEqual(data);
  const before = reads.length;
  await large.read(7, 0, 0);
  expect(reads).toHaveLength(before + 1);
});

test("whichever byte of a tile is damaged, it is told as damage, and no other tile suffers", async () => {
  const tiles = [1, 2].map((x) => ({
    ...{ z: 2, x, y: 1 },
    data: Uint8Array.from({ length: 300 }, (_, at) => (x * 31 + at * at) & 255),
  }));
  const bytes = writeArchive([{ z: 0, x: 0, y: 0, data: Uint8Array.of(1) }, ...tiles], 2, {});
  const [first, last] = tiles.map(({ data }) => data);
  // Packed, the tiles stand last in the file, one after the other.
  const length = gzipSync(last ?? new Uint8Array()).length;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 12, max: length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (at, flip) => {
        const spoilt = Uint8Array.from(bytes);
        const place = bytes.length - length + at;
        spoilt[place] = (spoilt[place] ?? 0) ^ flip;
        const opened = await openArchive(sourceOf(spoilt));
        await expect(opened.read(2, 2, 1)).rejects.toThrow(Damage);
        expect(new Uint8Array((await opened.read(2, 1, 1)) ?? new ArrayBuffer())).toEqual(first);
      },
    ),
  );
});

test.each([
  ["nothing", 0, "no archive"],
  ["text", 20_000, "no archive"],
])("%s is no archive", async (_, length, words) => {
  await expect(openArchive(sourceOf(new Uint8Array(length).fill(0x41)))).rejects.toThrow(words);
});
