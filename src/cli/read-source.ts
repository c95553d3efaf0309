import { readFile, realpath, stat } from "node:fs/promises";
import { sep } from "node:path";
import type { Problem, SourceFile } from "../data/sources/problem.ts";

/** A source larger than this is not a news article. Bytes. */
const MOST_BYTES = 16 * 1024 * 1024;

export type SourceReading =
  | { readonly kind: "read"; readonly source: SourceFile }
  | { readonly kind: "failed"; readonly problem: Problem };

/** A text file below `root`, links followed, named `file` in messages. UTF-8, never changed. */
export async function readSource(path: string, root: string, file: string): Promise<SourceReading> {
  const failed = (message: string): SourceReading => ({
    kind: "failed",
    problem: { file, line: null, column: null, message },
  });
  try {
    const real = await realpath(path);
    if (!isInside(real, await realpath(root)))
      return failed("expected a file inside its folder, found a link out of it");
    const { size, isFile } = await stat(real).then((found) => ({ size: found.size, isFile: found.isFile() }));
    if (!isFile) return failed("expected a file, found something else");
    if (size > MOST_BYTES) return failed(`expected at most ${MOST_BYTES} bytes, found ${size}`);
    const bytes = await readFile(real);
    const trouble = encodingTrouble(bytes);
    return trouble === null
      ? { kind: "read", source: { file, text: bytes.toString("utf8") } }
      : failed(trouble);
  } catch (error) {
    return failed(`expected a file that can be read: ${systemReason(error)}`);
  }
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
