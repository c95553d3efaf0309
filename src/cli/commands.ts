import { buildCommand } from "./build.ts";
import { checkCommand } from "./check.ts";
import type { Command } from "./command.ts";
import { initCommand } from "./init.ts";
import { readCommand } from "./read.ts";
import { schemaCommand } from "./schema.ts";
import { serveCommand } from "./serve.ts";

/** In the order in which a person meets them. */
export const COMMANDS: readonly Command[] = [
  initCommand,
  buildCommand,
  serveCommand,
  readCommand,
  checkCommand,
  schemaCommand,
];
