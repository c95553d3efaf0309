import * as z from "zod/mini";
import { AtlasFile, FORMAT } from "./atlas-schema.ts";

/** The published JSON Schema of the file. What refers to what (ids, offsets, quotations) only the reader checks. */
export function atlasJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(AtlasFile, { target: "draft-2020-12", io: "input" });
  return {
    $schema,
    title: FORMAT,
    description:
      "Places, actors, articles and excerpts. Offsets count UTF-16 units, longitude comes first, dates are EDTF.",
    ...schema,
  };
}
