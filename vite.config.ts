import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { readerChecks } from "./geodata/reader-checks.ts";

/** What of ours the page begins with, if later parts use it too: of the map's code only what says how many marks are many. */
const WANTED_FIRST = /\/src\/(?:core|data|ui\/(?!map\/)|ui\/map\/(?:mark-size|many-marks-part))|\/@turf\//;

export default defineConfig({
  // Relative, so that the built app works below any path of any static host.
  base: "./",
  define: readerChecks(),
  plugins: [
    react(),
    withStylesInLayers(),
    withoutPolicyInDevelopment(),
    withAppPreloaded(),
    withLeafletShaken(),
  ],
  // Leaflet's other build is one closed piece, of which nothing can be left out.
  resolve: { alias: [{ find: /^leaflet$/, replacement: "leaflet/dist/leaflet-src.esm.js" }] },
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
        // What the page and its later parts share is one file, not one for each way of sharing it.
        codeSplitting: {
          groups: [
            { name: "react", test: /\/node_modules\/(?:react|react-dom|scheduler)\//, priority: 2 },
            { name: "leaflet", test: /\/node_modules\/leaflet\//, priority: 2 },
            { name: "core", test: WANTED_FIRST, minShareCount: 3, priority: 1 },
            { name: "map", test: /\/src\/ui\/map\/|\/@?react-leaflet\//, minShareCount: 2 },
          ],
        },
      },
    },
  },
});

/** The layer of a style sheet of ours; `styles/layers.css` orders them and lies in none. */
function layerOf(path: string): string | null {
  if (path.endsWith("/layers.css")) return null;
  if (/\/(?:tokens|base)\.css$/.test(path)) return "base";
  return /\/print(?:\.css$|\/)/.test(path) ? "print" : "components";
}

/**
 * Puts every style sheet of ours into its cascade layer, so that it does not matter when the file is fetched that it was
 * bundled into. What a sheet imports says its layer itself; fonts lie in none.
 */
function withStylesInLayers(): Plugin {
  return {
    name: "with-styles-in-layers",
    enforce: "pre",
    transform: {
      filter: { id: /\/src\/ui\/.+\.css$/ },
      handler: (css, path) => {
        const layer = layerOf(path);
        const [imports = ""] = /^(?:\s+|\/\*[\s\S]*?\*\/|@import [^;]+;)*/.exec(css) ?? [];
        return layer === null ? css : `${imports}@layer ${layer} {\n${css.slice(imports.length)}}\n`;
      },
    },
  };
}

/** The development server injects inline scripts, which the page's own policy rightly refuses. */
function withoutPolicyInDevelopment(): Plugin {
  return {
    name: "without-policy-in-development",
    apply: "serve",
    transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ""),
  };
}

/** Has the page's own code fetched beside React, though it begins after it. */
function withAppPreloaded(): Plugin {
  return {
    name: "with-app-preloaded",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle }) => {
        const app = Object.values(bundle ?? {}).find((file) => file.type === "chunk" && file.name === "App");
        if (app?.type !== "chunk") throw new Error("the build has no chunk of its own for the app");
        const tag = (attrs: Readonly<Record<string, string | boolean>>) =>
          ({ tag: "link", attrs: { crossorigin: true, ...attrs }, injectTo: "head" }) as const;
        const styles = [...(app.viteMetadata?.importedCss ?? [])];
        return [
          ...[app.fileName, ...app.imports.filter((file) => !html.includes(file))].map((file) =>
            tag({ rel: "modulepreload", href: `./${file}` }),
          ),
          ...styles.map((file) => tag({ rel: "stylesheet", href: `./${file}` })),
        ];
      },
    },
  };
}

/**
 * Leaflet builds its classes by calls, which a bundler must take to do more than that. Told that they do not, it leaves out
 * the classes that nobody uses; with them goes what hangs on those that stay for their sake (popups, controls, GeoJSON),
 * the second way of drawing paths, what Internet Explorer needs, and ways of moving the map that nobody takes: asking where
 * the reader is, and flying.
 */
function withLeafletShaken(): Plugin {
  const begin = (call: string) => new RegExp(`^(?=${call})`, "gm");
  const PURE = "/*#__PURE__*/ ";
  const changes: readonly (readonly [found: RegExp, instead: string])[] = [
    [/(?<=^var \w+ = )(?=(?:\w+\.)?extend\()/gm, PURE],
    [begin(String.raw`(?:Marker|Circle|CircleMarker|Polyline|Polygon|LayerGroup)\.include\(`), PURE],
    [begin(String.raw`Map\.addInitHook\(function`), PURE],
    [
      begin(
        String.raw`(?:Map|Layer)\.include\(\{\s*(?:\/\/.*\s*)*(?:addControl|_initOverlay|(?:open|bind)(?:Popup|Tooltip))\b`,
      ),
      PURE,
    ],
    [/^(?:[Cc]ontrol|Icon|GeoJSON|TileLayer|tileLayer|CRS)\.\w+ = \w+;$/gm, ""],
    [/\t\/\/ @section Geolocation methods[\s\S]*?(?=\t\/\/ TODO Appropriate docs section)/g, ""],
    [/\t\/\/ @method flyTo\([\s\S]*?(?=\t\/\/ @method setMaxBounds)/g, ""],
    [/\(this\.options\.preferCanvas && canvas\(options\)\) \|\| /g, ""],
    [/\bBrowser\.(?:vml|ielt9|msPointer)\b/g, "false"],
    [/(?=new IconDefault\(\))/g, PURE],
    [/^\t(?:vml: vml|inlineSvg: inlineSvg),$/gm, ""],
    [/(?<=^var (?:vml|inlineSvg|vmlCreate) = (?:!+svg\$1 && )?)(?=\(function)/gm, PURE],
  ];
  return {
    name: "with-leaflet-shaken",
    apply: "build",
    transform: {
      filter: { id: /leaflet-src\.esm\.js$/ },
      handler: (code) =>
        changes.reduce((shaken, [found, instead]) => {
          const changed = shaken.replace(found, instead);
          if (changed === shaken) throw new Error(`Leaflet has nothing like ${found}: see vite.config.ts`);
          return changed;
        }, code),
    },
  };
}
