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

/** Problems that are told of one file; more are counted. */
const MOST_PROBLEMS = 20;

/** Of each file the first 20 problems, then how many more there are. */
export function fewOf(problems: readonly Problem[]): readonly Problem[] {
  const counts = new Map<string, number>();
  for (const { file } of problems) counts.set(file, (counts.get(file) ?? 0) + 1);
  const told = new Map<string, number>();
  return problems.flatMap((problem): readonly Problem[] => {
    const { file } = problem;
    const number = (told.get(file) ?? 0) + 1;
    told.set(file, number);
    if (number <= MOST_PROBLEMS) return [problem];
    const more = (counts.get(file) ?? 0) - MOST_PROBLEMS;
    return number === MOST_PROBLEMS + 1
      ? [
          {
            file,
            line: null,
            column: null,
            message: `… and ${more} more ${more === 1 ? "problem" : "problems"}`,
          },
        ]
      : [];
  });
}
