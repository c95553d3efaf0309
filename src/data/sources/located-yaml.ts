import { isNode, LineCounter, parseDocument } from "yaml";
import type * as z from "zod/mini";
import { expectation } from "../expectation.ts";
import { type Path, pathText } from "../trouble.ts";
import type { Problem, SourceFile } from "./problem.ts";

export type Located<Value> = {
  readonly value: Value;
  readonly at: (path: Path, message: string) => Problem;
};

type Parsed<Value> =
  | { readonly kind: "parsed"; readonly located: Located<Value> }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] };

/** A YAML (or JSON) source by its schema; whatever is wrong, now or later, is told with line and column. */
export function parseYaml<Schema extends z.ZodMiniType>(
  { file, text }: SourceFile,
  schema: Schema,
): Parsed<z.infer<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true });
  const problemAt = (offset: number, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, message };
  };
  if (document.errors.length > 0)
    return {
      kind: "failed",
      problems: document.errors.map(({ pos, message }) => problemAt(pos[0], message)),
    };
  const at = (path: Path, message: string) => problemAt(offsetOf(path), message);
  /** The deepest node on the path that exists. */
  function offsetOf(path: Path): number {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return 0;
  }
  const value: unknown = plain(document);
  const result = schema.safeParse(value);
  if (result.success) return { kind: "parsed", located: { value: result.data, at } };
  const problems = result.error.issues.map((issue) => {
    const { path, message } = expectation(issue, value);
    const field = path.slice(path.findLastIndex((step) => typeof step === "string"));
    return at(path, typeof field[0] === "string" ? `${pathText(field)}: ${message}` : message);
  });
  return { kind: "failed", problems };
}

/** Aliases may not multiply: a few nested ones would fill the memory. */
function plain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}
