import type { Line, Piece, Style } from "./line.ts";

/** Says things on a terminal or into a file. All that the program prints goes through here. */
export type Printer = {
  /** Results, for standard output. */
  readonly result: (lines: readonly Line[]) => void;
  /** The same as JSON: a document, or one line of many. */
  readonly json: (value: unknown, layout: "document" | "line") => void;
  /** Progress and errors, for standard error. */
  readonly message: (lines: readonly Line[]) => void;
  /** Of a terminal: a line that the next one takes the place of; null takes it away. */
  readonly status: (line: string | null) => void;
};

/** Where what is printed goes; tests pass their own. */
export type Streams = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether standard error may be coloured. */
  readonly colour: boolean;
  /** The same for standard output. */
  readonly outColour: boolean;
  /** Columns of the terminal that `err` writes to; null where it is none. */
  readonly columns: number | null;
};

/** "Select graphic rendition" of ECMA-48. */
const LOOKS: Readonly<Record<Style, string>> = {
  bold: "1",
  faint: "2",
  place: "1;32",
  demonym: "32",
  actor: "1;35",
  date: "36",
};

/** Back to the first column, and empty from there on. */
const EMPTY_LINE = "\r\u001b[K";

/**
 * What a stranger's file name, title or text could command a terminal with or forge a line by: the control characters C0 and
 * C1, line and paragraph separators, and what turns the direction of writing (https://www.unicode.org/reports/tr36/).
 */
const UNSAFE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

const NAMED: ReadonlyMap<string, string> = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

export function printerTo({ out, err, colour, outColour, columns }: Streams): Printer {
  return {
    result: (lines) => out(linesText(lines, outColour)),
    json: (value, layout) => out(jsonText(value, layout)),
    message: (lines) => err(linesText(lines, colour)),
    status: (line) => {
      if (columns !== null) err(`${EMPTY_LINE}${harmless(line ?? "").slice(0, Math.max(1, columns - 1))}`);
    },
  };
}

/** The streams of this process. A reader that has seen enough (`dateline … | head`) is no error. */
export function processStreams(): Streams {
  const { env, stderr, stdout } = process;
  for (const stream of [stdout, stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(0);
      throw error;
    });
  // https://no-color.org: any value but the empty one.
  const colourful = (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb";
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    colour: stderr.isTTY === true && colourful,
    outColour: stdout.isTTY === true && colourful,
    columns: stderr.isTTY === true && env.TERM !== "dumb" ? (stderr.columns ?? 80) : null,
  };
}

function linesText(lines: readonly Line[], isColoured: boolean): string {
  const pieceText = (piece: Piece): string => {
    if (typeof piece === "string") return harmless(piece);
    const words = harmless(piece.text);
    return isColoured && words !== "" ? `\u001b[${LOOKS[piece.style]}m${words}\u001b[0m` : words;
  };
  return lines
    .map((line) => `${(typeof line === "string" ? [line] : line).map(pieceText).join("")}\n`)
    .join("");
}

/** `JSON.stringify` escapes C0 alone. What is escaped here stands in strings, and is read back as the same. */
function jsonText(value: unknown, layout: "document" | "line"): string {
  const text = layout === "document" ? JSON.stringify(value, null, 2) : JSON.stringify(value);
  return `${text.replace(UNSAFE, (sign) => (sign === "\n" ? sign : numbered(sign)))}\n`;
}

const harmless = (text: string): string => text.replace(UNSAFE, (sign) => NAMED.get(sign) ?? numbered(sign));

const numbered = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
