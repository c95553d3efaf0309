import { defineConfig } from "vitest/config";

// Apart from the other tests: not every machine has every engine.
// biome-ignore lint/style/noDefaultExport: Vitest loads its configuration by the default export
export default defineConfig({
  test: {
    include: ["tests/engines/*.journeys.ts"],
    globalSetup: ["tests/engines/setup.ts"],
    reporters: ["verbose", "./tests/plain-count.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
    fileParallelism: false,
  },
});
