import { describe, expect, test } from "vitest";
import { version } from "../../package.json";
import { COMMANDS } from "../../src/cli/commands.ts";
import { dateline } from "./workshop.ts";

describe("help", () => {
  test.each(COMMANDS.map(({ name }) => name))(
    "of %s tells usage, examples and exit codes in 80 columns",
    async (name) => {
      const { code, out, err } = await dateline([name, "--help"]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toContain(`Usage: dateline ${name}`);
      expect(out).toMatch(/Examples?:\n {2}\S/);
      expect(out).toMatch(/Exit codes: 0 /);
      expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    },
  );

  test("lists every command", async () => {
    const { code, out } = await dateline(["--help"]);
    expect(code).toBe(0);
    for (const { name, summary } of COMMANDS) expect(out).toMatch(new RegExp(`${name}\\s+${summary}`));
  });

  test("is the answer to no command at all, as an error", async () => {
    const { code, out, err } = await dateline([]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("Usage: dateline COMMAND");
  });

  test("may be asked for as a command", async () => {
    expect((await dateline(["help", "build"])).out).toBe((await dateline(["build", "--help"])).out);
  });
});

test("--version says the package's version", async () => {
  expect(await dateline(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
});

describe("what is not understood ends with 2, says why and shows the way", () => {
  test.each([
    [["biuld", "x"], 'dateline: unknown command "biuld"; did you mean “build”?'],
    [["frobnicate"], 'dateline: unknown command "frobnicate"\n'],
    [["build"], "dateline: expected FOLDER, found nothing"],
    [["build", "a", "b"], 'dateline: expected nothing more, found "b"'],
    [["build", "a", "--uot", "x"], "dateline: unknown option --uot; did you mean --out?"],
    [["build", "a", "--out"], "dateline: --out expects a value"],
    [["build", "a", "--out", "--json"], "dateline: --out expects a value"],
    [["build", "a", "--json=yes"], "dateline: --json takes no value"],
    [["check", "a", "--out", "x"], "dateline: unknown option --out"],
    [["build", "a", "-x"], "dateline: unknown option -x"],
    [["build", "a", "-q", "--quiet"], "dateline: --quiet is given twice"],
  ])("%j", async (words, said) => {
    const { code, out, err } = await dateline(words);
    expect({ code, out: words.includes("--json") ? "" : out }).toEqual({ code: 2, out: "" });
    if (!words.includes("--json")) expect(err).toContain(said);
    if (!words.includes("--json")) expect(err).toMatch(/Try: dateline .*--help\n$/);
  });
});

describe("--json is one JSON document on standard output", () => {
  test.each([
    [["biuld", "--json"], 'unknown command "biuld"; did you mean “build”?'],
    [["build", "--json"], "expected FOLDER, found nothing"],
    [["build", "x", "--nope", "--json"], "unknown option --nope"],
    [
      ["check", "/nowhere/at/all", "--json"],
      "/nowhere/at/all: expected a folder that can be read: no such file or directory",
    ],
  ])("of %j too", async (words, error) => {
    const { out } = await dateline(words);
    expect(JSON.parse(out)).toMatchObject({ ok: false, error });
  });
});
