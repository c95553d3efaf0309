import type { Problem } from "../data/sources/problem.ts";
import type { Io } from "./io.ts";
import type { Line } from "./line.ts";

/** 0: done; 1: it failed, or something was left out; 2: the command was not understood; 130: Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 130;

/** What a command has to say at its end; the program prints it as text or as one JSON document. */
export type Outcome = {
  readonly code: ExitCode;
  /** For standard output. */
  readonly lines: readonly Line[];
  /** The same for `--json`. */
  readonly result: Readonly<Record<string, unknown>>;
  /** What is wrong in the input, for standard error. */
  readonly problems: readonly Problem[];
};

export type Input = {
  /** As many as `operands` names, those that may be missing left out. */
  readonly operands: readonly string[];
  /** Values of the command's own options. */
  readonly options: ReadonlyMap<string, string | true>;
};

export type Command = {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The whole help: usage, examples, options, exit codes; at most 80 columns. */
  readonly usage: string;
  /** Names of what must follow the command, `["FOLDER"]`, then of what may, `["[DIR]"]`; `["FILE..."]`: one or more. */
  readonly operands: readonly string[];
  /** Own options by name, without dashes. */
  readonly options: Readonly<Record<string, "text" | "flag">>;
  /** Its output for `--json` is lines that it prints as they come; problems go to standard error then too. */
  readonly speaks?: "lines";
  readonly run: (input: Input, io: Io) => Promise<Outcome>;
};

/** A failure that has no place in a file. */
export function failure(code: 1 | 2 | 130, message: string, problems: readonly Problem[] = []): Outcome {
  return { code, lines: [], result: { error: message }, problems };
}

/** What `--encoding` says; null where it is not given. */
export function encodingAsked(options: Input["options"]): string | null {
  const encoding = options.get("encoding");
  return typeof encoding === "string" ? encoding : null;
}
