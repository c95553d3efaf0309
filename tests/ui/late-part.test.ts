import { expect, test } from "vitest";
import { LatePart } from "../../src/ui/late-part.ts";

test("a late part is fetched once, however often it is asked for, and is then at hand", async () => {
  let fetches = 0;
  const part = new LatePart(async () => `code ${++fetches}`);
  expect([part.code, fetches]).toEqual([null, 0]);
  expect(await Promise.all([part.fetch(), part.fetch()])).toEqual(["code 1", "code 1"]);
  expect([part.code, await part.fetch(), fetches]).toEqual(["code 1", "code 1", 1]);
});

test("one that could not be had is fetched again when it is asked for again", async () => {
  const results = [Promise.reject(new Error("no server")), Promise.resolve("code")];
  const part = new LatePart(() => results.shift() ?? Promise.reject(new Error("asked too often")));
  await expect(Promise.all([part.fetch(), part.fetch()])).rejects.toThrow("no server");
  expect(part.code).toBeNull();
  expect(await part.fetch()).toBe("code");
});
