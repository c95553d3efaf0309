import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Command, failure, type Input, type Outcome } from "./command.ts";
import type { Io } from "./io.ts";
import { createAppServer } from "./serve-app.ts";
import { archiveTrouble, findAtlas } from "./serve-atlas.ts";
import type { Layer } from "./serve-find.ts";
import { listen } from "./serve-listen.ts";
import { openInBrowser } from "./serve-open.ts";
import { policyOf } from "./serve-policy.ts";

const USAGE = `Show an atlas in the browser, from this machine and to it alone.

Usage: dateline serve [DIR] [--port N] [--open]

Examples:
  dateline serve                     the atlas that came with Dateline
  dateline serve my-articles --open  your own, in your browser

DIR is a folder that \`dateline build\` was given, or one that holds an
atlas.json. Only the atlas is served: atlas.json and the areas or the archive
beside it, no other file. Built again, it is shown after a reload. Ctrl-C ends
the server.

Options:
  --port N    listen on this port; 0 takes any free one
              (default: 4321, or the next free one)
  --open      open the browser, where there is one
  --json      one JSON document on standard output
  --quiet     do not print the address
  --help      this text

Exit codes: 0 ended by Ctrl-C, 1 cannot serve, 2 usage`;

/** The bundle's neighbour: `dist/cli/dateline.js` serves `dist/app`. */
const APP = fileURLToPath(new URL("../app/", import.meta.url));

export const serveCommand: Command = {
  name: "serve",
  summary: "Show an atlas in the browser, from this machine only",
  usage: USAGE,
  operands: ["[DIR]"],
  options: { port: "text", open: "flag" },
  run: serve,
};

/** Done as soon as it listens; the open server keeps the process alive until it is interrupted. */
async function serve({ operands: [dir], options }: Input, { cwd, message }: Io): Promise<Outcome> {
  const port = portOf(options.get("port"));
  if (port === "none") return failure(2, `--port expects a number from 0 to 65535`);
  const page = await readFile(join(APP, "index.html"), "utf8").catch(() => null);
  if (page === null)
    return failure(1, `the app is not built: ${APP} has no index.html (npm run build makes it)`);
  const policy = policyOf(page);
  if (policy === null)
    return failure(1, `${APP}index.html has no content security policy; npm run build makes it anew`);
  const found = dir === undefined ? null : await findAtlas(dir, cwd);
  if (found?.kind === "none") return failure(1, `${dir} has no atlas.json; make one: ${found.build}`);
  const atlas = found?.folder ?? null;
  const trouble = atlas === null ? null : await archiveTrouble(atlas);
  if (trouble !== null) return failure(1, `${dir} has an ${trouble}; build it again`);

  const server = createAppServer(layersOf(atlas), policy);
  const listening = await listen(server, port);
  if (listening.kind === "failed") return failure(1, listening.reason);
  closeOnInterrupt(server);
  const { address } = listening;
  if (options.has("open")) openInBrowser(address);
  message(["Serving until Ctrl-C."]);
  return { code: 0, lines: [address], result: { address, atlas }, problems: [] };
}

function layersOf(atlas: string | null): readonly Layer[] {
  const app: Layer = { at: "/", folder: APP, holds: "app" };
  return atlas === null ? [app] : [{ at: "/atlas/", folder: atlas, holds: "atlas" }, app];
}

/** Null: not asked for. */
function portOf(asked: string | true | undefined): number | null | "none" {
  if (asked === undefined) return null;
  return typeof asked === "string" && /^\d{1,5}$/.test(asked) && Number(asked) < 65_536
    ? Number(asked)
    : "none";
}

function closeOnInterrupt(server: Server): void {
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  process.once("SIGINT", close).once("SIGTERM", close);
}
