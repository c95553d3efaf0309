import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { readAbout } from "../../../src/data/documents/about-source.ts";
import { splitFrontMatter } from "../../../src/data/documents/front-matter.ts";
import { isAnnotation } from "../../../src/data/documents/sidecar.ts";
import { readCorrections } from "../../../src/data/found/corrections-file.ts";
import { compile, FolderSource } from "../../../src/data/sources/compile.ts";
import { placeTable } from "../../../src/data/sources/knowledge.ts";
import { parseYaml } from "../../../src/data/sources/located-yaml.ts";
import { makeActors } from "../../../src/data/sources/make-actors.ts";
import { makePlaces } from "../../../src/data/sources/make-places.ts";
import type { Problem } from "../../../src/data/sources/problem.ts";

const file = "f.yaml";
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");

const ATTACKS: readonly (readonly [string, string])[] = [
  ["“?” keys inside one another", "? ".repeat(900)],
  ["“?” keys on lines of their own", lines(900, (index) => `${" ".repeat(index)}?`)],
  ["open brackets", "[".repeat(3_000)],
  ["900 open brackets", "[".repeat(900)],
  ["open braces", "{a: ".repeat(3_000)],
  ["sound brackets", `a: ${"[".repeat(900)}${"]".repeat(900)}`],
  ["dashes", "- ".repeat(3_000)],
  ["colons", ": ".repeat(3_000)],
  ["nested lines", lines(1_000, (index) => `${" ".repeat(index)}k:`)],
  ["a list as a key", "[a, b]: c"],
  ["a mapping as a key", "{ a: b }: c"],
  ["an alias as a key", "a: &x [1]\n*x : c"],
  ["the same key twice", "title: A\ntitle: B"],
  ["aliases", `a: &x y\nb: [${"*x, ".repeat(3_000)}]`],
  ["anchors", lines(3_000, (index) => `k${index}: &a${index} v`)],
  [
    "aliases that multiply",
    `a0: &a0 [x, x]\n${lines(9, (i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`)}`,
  ],
  ["an alias inside what it names", "a: &a [*a]"],
  ["many faults", lines(3_000, () => "]")],
  ["many unknown keys", lines(3_000, (index) => `k${index}: v`)],
  ["five million characters", "a".repeat(5_000_000)],
];

/** All that reads YAML, as what it says of a source. */
const READERS: Readonly<Record<string, (text: string) => readonly Problem[]>> = {
  "front matter": (text) => {
    const { matter } = splitFrontMatter({ file, text: `---\n${text}\n---\nIn Rome.\n` });
    return matter === null ? [] : readAbout(matter, "front matter").problems;
  },
  sidecar: (text) => {
    isAnnotation({ file, text });
    return readAbout({ file, text }, "sidecar").problems;
  },
  annotations: (text) =>
    compile({
      folder: { title: "T" },
      actors: null,
      places: [],
      units: null,
      areas: new Map(),
      articles: [{ id: "a", text: { file: "a.txt", text: "In Rome." }, sidecar: { file, text } }],
    }).problems,
  corrections: (text) =>
    readCorrections(
      { file, text },
      {
        places: placeTable(new Map()),
        actors: [],
        texts: new Map(),
        placeOf: () => null,
        placesNamed: () => [],
      },
    ).problems,
  "dateline.yaml": (text) => {
    const parsed = parseYaml({ file, text }, FolderSource);
    return parsed.kind === "failed" ? parsed.problems : [];
  },
  actors: (text) => makeActors({ file, text }).problems,
  places: (text) => makePlaces([{ file, text }], { units: new Map(), files: new Map() }).problems,
};

for (const [reader, problemsIn] of Object.entries(READERS))
  test.each(ATTACKS)(`${reader}: %s cannot hang, crash or flood`, (_, text) => {
    const before = process.cpuUsage();
    const problems = problemsIn(text);
    const { user, system } = process.cpuUsage(before);
    // 1.8 kB took minutes; the margin is for a machine that is busy.
    expect((user + system) / 1e6).toBeLessThan(20);
    expect(problems.length).toBeLessThanOrEqual(21);
    for (const { message } of problems) expect(message.length).toBeLessThan(400);
  });

test("what forbids to read a source is told with its place", () => {
  const first = (text: string) => {
    const parsed = parseYaml({ file, text }, z.unknown());
    const [problem] = parsed.kind === "failed" ? parsed.problems : [];
    return problem === undefined ? null : `${problem.line}:${problem.column} ${problem.message}`;
  };
  expect(first("title: A\n? key\n: value\n")).toBe(
    "2:1 expected a key and a colon (“key: value”), found “?”",
  );
  expect(first(`title: A\nlist: ${"[".repeat(900)}`)).toMatch(
    /^2:3\d expected at most 32 lists and mappings/,
  );
  expect(first("title: A\n[a, b]: c\n")).toBe("2:1 expected text as a key, found a list or a mapping");
  expect(first("title: A\nbody: a\ntitle: B\n")).toBe("3:1 expected each key once, found “title” again");
  expect(first("a: &a\n  b: *a\n")).toMatch(/^2:6 expected an alias of something else/);
  expect(first("list: [a, b\ntitle: A\n")).toMatch(/^2:1 expected a closing bracket/);
});

test("what is ordinary is read as before: quotes, comments, block text, anchors", () => {
  const text = `# a comment with ? and [[[[\ntitle: "A ? [ b"\nbody: |\n  ? [[[[ - - -\nlist: [&x a, *x, 'c: d']\n? \n`;
  expect(parseYaml({ file, text: text.replace("? \n", "") }, z.unknown())).toMatchObject({
    value: { title: "A ? [ b", body: "? [[[[ - - -\n", list: ["a", "a", "c: d"] },
  });
});

