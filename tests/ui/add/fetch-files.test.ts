import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchFiles } from "../../../src/ui/add/fetch-files.ts";

const BODY = Buffer.alloc(1_000_000, 7);

/** Serves `/whole`, `/streamed` (no length said), `/torn` (breaks off) and nothing else. */
const server = createServer(({ url }, response) => {
  if (url === "/whole") response.writeHead(200, { "Content-Length": BODY.length }).end(BODY);
  else if (url === "/streamed") {
    response.write(BODY.subarray(0, 10));
    response.end(BODY.subarray(10));
  } else if (url === "/torn") {
    response.writeHead(200, { "Content-Length": BODY.length });
    response.write(BODY.subarray(0, 1000), () => response.destroy());
  } else response.writeHead(404).end();
});
let base = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  base = `http://127.0.0.1:${bound !== null && typeof bound === "object" ? bound.port : 0}/`;
});
afterAll(() => server.close());

test("files come whole and in order, and it is told how much of all has come", async () => {
  const told: (readonly [number, number | null])[] = [];
  const files = await fetchFiles(base, ["whole", "whole"], (...progress) => told.push(progress));
  expect(files.map((file) => BODY.equals(file))).toEqual([true, true]);
  expect(told[0]).toEqual([0, 2_000_000]);
  expect(told.at(-1)).toEqual([2_000_000, 2_000_000]);
  expect(told.length).toBeLessThan(15);
});

test("where the length of the first is not said, none of all is; others count as they come", async () => {
  const told = async (paths: readonly string[]) => {
    const totals: (readonly [number, number | null])[] = [];
    const files = await fetchFiles(base, paths, (...progress) => totals.push(progress));
    expect(files.map((file) => BODY.equals(file))).toEqual([true, true]);
    return totals;
  };
  expect(new Set((await told(["streamed", "whole"])).map(([, total]) => total))).toEqual(new Set([null]));
  const known = await told(["whole", "streamed"]);
  expect([known[0], known.at(-1)]).toEqual([
    [0, 1_000_000],
    [2_000_000, 2_000_000],
  ]);
});

test.each([
  ["is not there", "none", "none could not be fetched: the server answered 404."],
  ["breaks off", "torn", "torn broke off while it was being fetched."],
])("a file that %s is named", async (_, path, message) => {
  await expect(fetchFiles(base, ["whole", path], () => {})).rejects.toThrow(message);
});

test("so is a server that is not there", async () => {
  const gone = "http://127.0.0.1:9/";
  await expect(fetchFiles(gone, ["whole"], () => {})).rejects.toThrow(
    "whole could not be fetched: the server does not answer.",
  );
});
