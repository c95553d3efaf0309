import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { openFile, sendFile } from "./serve-file.ts";
import { findFile, type Layer } from "./serve-find.ts";
import { guardsFor } from "./serve-policy.ts";

/** Another name for this machine's address would let a stranger's page read a private atlas (DNS rebinding). */
const OWN_NAMES = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

/** A server of files that listens nowhere yet. `policy` is the content security policy of the app's page. */
export function createAppServer(layers: readonly Layer[], policy: string): Server {
  return createServer((request, response) => {
    answer(request, response, layers, policy).catch(() => response.destroy());
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  layers: readonly Layer[],
  policy: string,
): Promise<void> {
  if (!OWN_NAMES.test(request.headers.host ?? "")) return refuse(response, 403, "Forbidden: unknown host");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(response, 405, "Method not allowed");
  }
  const [pathname = "/"] = (request.url ?? "/").split(/[?#]/, 1);
  const found = await findFile(pathname, layers);
  if (found === null) return refuse(response, 404, "Not found");
  const file = await openFile(found);
  if (file === null) return refuse(response, 403, "Forbidden: the file cannot be read");
  try {
    await sendFile(file, policy, { request, response });
  } finally {
    await file.handle.close();
  }
}

function refuse(response: ServerResponse, status: number, said: string): void {
  const type = { "Content-Type": "text/plain; charset=utf-8" };
  response.writeHead(status, { ...guardsFor("asset", ""), ...type }).end(`${said}\n`);
}
