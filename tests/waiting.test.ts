import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";
import { describe, expect, test } from "vitest";
import { TIMEOUTS } from "./timeouts.ts";

/** A file of `tests` as the rules see it; `path` with slashes, from the root of the project. */
type Source = { readonly path: string; readonly text: string };
type Node = { readonly type: string; readonly start: number; readonly end: number };
type Call = Node & { readonly callee: Node; readonly arguments: readonly Node[] };
type Rule = (source: Source, calls: readonly Call[]) => readonly string[];

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** They measure: what they wait for is a time. */
const MEASUREMENTS = /^tests\/(?:bench|lighthouse)\//;

/** Files in which a fixed time is not a bet, and why. */
const TIMED: ReadonlyMap<string, string> = new Map([
  ["tests/cli/journeys.test.ts", "the moment at which the command is killed is the case that is tried"],
  ["tests/engines/webdriver.ts", "a driver that starts is asked again and again"],
]);

const files: readonly Source[] = readdirSync(join(ROOT, "tests"), { recursive: true, encoding: "utf8" })
  .map((name) => `tests/${name.split(sep).join("/")}`)
  .filter((path) => /\.tsx?$/.test(path) && !MEASUREMENTS.test(path) && !path.includes("node_modules"))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

const isCall = (node: Node): node is Call => node.type === "CallExpression";

/** All nodes of a tree, the outer before the inner. */
function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node))
    for (const inner of Array.isArray(value) ? value : [value]) if (isNode(inner)) yield* nodesOf(inner);
}

const callsOf = ({ path, text }: Source): readonly Call[] =>
  [...nodesOf(parseSync(path, text).program as Node)].filter(isCall);

const said = ({ text }: Source, { start, end }: Node): string => text.slice(start, end);
const placed = ({ path, text }: Source, { start }: Node, fault: string): string =>
  `${path}:${text.slice(0, start).split("\n").length} ${fault}`;

/** The numbers in an expression, those of the file's own constants that it names too; what is compared with is left out. */
function numbersIn(source: Source, expression: string): readonly number[] {
  const constants = [...expression.matchAll(/\b[A-Z][A-Z_]+\b/g)].flatMap(
    ([name]) => new RegExp(`const ${name} = (.+);`).exec(source.text)?.[1] ?? [],
  );
  return [expression, ...constants]
    .flatMap((one) => one.match(/(?<![\w.])\d[\d_]*(?![\w.])/g) ?? [])
    .map((one) => Number(one.replaceAll("_", "")));
}

/** `test`, `describe` or a hook, whatever is chained to it: `test.each(…)(…)`. */
const KIND = /^(test|it|describe|beforeAll|beforeEach|afterAll|afterEach)\b/;

const ownTimeout: Rule = (source, calls) =>
  calls.flatMap((call) => {
    const kind = KIND.exec(said(source, call.callee))?.[1];
    const isBrowser = /^tests\/(?:browser|engines)\//.test(source.path);
    const least = kind?.match(/^(?:test|it|describe)$/) && isBrowser ? TIMEOUTS.browserTest : TIMEOUTS.test;
    if (kind === undefined) return [];
    const last = call.arguments.at(-1);
    const options = call.arguments
      .filter(({ type }) => type === "ObjectExpression")
      .flatMap((one) => /\btimeout: ([^,}]+)/.exec(said(source, one))?.[1] ?? []);
    const trailing =
      last !== undefined && /^(?:Literal|Identifier)$/.test(last.type) ? [said(source, last)] : [];
    return [...options, ...trailing]
      .flatMap((one) => numbersIn(source, one))
      .filter((value) => value < least)
      .map((value) => placed(source, call, `is given ${value} ms, less than ${least}`));
  });

const stepTimeout: Rule = (source, calls) =>
  calls.flatMap((call) => {
    const callee = said(source, call.callee);
    if (KIND.test(callee)) return [];
    const given = call.arguments.flatMap((one) =>
      one.type === "ObjectExpression" ? (/\btimeout: ([^,}]+)/.exec(said(source, one))?.[1] ?? []) : [],
    );
    if (/\.setDefault(?:Navigation)?Timeout$/.test(callee))
      given.push(...call.arguments.map((one) => said(source, one)));
    // Vitest's own is a second.
    if (/^vi\.wait(?:For|Until)$/.test(callee) && given.length === 0) given.push("1_000");
    return given
      .flatMap((one) => numbersIn(source, one))
      .filter((value) => value < TIMEOUTS.step)
      .map((value) => placed(source, call, `waits ${value} ms, less than ${TIMEOUTS.step}`));
  });

