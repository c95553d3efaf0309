import { defineConfig } from "vitest/config";

// biome-ignore lint/style/noDefaultExport: where Vitest looks for it
export default defineConfig({ test: { include: ["tests/bench/map/*.bench.ts"], hookTimeout: 120_000 } });
