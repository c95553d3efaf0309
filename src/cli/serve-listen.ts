import type { Server } from "node:http";

const HOST = "127.0.0.1";
const FIRST_PORT = 4321;
/** So many ports are tried before giving up. */
const TRIES = 50;

export type Listening =
  | { readonly kind: "listening"; readonly address: string }
  | { readonly kind: "failed"; readonly reason: string };

/**
 * Listens on this machine only. A port that is asked for is taken or refused; 0 is any free one; without one
 * the first free port from 4321 is taken.
 */
export async function listen(server: Server, port: number | null): Promise<Listening> {
  const candidates = port === null ? Array.from({ length: TRIES }, (_, i) => FIRST_PORT + i) : [port];
  for (const candidate of candidates) {
    const code = await tryPort(server, candidate);
    if (code === null) return { kind: "listening", address: addressOf(server) };
    if (code !== "EADDRINUSE") return failed(`port ${candidate} cannot be listened on (${code})`);
  }
  return failed(
    port === null
      ? `the ports ${FIRST_PORT} to ${FIRST_PORT + TRIES - 1} are all taken; choose one with --port`
      : `port ${port} is taken; choose another, or leave --port out to take the next free one`,
  );
}

/** Null when it listens, else the system's error code. */
function tryPort(server: Server, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off("listening", onListening);
      resolve(error.code ?? error.message);
    };
    const onListening = () => {
      server.off("error", onError);
      resolve(null);
    };
    server.once("error", onError).once("listening", onListening).listen(port, HOST);
  });
}

function addressOf(server: Server): string {
  const bound = server.address();
  return `http://${HOST}:${bound !== null && typeof bound === "object" ? bound.port : ""}/`;
}

function failed(reason: string): Listening {
  return { kind: "failed", reason };
}
