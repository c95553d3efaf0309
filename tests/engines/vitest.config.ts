import { defineConfig } from "vitest/config";
import { TIMEOUTS } from "../timeouts.ts";

// Apart from the other tests: not every machine has every engine.
// biome-ignore lint/style/noDefaultExport: Vitest loads its configuration by the default export
export default defineConfig({
  test: {
    include: ["tests/engines/*.journeys.ts"],
    globalSetup: ["tests/engines/setup.ts"],
    reporters: ["verbose", "./tests/plain-count.ts"],
    testTimeout: TIMEOUTS.browserTest,
    hookTimeout: TIMEOUTS.browserTest,
    expect: { poll: { timeout: TIMEOUTS.step } },
    fileParallelism: false,
  },
});
