import { isScalar, parseDocument } from "yaml";
import { boundsTrouble } from "./yaml-bounds.ts";

/** A key at the very beginning of a line: no part of a longer text or list can stand there. */
const TOP_LINE = /^([\p{L}_][\p{L}\p{N}_ .-]{0,60}:[ \t]+)(\S.*)$/u;

/**
 * YAML with quotation marks round values that stand on a line of their own and are no YAML, as people write titles:
 * `title: Analysis: who won?`, `title: "Never again", they say`. Line breaks stay where they are; each such line grows by
 * a mark before the value. Null where there is no such line.
 */
export function withPlainValues(text: string): string | null {
  const lines = text.split("\n");
  let isChanged = false;
  const repaired = lines.map((line, index) => {
    const quoted = quotedLine(line, lines[index + 1] ?? "");
    isChanged ||= quoted !== null;
    return quoted ?? line;
  });
  return isChanged ? repaired.join("\n") : null;
}

/**
 * For offsets into the repaired text the offsets into `text`, as near as can be: repaired values have lost their line's
 * own marks.
 */
export function unrepairedOffset(text: string): (offset: number) => number {
  const lines = text.split("\n");
  const starts: { readonly repaired: number; readonly own: number; readonly length: number }[] = [];
  let [repaired, own] = [0, 0];
  for (const [index, line] of lines.entries()) {
    starts.push({ repaired, own, length: line.length });
    repaired += (quotedLine(line, lines[index + 1] ?? "") ?? line).length + 1;
    own += line.length + 1;
  }
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle]?.repaired ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const start = starts[low - 1];
    return start === undefined ? offset : start.own + Math.min(offset - start.repaired, start.length);
  };
}

/** Marks that a value may open and forget to close: a slip that is told. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ["[", "]"],
  ["{", "}"],
]);

/** Null for a line that stays as it is. A value that goes on in the next line may be sound as a whole. */
function quotedLine(line: string, next: string): string | null {
  const found = TOP_LINE.exec(line.replace(/\r$/, ""));
  if (found === null || /^[ \t]+\S|^[\]}]/.test(next)) return null;
  const [, key = "", value = ""] = found;
  const closing = CLOSING.get(value[0] ?? "");
  if (closing !== undefined && !value.includes(closing, 1)) return null;
  return isSound(value)
    ? null
    : `${key}'${value.trimEnd().replaceAll("'", "''")}'${line.endsWith("\r") ? "\r" : ""}`;
}

/** Whether a value is YAML by itself: one scalar, or a list or mapping in brackets. */
function isSound(value: string): boolean {
  if (boundsTrouble(value) !== null) return false;
  const { contents, errors } = parseDocument(value, { prettyErrors: false, uniqueKeys: false });
  if (errors.length > 0) return false;
  return contents === null || isScalar(contents) || /^[[{]/.test(value);
}
