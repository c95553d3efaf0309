import { version } from "../../package.json";
import { parseArguments } from "./arguments.ts";
import { closest } from "./closest.ts";
import { type Command, type ExitCode, failure, type Outcome } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import type { Io } from "./io.ts";
import { problemText } from "./problem-text.ts";

/** Runs the command that the words name. Never throws. */
export async function main(words: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = words;
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) return withoutCommand(words, io);
  const parsed = parseArguments(rest, command);
  const style = { json: rest.includes("--json"), quiet: rest.includes("--quiet") || rest.includes("-q") };
  if (parsed.kind === "failed") return print(failure(2, parsed.message), command, style, io);
  if (parsed.common.has("help")) return say(command.usage, io);
  if (parsed.common.has("version")) return say(version, io);
  const heard = style.quiet ? { ...io, err: () => {} } : io;
  const outcome = await command
    .run(parsed.input, heard)
    .catch((error: unknown) => failure(1, reasonOf(error)));
  return print(outcome, command, style, io);
}

function withoutCommand(words: readonly string[], io: Io): ExitCode {
  const [name] = words;
  const style = { json: words.includes("--json"), quiet: false };
  if (name === "--version" || name === "-V") return say(version, io);
  if (name === "--help" || name === "-h") return say(overview(), io);
  if (name === "help") {
    const command = COMMANDS.find((one) => one.name === words[1]);
    return say(command?.usage ?? overview(), io);
  }
  if (name === undefined) {
    io.err(`${overview()}\n`);
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
  const { code, text, result, problems } = outcome;
  if (json && (command?.speaks !== "lines" || code === 2)) {
    io.out(`${JSON.stringify({ ok: code === 0, ...result, problems }, null, 2)}\n`);
    return code;
  }
  for (const problem of problems) io.err(`${problemText(problem, io.colour)}\n`);
  if (typeof result.error === "string") io.err(`dateline: ${result.error}\n`);
  if (code === 2) io.err(`Try: dateline ${command === null ? "" : `${command.name} `}--help\n`);
  if (text !== "" && !quiet) io.out(`${text}\n`);
  return code;
}

function say(text: string, io: Io): ExitCode {
  io.out(`${text}\n`);
  return 0;
}

function overview(): string {
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
  ].join("\n");
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
