import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The page that holds one contender at a time. */
// biome-ignore lint/style/noDefaultExport: where Vite looks for it
export default defineConfig({
  root: here("."),
  base: "/",
  publicDir: false,
  worker: { format: "es" },
  build: {
    outDir: here("../../../../dist/bench-engine"),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    target: "es2022",
  },
});
