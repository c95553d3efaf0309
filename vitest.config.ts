import { defineConfig } from "vitest/config";
import { readerChecks } from "./geodata/reader-checks.ts";
import { TIMEOUTS } from "./tests/timeouts.ts";

export default defineConfig(({ mode }) => {
  // How many times the usual number of random cases is tried: `npm run test:deep` tries ten times as many. Projects read this
  // file again and are told of another mode: the first to hear tells all.
  process.env.EFFORT ??= mode === "deep" ? "10" : "1";
  const isDeep = Number(process.env.EFFORT) > 1;
  return {
    define: readerChecks(),
    test: {
      reporters: ["default", "./tests/plain-count.ts"],
      env: { EFFORT: process.env.EFFORT },
      testTimeout: TIMEOUTS.test,
      hookTimeout: TIMEOUTS.test,
      expect: { poll: { timeout: TIMEOUTS.step } },
      maxWorkers: "100%",
      // Files of a worker share what they import: no test changes a module.
      isolate: false,
      projects: [
        {
          extends: true,
          test: {
            name: "unit",
            include: ["tests/**/*.test.{ts,tsx}"],
            exclude: ["tests/browser/**", "tests/bench/**", "tests/lighthouse/**"],
          },
        },
        {
          extends: true,
          test: {
            name: "browser",
            include: ["tests/browser/**/*.test.ts"],
            globalSetup: ["tests/browser/setup.ts"],
            testTimeout: isDeep ? 1_800_000 : TIMEOUTS.browserTest,
            // More pages at once only make each other slow.
            maxWorkers: 2,
            // After the units, so that neither slows the other.
            sequence: { groupOrder: 1 },
          },
        },
      ],
    },
  };
});
