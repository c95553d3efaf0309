import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FollowUp } from "../../../src/ui/map/follow-up.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const doing = () => {
  const times: number[] = [];
  const began = performance.now();
  const followUp = new FollowUp(() => times.push(performance.now() - began), { after: 30, apart: 100 });
  return { times, followUp };
};

test("asked for once, the work is done once, a little later", () => {
  const { times, followUp } = doing();
  followUp.soon();
  expect(followUp.isDue).toBe(true);
  vi.advanceTimersByTime(500);
  expect(times).toEqual([30]);
  expect(followUp.isDue).toBe(false);
});

test("asked for all the time, it is done every so often, and never later than that after the last time", () => {
  const { times, followUp } = doing();
  for (let frame = 0; frame < 30; frame++) {
    followUp.soon();
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(500);
  expect(times).toEqual([30, 130, 230, 330]);
});

test("done at once it is not done again, and once given up never", () => {
  const { times, followUp } = doing();
  followUp.soon();
  followUp.now();
  vi.advanceTimersByTime(500);
  followUp.soon();
  followUp.cancel();
  vi.advanceTimersByTime(500);
  expect(times).toEqual([0]);
});
