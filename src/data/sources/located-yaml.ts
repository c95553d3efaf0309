import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from "yaml";
import * as z from "zod/mini";
import { expectation } from "../expectation.ts";
import { type Path, pathText } from "../trouble.ts";
import { unrepairedOffset, withPlainValues } from "./plain-values.ts";
import { fewOf, type Problem, type SourceFile } from "./problem.ts";
import { boundsTrouble, keyTroubles, MOST_ALIASES, MOST_YAML, type YamlTrouble } from "./yaml-bounds.ts";
import { faultText } from "./yaml-faults.ts";

/** The problem of what stands at a path, with the line and column of the deepest part that exists. */
export type At = (path: Path, message: string) => Problem;

export type Fit<Value> =
  | { readonly kind: "fits"; readonly value: Value }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] };

export type Parsed<Value> =
  | {
      readonly kind: "parsed";
      readonly value: Value;
      readonly at: At;
      /** The words of a value as they stand on their line, where it is no list and has no quotation marks; else null. */
      readonly words: (path: Path) => string | null;
    }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] };

/** A YAML (or JSON) source by its schema; whatever is wrong, now or later, is told with line and column. */
export function parseYaml<Schema extends z.ZodMiniType>(
  source: SourceFile,
  schema: Schema,
): Parsed<z.infer<Schema>> {
  const parsed = parse(source);
  if (parsed.kind === "failed") return parsed;
  const fit = fitTo(schema, parsed.value, [], parsed.at);
  return fit.kind === "failed"
    ? { kind: "failed", problems: fewOf(fit.problems) }
    : { ...parsed, value: fit.value };
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
  const first = documentOf(text, lines);
  const repaired = first.kind === "failed" && first.canBeRepaired ? withPlainValues(text) : null;
  // Where the repair does not do, the source's own faults are told.
  const again = repaired === null ? first : documentOf(repaired, new LineCounter());
  const reading = again.kind === "parsed" ? again : first;
  const problemAt = (offset: number, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, message };
  };
  if (reading.kind === "failed")
    return {
      kind: "failed",
      problems: fewOf(reading.troubles.map(({ offset, message }) => problemAt(offset, message))),
    };
  const { document, value } = reading;
  const offsetIn = reading === first ? (offset: number) => offset : unrepairedOffset(text);
  const find = nodeFinder(document);
  return {
    kind: "parsed",
    value,
    at: (path, message) => problemAt(offsetIn(find(path)?.range?.[0] ?? 0), message),
    words: (path) => wordsOf(find(path), document, reading === first ? text : (repaired ?? text)),
  };
}

/** A comment is a “#” and a space; “#1” is meant as it stands. */
function wordsOf(node: Node | null, { contents }: Document, text: string): string | null {
  if (!isScalar(node) || node.type !== "PLAIN" || !node.range || !isMap(contents) || contents.flow)
    return null;
  const [start, end] = node.range;
  if (text.slice(start, end).includes("\n")) return null;
  const newline = text.indexOf("\n", start);
  const line = text.slice(start, newline === -1 ? text.length : newline);
  const comment = /[ \t]#(?=\s|$)/.exec(line)?.index ?? line.length;
  return line.slice(0, comment).trimEnd();
}

type Composed =
  | { readonly kind: "parsed"; readonly document: Document; readonly value: unknown }
  | { readonly kind: "failed"; readonly troubles: readonly YamlTrouble[]; readonly canBeRepaired: boolean };

/** `lines` learns where the lines of the text begin. */
function documentOf(text: string, lines: LineCounter): Composed {
  const trouble = boundsTrouble(text);
  if (trouble !== null) {
    for (let at = 0; at !== -1 && at <= trouble.offset; ) {
      lines.addNewLine(at);
      const newline = text.indexOf("\n", at);
      at = newline === -1 ? -1 : newline + 1;
    }
    return { kind: "failed", troubles: [trouble], canBeRepaired: text.length <= MOST_YAML };
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
    // `keyTroubles` finds equal keys in linear time.
    uniqueKeys: false,
  });
  const faults = document.errors.map(({ pos, code, message }) => ({
    offset: pos[0],
    message: faultText(code, message),
  }));
  if (faults.length > 0) return { kind: "failed", troubles: faults, canBeRepaired: true };
  const troubles = keyTroubles(document);
  if (troubles.length > 0) return { kind: "failed", troubles, canBeRepaired: false };
  try {
    return { kind: "parsed", document, value: document.toJS({ maxAliasCount: MOST_ALIASES }) };
  } catch (error) {
    const isUnknown = error instanceof Error && error.message.startsWith("Unresolved alias");
    const message = isUnknown
      ? "expected an alias (*name) of an anchor (&name) before it; put quotation marks round a value that begins with “*”"
      : `expected aliases (*name) that make at most ${MOST_ALIASES} copies, found more`;
    return { kind: "failed", troubles: [{ offset: 0, message }], canBeRepaired: isUnknown };
  }
}

/** Finds the deepest node on a path that exists; the keys of each mapping are looked through once. */
function nodeFinder({ contents }: Document): (path: Path) => Node | null {
  const indexes = new Map<unknown, ReadonlyMap<string, Node>>();
  const child = (node: Node, step: string | number): unknown => {
    if (isSeq(node)) return node.items[Number(step)];
    if (!isMap(node)) return undefined;
    const index = indexes.get(node) ?? indexOf(node);
    indexes.set(node, index);
    return index.get(String(step));
  };
  return (path) => {
    let node: Node | null = isNode(contents) ? contents : null;
    for (const step of path) {
      const next: unknown = node === null ? undefined : child(node, step);
      if (!isNode(next)) return node;
      node = next;
    }
    return node;
  };
}

function indexOf(map: YAMLMap): ReadonlyMap<string, Node> {
  return new Map(
    map.items.flatMap(({ key, value }) =>
      isScalar(key) && isNode(value) ? [[String(key.value), value] as const] : [],
    ),
  );
}
