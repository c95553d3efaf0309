import type * as z from "zod/mini";
import type { Platform } from "./platform.ts";

/** Bytes as JSON that fits a schema; null where they are neither. */
export function parsedAs<Schema extends z.ZodMiniType>(
  schema: Schema,
  bytes: Uint8Array,
  { decode }: Pick<Platform, "decode">,
): z.infer<Schema> | null {
  try {
    const result = schema.safeParse(JSON.parse(decode(bytes)));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
