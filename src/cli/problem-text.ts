import type { Problem } from "../data/sources/problem.ts";

/** `geodata/articles/a.yaml:12:5: expected …`, which editors can open. */
export function problemText({ file, line, column, message }: Problem, colour: boolean): string {
  const place = line === null ? file : `${file}:${line}:${column ?? 1}`;
  return `${colour ? `\u001b[1m${place}:\u001b[22m` : `${place}:`} ${message}`;
}
