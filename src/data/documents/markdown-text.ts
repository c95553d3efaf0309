import { inlineText } from "./markdown-inline.ts";

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const RULE = /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/;
const SETEXT = /^ {0,3}(?:=+|-+) *$/;
const DEFINITION = /^ {0,3}\[[^\]^][^\]]{0,199}\]:\s*\S/;
const FOOTNOTE = /^ {0,3}\[\^[^\]]{1,200}\]:\s/;
const TABLE_RULE = /^ {0,3}\|?(?: *:?-+:? *\|)+ *(?::?-+:?)? *$/;

/**
 * Markdown as the text that it shows: signs of headings, quotations, lists, emphasis, links and tables are gone, the
 * words and the empty lines between paragraphs stay. Every pass is linear in the text.
 */
export function markdownText(markdown: string): string {
  const shown: string[] = [];
  let fence: string | null = null;
  let isInComment = false;
  for (const raw of markdown.split(/\r\n|\n|\r/)) {
    const mark = FENCE.exec(raw)?.[1] ?? null;
    if (fence !== null) {
      if (mark?.startsWith(fence) && raw.trim() === mark) fence = null;
      else shown.push(raw);
      continue;
    }
    if (mark !== null) {
      fence = mark;
      continue;
    }
    const { line, isOpen } = withoutComments(raw, isInComment);
    isInComment = isOpen;
    if (line.trim() === "" && raw.trim() !== "") continue;
    const text = blockText(line, shown.at(-1) ?? "");
    if (text !== null) shown.push(text);
  }
  return spaced(shown);
}

/** Null for lines that are signs only. */
function blockText(line: string, before: string): string | null {
  if (DEFINITION.test(line) || TABLE_RULE.test(line)) return null;
  if (SETEXT.test(line) && before !== "") return null;
  if (RULE.test(line)) return "";
  const quoted = line.replace(/^(?: {0,3}> ?){1,20}/, "").replace(FOOTNOTE, "");
  const heading = /^ {0,3}#{1,6}(?:[ \t]+|$)/.exec(quoted);
  if (heading !== null)
    return inlineText(
      quoted
        .slice(heading[0].length)
        .trimEnd()
        .replace(/(?:^| )#{1,20}$/, ""),
    );
  const item = quoted.replace(/^ {0,12}(?:[-+*]|\d{1,9}[.)])[ \t]{1,8}(?:\[[ xX]\] )?/, "");
  const cells = /^ {0,3}\|/.test(item)
    ? item
        .trim()
        .replace(/^\||\|$/g, "")
        .replaceAll("|", " ")
    : item;
  const text = inlineText(cells.trim().replace(/\\$/, ""));
  return text.trim() === "" && line.trim() !== "" ? null : text;
}

function withoutComments(raw: string, wasOpen: boolean): { readonly line: string; readonly isOpen: boolean } {
  let line = "";
  let [at, isOpen] = [0, wasOpen];
  while (at < raw.length) {
    const next = raw.indexOf(isOpen ? "-->" : "<!--", at);
    if (!isOpen) line += raw.slice(at, next === -1 ? raw.length : next);
    if (next === -1) break;
    at = next + (isOpen ? 3 : 4);
    isOpen = !isOpen;
  }
  return { line, isOpen };
}

/** No empty lines at the ends, one at most between paragraphs. */
function spaced(lines: readonly string[]): string {
  const kept = lines.filter((line, index) => line.trim() !== "" || (lines[index - 1] ?? "").trim() !== "");
  const text = kept.map((line) => (line.trim() === "" ? "" : line)).join("\n");
  return text.trim() === "" ? "" : `${text.trim()}\n`;
}