test("of a file 20 problems are told, then how many more there are", () => {
  const problems = READERS.sidecar?.(lines(30, (index) => `k${index}: v`)) ?? [];
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)?.message).toBe("… and 10 more problems");
});

const titleOf = (text: string, kind: "front matter" | "sidecar" = "front matter") => {
  const reading = readAbout({ file, text }, kind);
  return reading.kind === "read" && reading.problems.length === 0 ? reading.known.title : reading.problems;
};

test.each([
  ["Analysis: who won?", "Analysis: who won?"],
  ["Live: Rome: day 3", "Live: Rome: day 3"],
  ['"Never again": what they said', '"Never again": what they said'],
  ["'We' and 'they'", "'We' and 'they'"],
  ["[Updated] Talks begin", "[Updated] Talks begin"],
  ["*Exclusive* Talks begin", "*Exclusive* Talks begin"],
  ["*Exclusive*", "*Exclusive*"],
  ["& so on", "& so on"],
  ["@mayor speaks", "@mayor speaks"],
  ["`code` of honour", "`code` of honour"],
  ["% of votes", "% of votes"],
  ["- 5 degrees", "- 5 degrees"],
  ["? what now", "? what now"],
  ["> up", "> up"],
  ["Who won:", "Who won:"],
  ["It's over: he won", "It's over: he won"],
  ["1984", "1984"],
  ["3.10", "3.10"],
  ["1e3", "1e3"],
  ["0x10", "0x10"],
  ["true", "true"],
  ["The #1 team", "The #1 team"],
  ["Analysis: the #1 team", "Analysis: the #1 team"],
  ["Plain # a comment", "Plain"],
  ['"Quoted: so"', "Quoted: so"],
  ["'It''s so'", "It's so"],
])("title: %s is read as the title", (written, title) => {
  expect(titleOf(`title: ${written}\npublisher: The Paper\n`)).toBe(title);
  expect(titleOf(`publisher: A: B\r\ntitle: ${written}\r\n`, "sidecar")).toBe(title);
});

test("a colon in a key of somebody else's costs nothing", () => {
  expect(titleOf("description: Why: because\nauthor: Lee: Anna\ntags: [a,\n  b]\ntitle: A\n")).toBe("A");
});

test("any one line is read as the title that it is, or told", () => {
  const line = fc.string({ unit: fc.constantFrom(..."ab :#'\"[]{}*&!?-%@`|>,\\0"), maxLength: 12 });
  fc.assert(
    fc.property(line, (words) => {
      const reading = readAbout({ file, text: `title: A${words}\npublisher: P\n` }, "sidecar");
      expect(reading.kind).toBe("read");
      if (reading.kind === "read") expect(reading.known.publisher).toBe("P");
    }),
    { numRuns: 300, seed: 5 },
  );
});

test("what is told of a file with such a title has its own line and column", () => {
  const reading = readAbout({ file, text: "title: A: B\ndate: 2018-02-31\n" }, "front matter");
  expect(reading.problems.map(({ line, column }) => [line, column])).toEqual([[2, 7]]);
});
