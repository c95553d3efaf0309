import { version } from "../../package.json";
import { parseArguments } from "./arguments.ts";
import { closest } from "./closest.ts";
import { type Command, type ExitCode, failure, type Outcome } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import type { Io, Surroundings } from "./io.ts";
import { printerTo } from "./printer.ts";
import { problemLine } from "./problem-line.ts";

/** Runs the command that the words name. Never throws. */
export async function main(words: readonly string[], given: Surroundings): Promise<ExitCode> {
  const io: Io = { ...given, ...printerTo(given) };
  const [name, ...rest] = words;
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) return withoutCommand(words, io);
  const parsed = parseArguments(rest, command);
  const style = { json: rest.includes("--json"), quiet: rest.includes("--quiet") || rest.includes("-q") };
  if (parsed.kind === "failed") return print(failure(2, parsed.message), command, style, io);
  if (parsed.common.has("help")) return say(command.usage.split("\n"), io);
  if (parsed.common.has("version")) return say([version], io);
  const heard = style.quiet ? { ...io, message: () => {}, status: () => {} } : io;
  const outcome = await command
    .run(parsed.input, heard)
    .catch((error: unknown) => failure(1, reasonOf(error)));
  return print(outcome, command, style, io);
}

function withoutCommand(words: readonly string[], io: Io): ExitCode {
  const [name] = words;
  const style = { json: words.includes("--json"), quiet: false };
  if (name === "--version" || name === "-V") return say([version], io);
  if (name === "--help" || name === "-h") return say(overview(), io);
  if (name === "help") {
    const command = COMMANDS.find((one) => one.name === words[1]);
    return say(command === undefined ? overview() : command.usage.split("\n"), io);
  }
  if (name === undefined) {
    io.message(overview());
    return 2;
  }
  const near = closest(
    name,
    COMMANDS.map((one) => one.name),
  );
  const message = `unknown command ${JSON.stringify(name)}${near === null ? "" : `; did you mean “${near}”?`}`;
  return print(failure(2, message), null, style, io);
}

type Style = { readonly json: boolean; readonly quiet: boolean };

function print(outcome: Outcome, command: Command | null, { json, quiet }: Style, io: Io): ExitCode {
  const { code, lines, result, problems } = outcome;
  if (json && (command?.speaks !== "lines" || code === 2)) {
    io.json({ ok: code === 0, ...result, problems }, "document");
    return code;
  }
  io.message(problems.map(problemLine));
  if (typeof result.error === "string") io.message([`dateline: ${result.error}`]);
  if (code === 2) io.message([`Try: dateline ${command === null ? "" : `${command.name} `}--help`]);
  if (!quiet) io.result(lines);
  return code;
}

function say(lines: readonly string[], io: Io): ExitCode {
  io.result(lines);
  return 0;
}

function overview(): readonly string[] {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  return [
    "Dateline puts news articles on a map that can be read.",
    "",
    "Usage: dateline COMMAND [OPTIONS]",
    "",
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    "Each command explains itself: dateline COMMAND --help",
    "Everywhere: --json, --quiet, --help, --version. Exit codes: 0 done, 1 failed, 2 not understood.",
  ];
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
