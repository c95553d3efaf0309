import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Line } from "../../src/cli/line.ts";
import { printerTo } from "../../src/cli/printer.ts";
import { dateline, workshop } from "./workshop.ts";

/** All that could command a terminal, forge a line or turn what is written around. */
const UNSAFE = /(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ..."\u0000\u0007\b\t\n\u000b\f\r\u001b\u007f\u0085\u009b\u009c\u2028\u2029\u202a\u202e\u2066\u2069",
    ),
    fc.constantFrom(...']0;[2J a"\\{é\u{1f600}'),
  ),
  minLength: 1,
});

function printed(say: (printer: ReturnType<typeof printerTo>) => void, isColoured = false): string {
  let text = "";
  const write = (more: string) => {
    text += more;
  };
  say(printerTo({ out: write, err: write, colour: isColoured, outColour: isColoured, columns: 80 }));
  return text;
}

test("whatever lines hold, as many leave as were given, and nothing in them commands a terminal", () => {
  const lines = fc.array(
    fc.oneof(
      hostile,
      fc.array(fc.oneof(hostile, fc.record({ style: fc.constant("bold" as const), text: hostile }))),
    ),
  );
  fc.assert(
    fc.property(lines, fc.boolean(), (given: readonly Line[], isColoured) => {
      for (const way of ["result", "message"] as const) {
        const text = printed((printer) => printer[way](given), isColoured);
        expect(text.split("\n")).toHaveLength(given.length + 1);
        expect(text.replaceAll("\u001b[1m", "").replaceAll("\u001b[0m", "")).not.toMatch(UNSAFE);
      }
    }),
  );
});

test("whatever is said as JSON is read back as the same, and commands no terminal", () => {
  fc.assert(
    fc.property(fc.dictionary(hostile, fc.oneof(hostile, fc.integer(), fc.array(hostile))), (value) => {
      for (const layout of ["document", "line"] as const) {
        const text = printed((printer) => printer.json(value, layout));
        expect(text).not.toMatch(UNSAFE);
        expect(JSON.parse(text)).toEqual({ ...value });
        if (layout === "line") expect(text.split("\n")).toHaveLength(2);
      }
    }),
  );
});

test("what is made harmless can still be told", () => {
  expect(printed(({ result }) => result(["a\nb\tc \u001b]0;owned\u0007 \u009b2J \u202ex \u2028"]))).toBe(
    "a\\nb\\tc \\u001b]0;owned\\u0007 \\u009b2J \\u202ex \\u2028\n",
  );
});

test("a line that is drawn over is one line, however it is worded", () => {
  fc.assert(
    fc.property(hostile, (line) => {
      const text = printed(({ status }) => status(line));
      expect(text.startsWith("\r\u001b[K")).toBe(true);
      expect(text.slice(4)).not.toMatch(/\n/);
      expect(text.slice(4)).not.toMatch(UNSAFE);
    }),
  );
});

const EVIL = "a\u001b]0;owned\u0007\u009b2J\u202e\u2028b\nforged.txt:1:1: all is well";

describe("a stranger's words reach the terminal through no command", () => {
  const evilFolder = async (): Promise<string> => {
    const folder = await workshop();
    await writeFile(join(folder, "dateline.yaml"), `title: ${JSON.stringify(EVIL)}\n`);
    await writeFile(
      join(folder, `${EVIL.replaceAll("/", "")}.txt`),
      `---\ntitle: ${JSON.stringify(EVIL)}\npublisher: ${JSON.stringify(EVIL)}\n${JSON.stringify(EVIL)}: 1\npublished: ${JSON.stringify(EVIL)}\n---\nAnn ${EVIL.replaceAll("\n", "")} landed in Rome, near Xyzzyville${EVIL.replaceAll("\n", "")}, on Monday.\n`,
    );
    await writeFile(
      join(folder, "good.txt"),
      "Ann Lee landed in Rome on Monday, near Qwertyborough in Italy.\n",
    );
    await writeFile(join(folder, `${EVIL}.yaml`), "- 1\n");
    await writeFile(
      join(folder, "corrections.yaml"),
      `- { name: ${JSON.stringify(EVIL)}, place: ${JSON.stringify(EVIL)} }\n`,
    );
    await mkdir(join(folder, `out${EVIL}`));
    await writeFile(join(folder, `out${EVIL}`, "atlas.json"), JSON.stringify({ format: EVIL }));
    return folder;
  };

  test.each([
    ["build", "."],
    ["build", ".", "--json"],
    ["build", ".", "--out", `out${EVIL}`],
    ["build", ".", "--out", `out${EVIL}`, "--json"],
    ["build", ".", "--as", EVIL],
    ["build", EVIL],
    ["check", "."],
    ["check", ".", "--json"],
    ["check", `out${EVIL}`],
    ["check", `out${EVIL}`, "--json"],
    ["read", `${EVIL}.txt`, `none${EVIL}`],
    ["read", `${EVIL}.txt`, `none${EVIL}`, "--json"],
    ["init", `out${EVIL}`],
    ["init", `new${EVIL}`],
    [EVIL],
    [EVIL, "--json"],
    ["build", ".", `--${EVIL}`],
  ])("%j", async (...words) => {
    const { out, err } = await dateline(words, await evilFolder());
    expect(out + err).not.toMatch(UNSAFE);
    expect(out + err).not.toMatch(/^forged/m);
    expect(out + err).toMatch(/owned|Rome/);
    if (words[0] === "read" && words.includes("--json"))
      for (const line of out.trim().split("\n")) expect(JSON.parse(line).path).toContain("\u001b]0;owned");
  });
});
