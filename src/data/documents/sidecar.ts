import * as z from "zod/mini";
import { parseYaml } from "../sources/located-yaml.ts";
import type { SourceFile } from "../sources/problem.ts";

/** Keys that only an editor's annotations have. */
const ANNOTATIONS = ["excerpts", "headline", "furniture", "repeats"];

/**
 * Whether the file beside an article annotates it or only says what it is. What cannot be parsed counts as
 * annotations, so that nobody's work is passed over for a slip in it.
 */
export function isAnnotation(sidecar: SourceFile): boolean {
  const parsed = parseYaml(sidecar, z.nullable(z.record(z.string(), z.unknown())));
  return (
    parsed.kind === "failed" ||
    ANNOTATIONS.some((key) => parsed.value !== null && Object.hasOwn(parsed.value, key))
  );
}

/** The encoding that the file beside an article says it is in; null where it says nothing. */
export function encodingIn(sidecar: SourceFile): string | null {
  const parsed = parseYaml(sidecar, z.nullable(z.record(z.string(), z.unknown())));
  const said = parsed.kind === "parsed" ? parsed.value?.encoding : undefined;
  return said === undefined || said === null ? null : String(said);
}
