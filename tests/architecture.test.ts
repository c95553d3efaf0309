import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";
import { describe, expect, test } from "vitest";

/** A file of `src` as the rules see it; `path` with slashes, from the root of the project. */
type Source = { readonly path: string; readonly text: string };
type Request = { readonly from: string; readonly at: number };

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What a folder of `src` may import from the others. */
const MAY_IMPORT: ReadonlyMap<string, readonly string[]> = new Map([
  ["core", []],
  ["read", ["core"]],
  ["engine", ["core"]],
  ["data", ["core"]],
  ["basemap", ["core"]],
  ["cli", ["core", "read", "engine", "data"]],
  ["ui", ["core", "read", "engine", "data", "basemap"]],
]);

const PURE = ["core", "read", "engine", "data"];

/** Packages that have one place, and where that is; a pure folder may have no others but those of geometry. */
const PACKAGES: readonly (readonly [name: RegExp, folders: readonly string[]])[] = [
  [/^leaflet(?:\/|$)/, ["src/basemap/", "src/ui/map/"]],
  [/^react-leaflet(?:\/|$)/, ["src/ui/map/"]],
  [/^react(?:-dom)?(?:\/|$)/, ["src/ui/"]],
  [/^zod(?:\/|$)/, ["src/data/"]],
  [/^yaml$/, ["src/data/", "src/cli/"]],
  [/^topojson-(?:client|specification)$/, ["src/data/found/"]],
  [/^parse5$/, ["src/data/documents/"]],
  [/^node:/, ["src/cli/"]],
  [/^(?:geojson|@turf\/turf)$/, ["src/"]],
];

const SINK =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|eval|new Function|document\.write|DOMParser|createContextualFragment|srcdoc)\b|\bbindPopup\(/g;

/** What reaches a terminal, and what commands it. */
const PRINTING =
  /\bprocess\.(?:stdout|stderr)\b|\{[^}]*\b(?:stdout|stderr)\b[^}]*\} = process\b|\bconsole\b|\bwriteSync\(|\\u001b|\\x1b|\\033/gi;

const files: readonly Source[] = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({
    path: `src/${name.split(sep).join("/")}`,
    text: readFileSync(join(ROOT, "src", name), "utf8"),
  }));
const stored = new Set(
  readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).map(
    (name) => `src/${name.split(sep).join("/")}`,
  ),
);

const folderOf = (path: string): string => path.split("/")[1] ?? "";

function requestsOf({ path, text }: Source): readonly Request[] {
  const { module } = parseSync(path, text);
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((one) => one.moduleRequest ?? []),
  );
  return [
    ...[...module.staticImports.map(({ moduleRequest }) => moduleRequest), ...exported].map(
      ({ value, start }) => ({
        from: value,
        at: start,
      }),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      from: text.slice(start + 1, end - 1),
      at: start,
    })),
  ];
}

/** The text with its comments blanked out, so that offsets stay. */
function code({ path, text }: Source): string {
  return parseSync(path, text).comments.reduce(
    (left, { start, end }) =>
      left.slice(0, start) + left.slice(start, end).replace(/[^\n]/g, " ") + left.slice(end),
    text,
  );
}

const placed = ({ path, text }: Source, at: number, fault: string): string =>
  `${path}:${text.slice(0, at).split("\n").length} ${fault}`;

type Rule = (source: Source) => readonly string[];

const importsAllowed: Rule = (source) =>
  requestsOf(source).flatMap(({ from, at }) => {
    if (!from.startsWith(".")) return [];
    const target = normalize(join(dirname(source.path), from))
      .split(sep)
      .join("/");
    const [own, other] = [folderOf(source.path), folderOf(target)];
    if (target === "package.json") return [];
    if (!target.startsWith("src/")) return [placed(source, at, `leaves src: ${from}`)];
    if (own !== other && !MAY_IMPORT.get(own)?.includes(other))
      return [placed(source, at, `${own} imports ${other}`)];
    return stored.has(target) && /\.(?:tsx?|css)$/.test(from)
      ? []
      : [placed(source, at, `names no file: ${from}`)];
  });

const packagesInPlace: Rule = (source) =>
  requestsOf(source).flatMap(({ from, at }) => {
    if (from.startsWith(".")) return [];
    const places = PACKAGES.find(([name]) => name.test(from))?.[1] ?? null;
    const allowed =
      places === null
        ? !PURE.includes(folderOf(source.path))
        : places.some((one) => source.path.startsWith(one));
    return allowed ? [] : [placed(source, at, `has no business with ${from}`)];
  });

const matching =
  (pattern: RegExp, fault: string, exempt = ""): Rule =>
  (source) =>
    exempt !== "" && source.path.startsWith(exempt)
      ? []
      : [...code(source).matchAll(pattern)].map(({ index, 0: found }) =>
          placed(source, index, `${fault}: ${found}`),
        );

