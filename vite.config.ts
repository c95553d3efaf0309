import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** What reads and checks the atlas, and nothing that draws: its file comes at once, but is no part of the first task. */
const READING =
  /zod|\/src\/(ui\/(open-atlas|in-slices)|data\/(area|article|atlas|atlas-schema|brand|date|excerpt|expectation|mentions-inside|reading|trouble))\b/;

export default defineConfig({
  // Relative, so that the built app works below any path of any static host.
  base: "./",
  plugins: [react(), withoutPolicyInDevelopment(), preloading("reading")],
  resolve: { alias: { fflate: fileURLToPath(new URL("src/basemap/no-fflate.ts", import.meta.url)) } },
  worker: {
    format: "es",
    // The reader of tiles names its functions by calls of `d`, which would keep all of them, used or not.
    rolldownOptions: { treeshake: { manualPureFunctions: ["d"] } },
  },
  build: {
    outDir: "dist/app",
    // A data: font or script would be refused by the page's own policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: "reading", test: READING }],
        },
      },
    },
  },
});

/** The development server injects inline scripts, which the page's own policy rightly refuses. */
function withoutPolicyInDevelopment(): Plugin {
  return {
    name: "without-policy-in-development",
    apply: "serve",
    transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ""),
  };
}

/** Has the browser fetch a chunk that the page asks for later while it still fetches what asks for it. */
function preloading(chunk: string): Plugin {
  return {
    name: "preloading",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle = {} }) =>
        Object.values(bundle)
          .filter(({ type, name }) => type === "chunk" && name === chunk)
          .map(({ fileName }) => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: true, href: `./${fileName}` },
            injectTo: "head",
          })),
    },
  };
}
