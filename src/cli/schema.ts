import { atlasJsonSchema } from "../data/json-schema.ts";
import type { Command } from "./command.ts";

const USAGE = `Print the JSON Schema of atlas.json.

Usage: dateline schema

Examples:
  dateline schema > atlas.schema.json

Options:
  --help      this text

Exit codes: 0 done, 2 usage`;

export const schemaCommand: Command = {
  name: "schema",
  summary: "Print the JSON Schema of atlas.json",
  usage: USAGE,
  operands: [],
  options: {},
  run: async () => {
    const schema = atlasJsonSchema();
    return { code: 0, lines: JSON.stringify(schema, null, 2).split("\n"), result: { schema }, problems: [] };
  },
};
