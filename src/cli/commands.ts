import { buildCommand } from "./build.ts";
import { checkCommand } from "./check.ts";
import type { Command } from "./command.ts";
import { schemaCommand } from "./schema.ts";
import { serveCommand } from "./serve.ts";

/** In the order in which a person meets them. */
export const COMMANDS: readonly Command[] = [buildCommand, checkCommand, serveCommand, schemaCommand];
