import type { Fetching } from "../../../src/data/archive/platform.ts";

export function endToEnd(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A file, and what has been asked of it. */
export function served(file: Uint8Array) {
  const asked: { readonly from: number; readonly to: number }[] = [];
  const fetching: Fetching = async (from, to) => {
    asked.push({ from, to });
    return file.slice(from, to);
  };
  return { fetching, asked };
}
