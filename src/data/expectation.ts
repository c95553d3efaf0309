import type * as z from "zod/mini";
import { shown, type Trouble } from "./trouble.ts";

export type Issue = z.core.$ZodIssue;

/** What a schema missed, in words: `expected a number, found null`. */
export function expectation(issue: Issue, input: unknown): Pick<Trouble, "message"> & { path: Path } {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  return { path, message: `expected ${wanted(issue)}, found ${shown(valueAt(input, path))}` };
}

type Path = readonly (string | number)[];

function wanted(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return TYPES.get(issue.expected) ?? issue.expected;
    case "invalid_value":
      return issue.values.map((value) => JSON.stringify(value)).join(" or ");
    case "invalid_format":
      return issue.message === "Invalid input" ? `text like ${issue.pattern ?? issue.format}` : issue.message;
    case "too_small":
      return issue.origin === "string"
        ? "some text"
        : `at least ${issue.minimum}${issue.origin === "array" ? " of them" : ""}`;
    case "too_big":
      return issue.origin === "string" ? `at most ${issue.maximum} characters` : `at most ${issue.maximum}`;
    case "unrecognized_keys":
      return `no key ${keysText(issue.keys)}`;
    case "invalid_union":
      return issue.discriminator === undefined ? "one of the listed forms" : `a known ${issue.discriminator}`;
    default:
      return issue.message;
  }
}

/** Keys that a message names; more are counted. */
const MOST_KEYS = 5;

function keysText(keys: readonly string[]): string {
  const named = keys.slice(0, MOST_KEYS).map(shown).join(", ");
  return keys.length > MOST_KEYS ? `${named} and ${keys.length - MOST_KEYS} more` : named;
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ["string", "text"],
  ["number", "a number"],
  ["int", "a whole number"],
  ["boolean", "true or false"],
  ["array", "a list"],
  ["tuple", "a list"],
  ["object", "an object"],
]);

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, step)
        ? (value as Readonly<Record<string | number, unknown>>)[step]
        : undefined,
    input,
  );
}
