import { afterEach, describe, expect, test } from "vitest";
import { openArchive } from "../../src/basemap/archive.ts";
import { fetchHead, HEAD_LENGTH } from "../../src/basemap/archive-head.ts";
import { RangeSource } from "../../src/basemap/range-source.ts";
import { type Faults, type Served, serve } from "./serve.ts";

const PATH = "/basemap/world.pmtiles";
let served: Served | null = null;

async function open(faults: Faults = {}) {
  served = await serve({ "": "public" }, faults);
  return openArchive(new RangeSource(`${served.url}${PATH}`));
}

afterEach(async () => {
  await served?.close();
  served = null;
});

describe("the archive is read", () => {
  test("by ranges: a tile costs its own bytes and the directory's", async () => {
    const archive = await open();
    expect((await archive.read(4, 8, 6))?.byteLength).toBeGreaterThan(1000);
    expect(served?.sent.get(PATH)).toBeLessThan(60_000);
  });

  test("as a whole, once, from a server that knows no ranges", async () => {
    const archive = await open({ ".pmtiles": "no ranges" });
    const tiles = await Promise.all([archive.read(4, 8, 6), archive.read(4, 9, 6), archive.read(0, 0, 0)]);
    expect(tiles.map((tile) => tile !== null)).toEqual([true, true, true]);
    expect(served?.sent.get(PATH)).toBeLessThan(6e6);
  });

  test("to the same bytes either way", async () => {
    const ranged = await (await open()).read(5, 17, 12);
    await served?.close();
    expect(await (await open({ ".pmtiles": "no ranges" })).read(5, 17, 12)).toEqual(ranged);
  });

  test("with null for a tile of open sea that it does not hold", async () => {
    expect(await (await open()).read(6, 13, 38)).toBeNull();
  });
});

test("a head that another has fetched is not fetched again", async () => {
  served = await serve({ "": "public" });
  const url = `${served.url}${PATH}`;
  const head = await fetchHead(url);
  expect(head?.byteLength).toBe(HEAD_LENGTH);
  served.sent.clear();
  await openArchive(new RangeSource(url, Promise.resolve(head)));
  expect(served.sent.get(PATH)).toBeUndefined();
});

test.each<[string, Faults]>([
  ["is missing", { ".pmtiles": "missing" }],
  ["comes whole only", { ".pmtiles": "no ranges" }],
])("the head of a file that %s is left to its reader", async (_, faults) => {
  served = await serve({ "": "public" }, faults);
  expect(await fetchHead(`${served.url}${PATH}`)).toBeNull();
});

test("half a range is no range: a file that ends inside it is refused", async () => {
  served = await serve({ "": "public" });
  const source = new RangeSource(`${served.url}/basemap/SHA256SUMS`);
  expect((await source.read(10, 20)).byteLength).toBe(20);
  await expect(source.read(10, 5000)).rejects.toThrow("shorter than it says");
});

describe("an archive of no use is refused with a reason", () => {
  test("when it is missing", async () => {
    await expect(open({ ".pmtiles": "missing" })).rejects.toThrow("404");
  });

  test("when it was cut short, for the tiles that are gone", async () => {
    const archive = await open({ ".pmtiles": "cut short" });
    await expect(archive.read(6, 34, 25)).rejects.toThrow("shorter than it says");
  });

  test("when it was cut short and comes as a whole", async () => {
    served = await serve({ cut: "tests/basemap" });
    await expect(openArchive(new RangeSource(`${served.url}/cut/serve.ts`))).rejects.toThrow();
  });
});
