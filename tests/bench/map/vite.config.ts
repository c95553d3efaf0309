import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The page that draws the maps compared, one at a time. */
// biome-ignore lint/style/noDefaultExport: where Vite looks for it
export default defineConfig({
  root: here("."),
  base: "/",
  publicDir: here("../../../public"),
  worker: { format: "es" },
  build: {
    outDir: here("../../../dist/bench-map"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
  },
});
