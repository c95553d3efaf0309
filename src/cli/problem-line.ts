import type { Problem } from "../data/sources/problem.ts";
import type { Line } from "./line.ts";

/** `geodata/articles/a.yaml:12:5: expected …`, which editors can open. */
export function problemLine({ file, line, column, message }: Problem): Line {
  const place = line === null ? file : `${file}:${line}:${column ?? 1}`;
  return [{ style: "bold", text: `${place}:` }, ` ${message}`];
}
