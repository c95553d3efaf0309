const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
  ["mdash", "—"],
  ["ndash", "–"],
  ["rsquo", "’"],
  ["lsquo", "‘"],
  ["rdquo", "”"],
  ["ldquo", "“"],
  ["hellip", "…"],
]);

/** How far a bracket's other end may lie, in UTF-16 units; it bounds the work. */
const REACH = 2000;

/** A line of Markdown without the signs of emphasis, links, pictures, code and tags. */
export function inlineText(line: string): string {
  let text = "";
  for (let at = 0; at < line.length; ) {
    const { shown, next } = piece(line, at);
    text += shown;
    at = next;
  }
  return text;
}

type Piece = { readonly shown: string; readonly next: number };

function piece(line: string, at: number): Piece {
  const sign = line.charAt(at);
  switch (sign) {
    case "\\":
      return /[!-/:-@[-`{-~]/.test(line.charAt(at + 1))
        ? { shown: line.charAt(at + 1), next: at + 2 }
        : { shown: sign, next: at + 1 };
    case "!":
      return line.charAt(at + 1) === "[" ? (link(line, at + 1, false) ?? plain(line, at)) : plain(line, at);
    case "[":
      return link(line, at, true) ?? plain(line, at);
    case "<":
      return tag(line, at) ?? plain(line, at);
    case "&":
      return entity(line, at) ?? plain(line, at);
    case "*":
    case "_":
    case "~":
    case "`":
      return signs(line, at, sign);
    default:
      return plain(line, at);
  }
}

const SPECIAL = /[\\![<&*_~`]/g;

/** Everything up to the next sign that may mean something. */
function plain(line: string, at: number): Piece {
  SPECIAL.lastIndex = at + 1;
  const next = SPECIAL.exec(line)?.index ?? line.length;
  return { shown: line.slice(at, next), next };
}

/** `[words](address)`, `[words][name]`, `[^note]`; a picture shows nothing. */
function link(line: string, at: number, isShown: boolean): Piece | null {
  const close = line.slice(at, at + REACH).indexOf("]");
  if (close <= 0) return null;
  const words = line.slice(at + 1, at + close);
  const after = at + close + 1;
  if (words.startsWith("^") && isShown) return { shown: "", next: after };
  const opener = line.charAt(after);
  if (opener !== "(" && opener !== "[") return null;
  const end = line.slice(after, after + REACH).indexOf(opener === "(" ? ")" : "]");
  if (end === -1) return null;
  return { shown: isShown ? inlineText(words) : "", next: after + end + 1 };
}

/** `<https://…>` shows the address, other tags nothing. */
function tag(line: string, at: number): Piece | null {
  const end = line.slice(at, at + REACH).indexOf(">");
  if (end === -1) return null;
  const inner = line.slice(at + 1, at + end);
  if (/^(?:https?:\/\/|mailto:)\S+$/.test(inner)) return { shown: inner, next: at + end + 1 };
  return /^\/?[A-Za-z]/.test(inner) ? { shown: "", next: at + end + 1 } : null;
}

function entity(line: string, at: number): Piece | null {
  const found = /^&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});/.exec(line.slice(at, at + 12));
  const name = found?.[1];
  if (found === null || name === undefined) return null;
  const code = name.startsWith("#") ? Number(name.slice(1).replace(/^[xX]/, "0x")) : Number.NaN;
  const sound = code > 0 && code <= 0x10_ffff && !(code >= 0xd800 && code < 0xe000);
  const shown = sound ? String.fromCodePoint(code) : ENTITIES.get(name);
  return shown === undefined ? null : { shown, next: at + found[0].length };
}

/** Emphasis touches a word on one side at least; an underscore between two letters is a letter. */
function signs(line: string, at: number, sign: string): Piece {
  let next = at;
  while (line.charAt(next) === sign) next += 1;
  const run = line.slice(at, next);
  const [before, after] = [line.charAt(at - 1), line.charAt(next)];
  const isWord = (letter: string) => /[\p{L}\p{N}]/u.test(letter);
  const isFree = (letter: string) => letter === "" || /\s/.test(letter);
  const stays =
    (isFree(before) && isFree(after)) ||
    (sign === "_" && isWord(before) && isWord(after)) ||
    (sign === "~" && run.length !== 2) ||
    (sign !== "`" && run.length > 3);
  return { shown: stays ? run : "", next };
}
