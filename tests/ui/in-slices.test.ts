import { expect, test } from "vitest";
import { inSlices } from "../../src/ui/in-slices.ts";

/** Steps that keep the thread for so many milliseconds each. */
function* steps(count: number, milliseconds: number): Generator<undefined, string> {
  for (let step = 0; step < count; step++) {
    yield;
    for (const end = performance.now() + milliseconds; performance.now() < end; );
  }
  return "done";
}

test("what the steps return is what it resolves with", async () => {
  expect(await inSlices(steps(0, 0))).toBe("done");
  expect(await inSlices(steps(1000, 0))).toBe("done");
});

test("others have their turn between slices", async () => {
  let turns = 0;
  const other = setInterval(() => turns++);
  await inSlices(steps(20, 2));
  clearInterval(other);
  expect(turns).toBeGreaterThan(3);
});

test("what fails in a step is the caller's to know", async () => {
  const failing = function* (): Generator<undefined, never> {
    yield;
    throw new Error("broken");
  };
  await expect(inSlices(failing())).rejects.toThrow("broken");
});
