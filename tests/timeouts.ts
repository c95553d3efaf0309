/**
 * How long tests wait, in milliseconds. A machine that is busy with other things must not fail one that waits; whatever a
 * test says itself is longer (`waiting.test.ts`).
 */
export const TIMEOUTS = {
  /** A test, or what prepares one. */
  test: 60_000,
  /** A test in a real browser. */
  browserTest: 300_000,
  /** One step of a test: until the page shows what is looked for. */
  step: 30_000,
} as const;
