import * as z from "zod/mini";
import { shown } from "../trouble.ts";
import { ARCHIVE_FORMAT } from "./directory.ts";

/** What stands in `atlas.json` where the atlas is an archive: the name of the file beside it. */
export const ArchivePointer = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  file: z.string().check(z.regex(/^[\w-][\w.-]*$/)),
  /** How many it holds: who answers is chosen before it is opened. */
  excerpts: z.int().check(z.minimum(0)),
});
export type ArchivePointer = z.infer<typeof ArchivePointer>;

export type PointerReading =
  | { readonly kind: "read"; readonly pointer: ArchivePointer }
  /** `reason` follows the name of the file. */
  | { readonly kind: "failed"; readonly reason: string };

export function readPointer(value: unknown): PointerReading {
  const result = ArchivePointer.safeParse(value);
  if (result.success) return { kind: "read", pointer: result.data };
  const format = isRecord(value) ? value.format : null;
  if (typeof format === "string" && format !== ARCHIVE_FORMAT && format.startsWith(VERSIONED)) {
    return {
      kind: "failed",
      reason: `points at an archive of another version: format: expected ${JSON.stringify(ARCHIVE_FORMAT)}, found ${shown(format)}. Build it again.`,
    };
  }
  const [issue] = result.error.issues;
  const path = issue?.path.join(".") ?? "";
  const found = isRecord(value) && path in value ? shown(value[path]) : "nothing";
  const reason = `points at no archive: ${path}: expected ${EXPECTED[path] ?? "another value"}, found ${found}.`;
  return { kind: "failed", reason };
}

/** What the formats of all versions begin with. */
const VERSIONED = ARCHIVE_FORMAT.slice(0, ARCHIVE_FORMAT.indexOf("/") + 1);

const EXPECTED: Readonly<Record<string, string>> = {
  format: JSON.stringify(ARCHIVE_FORMAT),
  file: "the name of a file beside it",
  excerpts: "how many excerpts it holds",
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
