import { expect, test } from "vitest";
import { Turns } from "../../src/basemap/turns.ts";

test("jobs that go first are done before those already waiting, each kind in its own order", async () => {
  const turns = new Turns();
  const done: string[] = [];
  const take = (name: string, order: "first" | "later") => turns.take(() => done.push(name), order);
  await Promise.all([
    take("paint 1", "later"),
    take("paint 2", "later"),
    take("read 1", "first"),
    take("read 2", "first"),
  ]);
  expect(done).toEqual(["read 1", "read 2", "paint 1", "paint 2"]);
});

test("a job that throws is a rejection, and the next one is done", async () => {
  const turns = new Turns();
  const broken = turns.take(() => {
    throw new Error("broken");
  });
  await expect(broken).rejects.toThrow("broken");
  expect(await turns.take(() => 7)).toBe(7);
});
