import { readFile, realpath, stat } from "node:fs/promises";
import { sep } from "node:path";
import { TextDecoder } from "@exodus/bytes/encoding.js";
import { countText } from "../core/count-text.ts";
import { declaredEncoding } from "../data/documents/declared-encoding.ts";
import { decodeText, type EncodingHints, type MakeDecoder } from "../data/documents/decode-text.ts";
import type { Format } from "../data/documents/document.ts";
import { foreignContent } from "../data/documents/file-kinds.ts";
import type { Problem, SourceFile } from "../data/sources/problem.ts";

/** A source larger than this is not a news article. Bytes. */
const MOST_BYTES = 16 * 1024 * 1024;

type Failed = { readonly kind: "failed"; readonly problem: Problem };
type BytesReading = { readonly kind: "read"; readonly bytes: Buffer } | Failed;
export type SourceReading = { readonly kind: "read"; readonly source: SourceFile } | Failed;

/** A text file below `root`, links followed, named `file` in messages. UTF-8, never changed. */
export async function readSource(path: string, root: string, file: string): Promise<SourceReading> {
  const reading = await readBytes(path, root, file);
  if (reading.kind === "failed") return reading;
  const trouble = encodingTrouble(reading.bytes);
  return trouble === null
    ? { kind: "read", source: { file, text: reading.bytes.toString("utf8") } }
    : failed(file, trouble);
}

/** The same for an article that nobody has annotated: no offset counts on its bytes, so a byte order mark may stand there. */
export async function readArticleSource(
  path: string,
  root: string,
  file: string,
  format: Format,
  encodings: Omit<EncodingHints, "declared"> & {
    /** How a person can say what the encoding is: "say “encoding: …” in …". */
    readonly advice: (encoding: string) => string;
  },
): Promise<SourceReading> {
  const reading = await readBytes(path, root, file);
  if (reading.kind === "failed") return reading;
  const foreign = foreignContent(reading.bytes);
  if (foreign !== null) return failed(file, foreign);
  const declared = format === "html" ? declaredEncoding(reading.bytes) : null;
  const decoding = decodeText(reading.bytes, makeDecoder, { ...encodings, declared });
  if (decoding.kind === "decoded") return { kind: "read", source: { file, text: decoding.text } };
  const [likely] = decoding.likely;
  return failed(
    file,
    likely === undefined ? decoding.message : `${decoding.message}: ${encodings.advice(likely.encoding)}`,
  );
}

/** Node's own decoder differs from the Encoding Standard in 12 of its encodings; this one reads what browsers read. */
export const makeDecoder: MakeDecoder = (encoding) =>
  new TextDecoder(encoding, { fatal: true, ignoreBOM: true });

async function readBytes(path: string, root: string, file: string): Promise<BytesReading> {
  try {
    const real = await realpath(path);
    if (!isInside(real, await realpath(root)))
      return failed(file, "expected a file inside its folder, found a link out of it");
    const { size, isFile } = await stat(real).then((found) => ({ size: found.size, isFile: found.isFile() }));
    if (!isFile) return failed(file, "expected a file, found something else");
    if (size > MOST_BYTES)
      return failed(file, `expected at most ${countText(MOST_BYTES)} bytes, found ${countText(size)}`);
    return { kind: "read", bytes: await readFile(real) };
  } catch (error) {
    return failed(file, `expected a file that can be read: ${systemReason(error)}`);
  }
}

function failed(file: string, message: string): Failed {
  return { kind: "failed", problem: { file, line: null, column: null, message } };
}

export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** `no such file or directory`, without the path that the system adds. */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return /^[A-Z]+: ([^,]+)/.exec(error.message)?.[1] ?? error.message;
}

/** A byte order mark would move every offset by one, and a decoder that guesses would change the text. */
function encodingTrouble(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return "expected UTF-8 without a byte order mark, found one at byte 0";
  const again = Buffer.from(bytes.toString("utf8"));
  if (again.equals(bytes)) return null;
  const at = again.findIndex((byte, index) => byte !== bytes[index]);
  return `expected UTF-8, found byte 0x${(bytes[at] ?? 0).toString(16).padStart(2, "0")} at byte ${at}`;
}
