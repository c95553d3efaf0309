import { defineConfig } from "vite";
import { readerChecks } from "./geodata/reader-checks.ts";

/** Bundles the command with all that it uses: Node 20 runs no TypeScript, and the bin must start at once. */
export default defineConfig({
  publicDir: false,
  define: readerChecks(),
  ssr: { noExternal: true },
  build: {
    ssr: "src/cli/dateline.ts",
    outDir: "dist/cli",
    target: "node20",
    rollupOptions: { output: { entryFileNames: "dateline.js", banner: "#!/usr/bin/env node" } },
  },
});
