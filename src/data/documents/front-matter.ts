import type { SourceFile } from "../sources/problem.ts";

export type Split = {
  /** The YAML between the fences, with as many line breaks before it as the file has; null where there is none. */
  readonly matter: SourceFile | null;
  readonly text: string;
};

/** Lines of front matter; what is longer was never meant as such. */
const MOST_LINES = 200;

/** Takes front matter off: lines between two of `---` (or up to `...`), the first of which is the file's first line. */
export function splitFrontMatter({ file, text }: SourceFile): Split {
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (opening === null) return { matter: null, text };
  let start = opening[0].length;
  for (let line = 0; line < MOST_LINES && start < text.length; line += 1) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    if (/^(?:---|\.\.\.)[ \t]*\r?$/.test(text.slice(start, Math.min(end, start + 100)))) {
      const yaml = `\n${text.slice(opening[0].length, start)}`;
      return { matter: { file, text: yaml }, text: text.slice(Math.min(end + 1, text.length)) };
    }
    start = end + 1;
  }
  return { matter: null, text };
}
