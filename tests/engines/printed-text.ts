import { spawn } from "node:child_process";

/**
 * What can be compared of printed words: their letters, without those of which fonts make ligatures ("ft", "ffi"), for which
 * Firefox writes no letters into its PDFs.
 */
export const lettersOf = (text: string): string => text.replaceAll(/[^a-z]|[ftijlh]/gi, "");

/** The words of a PDF in the order of reading, blanks made one; null where poppler's `pdftotext` is not installed. */
export function printedText(pdf: Uint8Array): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const child = spawn("pdftotext", ["-enc", "UTF-8", "-", "-"]);
    const parts: Buffer[] = [];
    child.once("error", (error) =>
      "code" in error && error.code === "ENOENT" ? resolve(null) : reject(error),
    );
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    child.once("close", () => resolve(Buffer.concat(parts).toString("utf8").replaceAll(/\s+/g, " ")));
    child.stdin.on("error", () => {});
    child.stdin.end(pdf);
  });
}
