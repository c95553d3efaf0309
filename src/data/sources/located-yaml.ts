import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import * as z from "zod/mini";
import { expectation } from "../expectation.ts";
import { type Path, pathText } from "../trouble.ts";
import type { Problem, SourceFile } from "./problem.ts";

/** The problem of what stands at a path, with the line and column of the deepest part that exists. */
export type At = (path: Path, message: string) => Problem;

export type Fit<Value> =
  | { readonly kind: "fits"; readonly value: Value }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] };

export type Parsed<Value> =
  | { readonly kind: "parsed"; readonly value: Value; readonly at: At }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] };

/** A YAML (or JSON) source by its schema; whatever is wrong, now or later, is told with line and column. */
export function parseYaml<Schema extends z.ZodMiniType>(
  source: SourceFile,
  schema: Schema,
): Parsed<z.infer<Schema>> {
  const parsed = parse(source);
  if (parsed.kind === "failed") return parsed;
  const fit = fitTo(schema, parsed.value, [], parsed.at);
  return fit.kind === "failed" ? fit : { ...parsed, value: fit.value };
}

export type ParsedList<Item> = {
  readonly items: readonly { readonly index: number; readonly item: Item }[];
  readonly problems: readonly Problem[];
  readonly at: At;
};

/** A source that is a list: what does not fit is told, and the other items stay. */
export function parseYamlList<Schema extends z.ZodMiniType>(
  source: SourceFile,
  schema: Schema,
): ParsedList<z.infer<Schema>> {
  const list = parseYaml(source, z.array(z.unknown()));
  if (list.kind === "failed") return { items: [], problems: list.problems, at: nowhere(source) };
  const fits = list.value.map((value, index) => fitTo(schema, value, [index], list.at));
  return {
    items: fits.flatMap((fit, index) => (fit.kind === "fits" ? [{ index, item: fit.value }] : [])),
    problems: fits.flatMap((fit) => (fit.kind === "failed" ? fit.problems : [])),
    at: list.at,
  };
}

/** A part of a source, at its path, by its schema. */
export function fitTo<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  path: Path,
  at: At,
): Fit<z.infer<Schema>> {
  const result = schema.safeParse(value);
  if (result.success) return { kind: "fits", value: result.data };
  const problems = result.error.issues.map((issue) => {
    const missed = expectation(issue, value);
    const field = missed.path.slice(missed.path.findLastIndex((step) => typeof step === "string"));
    const named = typeof field[0] === "string" ? `${pathText(field)}: ${missed.message}` : missed.message;
    return at([...path, ...missed.path], named);
  });
  return { kind: "failed", problems };
}

function nowhere({ file }: SourceFile): At {
  return (_, message) => ({ file, line: null, column: null, message });
}

function parse({ file, text }: SourceFile): Parsed<unknown> {
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
  return {
    kind: "parsed",
    value: plain(document),
    at: (path, message) => problemAt(offsetOf(document, path), message),
  };
}

/** Of the deepest node on the path that exists. */
function offsetOf(document: Document, path: Path): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Aliases may not multiply: a few nested ones would fill the memory. */
function plain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}
