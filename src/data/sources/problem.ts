import type { Path } from "../trouble.ts";

/** What is wrong in a source file, and where; lines and columns count from 1. */
export type Problem = {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
};

/** A source as it was read: `file` is the name to show. */
export type SourceFile = { readonly file: string; readonly text: string };

/** Says something of a place in a file, by its path in the data. */
export type Complain = (path: Path, message: string) => void;

/** The same complaint for what lies below a step of the path. */
export function inside(complain: Complain, ...steps: Path): Complain {
  return (path, message) => complain([...steps, ...path], message);
}