const noSleep: Rule = (source, calls) =>
  calls.flatMap((call) => {
    const callee = said(source, call.callee);
    if (/\.waitForTimeout$/.test(callee)) return [placed(source, call, "sleeps")];
    if (!/^(?:window\.)?setTimeout$/.test(callee) || TIMED.has(source.path)) return [];
    // Without a time it only lets the others have their turn.
    const [first, time] = call.arguments;
    const isOfPromises =
      first !== undefined && /^(?:Literal|Identifier)$/.test(first.type) && time === undefined;
    const sleeps =
      time !== undefined ? said(source, time) !== "0" : isOfPromises && /\d/.test(said(source, first));
    return sleeps ? [placed(source, call, "sleeps")] : [];
  });

const FOCUS = /\bactiveElement\b|\bfocus(?:Of|ed|edName)\(/;

const polledFocus: Rule = (source, calls) =>
  calls.flatMap((call) =>
    said(source, call.callee) === "expect" && call.arguments.some((one) => FOCUS.test(said(source, one)))
      ? [placed(source, call, "looks once where the focus is")]
      : [],
  );

const RULES: readonly (readonly [says: string, rule: Rule])[] = [
  ["no test or hook is given less time than the configured", ownTimeout],
  ["no step is given less time than the configured", stepTimeout],
  ["nothing sleeps for a time that is a bet", noSleep],
  ["where the focus is, is waited for", polledFocus],
];

const faultsOf = (source: Source, rules = RULES): readonly string[] => {
  const calls = callsOf(source);
  return rules.flatMap(([, rule]) => rule(source, calls));
};

describe("in all tests", () => {
  const judged = files.map((source) => [source, callsOf(source)] as const);

  test("there are files to be judged, and none is excused that is gone", () => {
    expect(files.length).toBeGreaterThan(100);
    const paths = new Set(files.map(({ path }) => path));
    expect([...TIMED.keys()].filter((path) => !paths.has(path))).toEqual([]);
  });

  test.each(RULES)("%s", (_, rule) => {
    expect(judged.flatMap(([source, calls]) => rule(source, calls))).toEqual([]);
  });
});

describe("a breach is found and placed", () => {
  const least = TIMEOUTS.test;
  const broken: readonly (readonly [text: string, fault: string])[] = [
    ['\ntest("x", { timeout: 30_000 }, () => {});', `:2 is given 30000 ms, less than ${least}`],
    ['describe("x", { timeout: 30_000 }, () => {});', `:1 is given 30000 ms, less than ${least}`],
    ['test.each([1])("x", () => {}, 5_000);', `:1 is given 5000 ms, less than ${least}`],
    ['const SOON = 900;\ntest("x", () => {}, SOON);', `:2 is given 900 ms, less than ${least}`],
    ["beforeAll(async () => {}, 20_000);", `:1 is given 20000 ms, less than ${least}`],
    ["await one.waitFor({ timeout: 8_000 });", `:1 waits 8000 ms, less than ${TIMEOUTS.step}`],
    ["page.setDefaultTimeout(500);", `:1 waits 500 ms, less than ${TIMEOUTS.step}`],
    ["await vi.waitFor(() => {});", `:1 waits 1000 ms, less than ${TIMEOUTS.step}`],
    ["await page.waitForTimeout(300);", ":1 sleeps"],
    ["await new Promise((resolve) => setTimeout(resolve, 50));", ":1 sleeps"],
    ["await setTimeout(50);", ":1 sleeps"],
    ['expect(await focusOf(page)).toBe("button");', ":1 looks once where the focus is"],
    [
      "expect(await page.evaluate(() => document.activeElement?.id)).toBe(1);",
      ":1 looks once where the focus is",
    ],
  ];

  test.each(broken.map(([text, fault]) => [fault, text] as const))("%s", (fault, text) => {
    expect(faultsOf({ path: "tests/x.test.ts", text })).toEqual([`tests/x.test.ts${fault}`]);
  });

  test.each([
    'test("x", { timeout: 600_000 }, () => {});',
    "await new Promise((done) => setTimeout(done));",
    "await vi.waitFor(() => {}, { timeout: 30_000 });",
    "await expect.poll(() => focusOf(page)).toBe(1);",
  ])("none in %s", (text) => {
    expect(faultsOf({ path: "tests/x.test.ts", text })).toEqual([]);
  });
});
