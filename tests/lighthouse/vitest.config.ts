import { defineConfig } from "vitest/config";

// Apart from the tests: the figures depend on how busy the machine is.
// biome-ignore lint/style/noDefaultExport: Vitest loads its configuration by the default export
export default defineConfig({
  test: {
    include: ["tests/lighthouse/*.test.ts"],
    globalSetup: ["tests/browser/setup.ts"],
    testTimeout: 600_000,
    fileParallelism: false,
  },
});