const RULES: readonly (readonly [says: string, rule: Rule])[] = [
  [
    "every file is in a folder of the house",
    ({ path }) => (MAY_IMPORT.has(folderOf(path)) ? [] : [`${path}:1 is in none`]),
  ],
  ["imports go only where they may, to a file that is there", importsAllowed],
  ["packages are used only in their place", packagesInPlace],
  ["no string becomes HTML or code", matching(SINK, "sink")],
  ["only the border makes ids", matching(/\bas (?:Actor|Place|Article|Excerpt)Id\b/g, "brands", "src/data/")],
  [
    "one place prints",
    (source) =>
      source.path === "src/cli/printer.ts"
        ? []
        : source.path.startsWith("src/cli/")
          ? matching(PRINTING, "prints")(source)
          : [],
  ],
  [
    "a file has at most 300 lines",
    ({ path, text }) => (text.split("\n").length <= 301 ? [] : [`${path}:301 goes on`]),
  ],
  [
    "no file is a drawer for everything",
    ({ path }) =>
      /\/(?:index|utils?|helpers?|common|types|misc|shared)\.tsx?$/.test(path) ? [`${path}:1 is one`] : [],
  ],
  [
    "names are exported where they are made, and none by default",
    (source) =>
      parseSync(source.path, source.text).module.staticExports.flatMap(({ entries }) =>
        entries.flatMap(({ start, moduleRequest, exportName }) =>
          moduleRequest !== null || exportName.kind === "Default"
            ? [placed(source, start, "exports so")]
            : [],
        ),
      ),
  ],
];

describe("in the whole of src", () => {
  test("there are files to be judged, and half of them are short", () => {
    const lengths = files.map(({ text }) => text.split("\n").length - 1).sort((a, b) => a - b);
    expect(lengths.length).toBeGreaterThan(50);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
  });

  test.each(RULES)("%s", (_, rule) => {
    expect(files.flatMap(rule)).toEqual([]);
  });
});

describe("a breach is found and placed", () => {
  const broken: readonly (readonly [path: string, text: string, fault: string])[] = [
    ["src/core/x.ts", 'import { readLink } from "../data/link.ts";', "src/core/x.ts:1 core imports data"],
    [
      "src/engine/x.ts",
      '\nimport type { Filter } from "../read/x.ts";',
      "src/engine/x.ts:2 engine imports read",
    ],
    ["src/cli/x.ts", 'const late = () => import("../ui/main.tsx");', "src/cli/x.ts:1 cli imports ui"],
    [
      "src/ui/x.ts",
      'import a from "../../geodata/actors.json";',
      "src/ui/x.ts:1 leaves src: ../../geodata/actors.json",
    ],
    ["src/ui/x.ts", 'import { day } from "../core/day";', "src/ui/x.ts:1 names no file: ../core/day"],
    [
      "src/ui/x.ts",
      'import { Marker } from "react-leaflet";',
      "src/ui/x.ts:1 has no business with react-leaflet",
    ],
    [
      "src/ui/x.ts",
      'import "leaflet/dist/leaflet.css";',
      "src/ui/x.ts:1 has no business with leaflet/dist/leaflet.css",
    ],
    ["src/core/x.ts", 'import { z } from "zod";', "src/core/x.ts:1 has no business with zod"],
    ["src/read/x.ts", 'import { readFile } from "node:fs";', "src/read/x.ts:1 has no business with node:fs"],
    ["src/engine/x.ts", 'import _ from "lodash";', "src/engine/x.ts:1 has no business with lodash"],
    ["src/ui/x.ts", '// not innerHTML\ndiv.innerHTML = "x";', "src/ui/x.ts:2 sink: innerHTML"],
    ["src/ui/map/x.ts", 'marker.bindPopup("x");', "src/ui/map/x.ts:1 sink: bindPopup("],
    [
      "src/ui/X.tsx",
      "export const X = () => <p dangerouslySetInnerHTML={x} />;",
      "src/ui/X.tsx:1 sink: dangerouslySetInnerHTML",
    ],
    ["src/cli/x.ts", 'process.stdout.write("x");', "src/cli/x.ts:1 prints: process.stdout"],
    ["src/cli/x.ts", "const { env, stderr } = process;", "src/cli/x.ts:1 prints: { env, stderr } = process"],
    ["src/cli/x.ts", "\nconsole.log(1);", "src/cli/x.ts:2 prints: console"],
    ["src/cli/x.ts", 'const red = "\\u001b[31m";', "src/cli/x.ts:1 prints: \\u001b"],
    ["src/ui/x.ts", "const id = text as ActorId;", "src/ui/x.ts:1 brands: as ActorId"],
    [
      "src/core/day.ts",
      Array.from({ length: 302 }, (_, line) => `export const a${line} = 1;`).join("\n"),
      "src/core/day.ts:301 goes on",
    ],
    ["src/core/utils.ts", "", "src/core/utils.ts:1 is one"],
    ["src/map/x.ts", "", "src/map/x.ts:1 is in none"],
    ["src/core/x.ts", 'export * from "./day.ts";', "src/core/x.ts:1 exports so"],
    ["src/core/x.ts", "const a = 1;\nexport default a;", "src/core/x.ts:2 exports so"],
  ];

  test.each(broken.map(([path, text, fault]) => [fault, { path, text }] as const))("%s", (fault, source) => {
    expect(RULES.flatMap(([, rule]) => rule(source))).toEqual([fault]);
  });
});
