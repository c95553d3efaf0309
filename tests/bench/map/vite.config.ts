import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The page that draws the maps compared, one at a time. */
export default defineConfig({
  root: here("."),
  base: "/",
  publicDir: here("../../../public"),
  build: {
    outDir: here("../../../dist/bench-map"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
  },
});
