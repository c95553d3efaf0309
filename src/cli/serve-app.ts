import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { isReadable, sendFile } from "./serve-file.ts";
import { findFile, type Layer } from "./serve-find.ts";

/** What a page's own `<meta>` policy cannot say, and what holds for every answer. */
const GUARDS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "X-Content-Type-Options": "nosniff",
};

/** Another name for this machine's address would let a stranger's page read a private atlas (DNS rebinding). */
const OWN_NAMES = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

/** A server of files that listens nowhere yet. */
export function createAppServer(layers: readonly Layer[]): Server {
  return createServer((request, response) => {
    answer(request, response, layers).catch(() => response.destroy());
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  layers: readonly Layer[],
): Promise<void> {
  for (const [name, value] of Object.entries(GUARDS)) response.setHeader(name, value);
  if (!OWN_NAMES.test(request.headers.host ?? "")) return refuse(response, 403, "Forbidden: unknown host");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(response, 405, "Method not allowed");
  }
  const [pathname = "/"] = (request.url ?? "/").split(/[?#]/, 1);
  const file = await findFile(pathname, layers);
  if (file === null) return refuse(response, 404, "Not found");
  if (!(await isReadable(file))) return refuse(response, 403, "Forbidden: the file cannot be read");
  await sendFile(file, request, response);
}

function refuse(response: ServerResponse, status: number, said: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${said}\n`);
}
