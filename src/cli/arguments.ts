import { closest } from "./closest.ts";
import type { Command, Input } from "./command.ts";

/** Options that every command takes. */
export const COMMON = { help: "flag", version: "flag", json: "flag", quiet: "flag" } as const;

const SHORT: ReadonlyMap<string, string> = new Map([
  ["h", "help"],
  ["q", "quiet"],
  ["V", "version"],
]);

export type Parsed =
  | { readonly kind: "parsed"; readonly input: Input; readonly common: ReadonlySet<string> }
  | { readonly kind: "failed"; readonly message: string };

type Wanted = Pick<Command, "operands" | "options">;

/** The words after a command's name. `--name value` and `--name=value` are the same; `--` ends the options. */
export function parseArguments(words: readonly string[], wanted: Wanted): Parsed {
  const kinds: ReadonlyMap<string, "text" | "flag"> = new Map([
    ...Object.entries(wanted.options),
    ...Object.entries(COMMON),
  ]);
  const operands: string[] = [];
  const options = new Map<string, string | true>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    if (word === "--") {
      operands.push(...words.slice(i + 1));
      break;
    }
    const option = optionOf(word);
    if (option === null) {
      operands.push(word);
      continue;
    }
    const { name, value } = option;
    const kind = kinds.get(name);
    if (kind === undefined) return failed(unknownOption(word, [...kinds.keys()]));
    if (options.has(name)) return failed(`--${name} is given twice`);
    if (kind === "flag") {
      if (value !== null) return failed(`--${name} takes no value`);
      options.set(name, true);
      continue;
    }
    const text = value ?? words[++i];
    if (text === undefined || text === "" || (value === null && text.startsWith("-")))
      return failed(`--${name} expects a value`);
    options.set(name, text);
  }
  const common = new Set([...options.keys()].filter((name) => Object.hasOwn(COMMON, name)));
  const isAsking = common.has("help") || common.has("version");
  const trouble = isAsking ? null : operandTrouble(operands, wanted.operands);
  return trouble === null ? { kind: "parsed", input: { operands, options }, common } : failed(trouble);
}

function optionOf(word: string): { readonly name: string; readonly value: string | null } | null {
  if (!word.startsWith("-") || word === "-") return null;
  if (!word.startsWith("--")) return { name: SHORT.get(word.slice(1)) ?? word, value: null };
  const equals = word.indexOf("=");
  if (equals === -1) return { name: word.slice(2), value: null };
  return { name: word.slice(2, equals), value: word.slice(equals + 1) };
}

function unknownOption(word: string, known: readonly string[]): string {
  const [name = word] = word.split("=", 1);
  const near = closest(name.replace(/^-+/, ""), known);
  return `unknown option ${name}${near === null ? "" : `; did you mean --${near}?`}`;
}

function operandTrouble(given: readonly string[], wanted: readonly string[]): string | null {
  const missing = wanted[given.length];
  if (missing !== undefined && !missing.startsWith("[")) return `expected ${missing}, found nothing`;
  if (wanted.at(-1)?.endsWith("...")) return null;
  const extra = given[wanted.length];
  return extra === undefined ? null : `expected nothing more, found ${JSON.stringify(extra)}`;
}

function failed(message: string): Parsed {
  return { kind: "failed", message };
}
