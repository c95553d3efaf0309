import type { Atlas } from "../core/atlas.ts";
import { atlasSteps } from "../data/atlas.ts";
import type { Trouble } from "../data/trouble.ts";
import { inSlices } from "./in-slices.ts";

export type Opening =
  | { readonly kind: "opening" }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "opened"; readonly atlas: Atlas; readonly troubles: readonly Trouble[] };

/** Relative to the page, so that the app works below any path and beside any atlas laid over it. */
const FILE = "atlas/atlas.json";

/** Larger files would have to be columns on disk; refusing them keeps the page alive. */
const MOST_BYTES = 64 * 1024 * 1024;

export async function openAtlas(): Promise<Opening> {
  const response = await fetch(new URL(FILE, document.baseURI)).catch(() => null);
  if (response === null) return failed("could not be fetched: the server does not answer.");
  if (!response.ok) return failed(`could not be fetched: the server answered ${response.status}.`);
  const bytes = await response.arrayBuffer().catch(() => null);
  if (bytes === null) return failed("broke off while it was being fetched.");
  if (bytes.byteLength > MOST_BYTES) return failed(`is larger than ${MOST_BYTES / 1024 / 1024} MB.`);
  const json = parse(bytes);
  if (json.kind === "failed") return failed(json.reason);
  const reading = await inSlices(atlasSteps(json.value));
  return reading.kind === "failed" ? failed(reading.reason) : { ...reading, kind: "opened" };
}

type Parsed = { kind: "parsed"; value: unknown } | { kind: "failed"; reason: string };

function parse(bytes: ArrayBuffer): Parsed {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { kind: "parsed", value: JSON.parse(text) };
  } catch (error) {
    const said = error instanceof SyntaxError ? error.message : "it is not UTF-8 text";
    return { kind: "failed", reason: `is not JSON: ${said}.` };
  }
}

function failed(said: string): Opening {
  return { kind: "failed", reason: `${FILE} ${said}` };
}
