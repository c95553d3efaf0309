import { type Document, isAlias, isCollection, isMap, isNode, isScalar, Lexer, Parser } from "yaml";

/** A refusal: where in the text, and what was expected. */
export type YamlTrouble = { readonly offset: number; readonly message: string };

/** UTF-16 units of one YAML source. A list of 10,000 corrections has some 600,000. */
export const MOST_YAML = 4_000_000;
/** Lists and mappings inside one another. The deepest of Dateline's own formats has six. */
export const MOST_DEPTH = 32;
/** Anchors (&a) and aliases (*a), each: nested aliases multiply, and the parser looks each one up anew. */
export const MOST_ALIASES = 100;

/**
 * What forbids to parse a source at all, found in linear time by the parser's own first two stages. Its third stage
 * takes time beyond measure for nested “?” keys and overflows the stack on deep nesting. Null: nothing forbids it.
 */
export function boundsTrouble(text: string): YamlTrouble | null {
  if (text.length > MOST_YAML)
    return {
      offset: 0,
      message: `expected at most ${grouped(MOST_YAML)} characters, found ${grouped(text.length)}`,
    };
  const parser = new Parser();
  let offset = 0;
  let aliases = 0;
  let anchors = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === "?") return { offset, message: "expected a key and a colon (“key: value”), found “?”" };
    if (lexeme.startsWith("*")) aliases += 1;
    if (lexeme.startsWith("&")) anchors += 1;
    if (aliases > MOST_ALIASES || anchors > MOST_ALIASES)
      return { offset, message: `expected at most ${MOST_ALIASES} anchors (&) and aliases (*), found more` };
    // The tokens are of no interest here; taking them moves the parser on.
    for (const _ of parser.next(lexeme));
    if (parser.stack.length > MOST_DEPTH)
      return {
        offset,
        message: `expected at most ${MOST_DEPTH} lists and mappings inside one another, found more`,
      };
    // These three signs are not in the text: start of a document, end of a flow, a scalar follows.
    if (!SIGNS.has(lexeme)) offset += lexeme.length;
  }
  return null;
}

const SIGNS: ReadonlySet<string> = new Set(["\u0002", "\u0018", "\u001f"]);

/**
 * Keys that no value of ours may have: lists and mappings as keys, and the same key twice; also an alias inside what
 * it names. In linear time: the parser's own search for equal keys compares all pairs.
 */
export function keyTroubles({ contents }: Document): readonly YamlTrouble[] {
  const troubles: YamlTrouble[] = [];
  const say = (node: unknown, message: string) =>
    troubles.push({ offset: isNode(node) ? (node.range?.[0] ?? 0) : 0, message });
  const open: unknown[] = [contents];
  // Anchors of the nodes that are being walked through; a node's end takes its own away.
  const around = new Set<string>();
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === "string") {
      around.delete(next);
      continue;
    }
    if (isAlias(next) && around.has(next.source))
      say(next, `expected an alias of something else, found *${next.source} inside what it names`);
    if (!isCollection(next)) continue;
    if (next.anchor !== undefined) {
      around.add(next.anchor);
      open.push(next.anchor);
    }
    if (!isMap(next)) {
      open.push(...next.items.toReversed());
      continue;
    }
    const keys = new Set<string>();
    for (const { key } of next.items) {
      if (isCollection(key) || isAlias(key)) say(key, "expected text as a key, found a list or a mapping");
      const name = isScalar(key) ? String(key.value) : null;
      if (name !== null && keys.has(name)) say(key, `expected each key once, found ${quoted(name)} again`);
      if (name !== null) keys.add(name);
    }
    for (const { value } of next.items.toReversed()) open.push(value);
  }
  return troubles;
}

const quoted = (key: string): string => `“${key.length > 60 ? `${key.slice(0, 59)}…` : key}”`;

const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
