import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Throttle } from "../../../src/ui/map/throttle.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const doing = () => {
  const times: number[] = [];
  const began = performance.now();
  const throttle = new Throttle(() => times.push(performance.now() - began), 100);
  return { times, throttle };
};

test("asked for after a rest, the work is done at once, and once", () => {
  const { times, throttle } = doing();
  throttle.ask();
  expect(throttle.isDue).toBe(false);
  vi.advanceTimersByTime(500);
  throttle.ask();
  vi.advanceTimersByTime(500);
  expect(times).toEqual([0, 500]);
});

test("asked for all the time, it is done every so often, and never later than that after the last time", () => {
  const { times, throttle } = doing();
  for (let frame = 0; frame < 25; frame++) {
    throttle.ask();
    vi.advanceTimersByTime(10);
  }
  expect(throttle.isDue).toBe(true);
  vi.advanceTimersByTime(500);
  expect(times).toEqual([0, 100, 200, 300]);
});

test("done without being asked for, it is done no more for what was asked before, and once given up never", () => {
  const { times, throttle } = doing();
  throttle.ask();
  vi.advanceTimersByTime(10);
  throttle.ask();
  throttle.now();
  vi.advanceTimersByTime(50);
  throttle.ask();
  throttle.cancel();
  vi.advanceTimersByTime(500);
  expect(times).toEqual([0, 10]);
});
