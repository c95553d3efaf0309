import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

/** What the server does to a file instead of giving it: by the end of the path. */
export type Faults = Readonly<Record<string, "missing" | "no ranges" | "cut short" | "garbled">>;

export type Served = {
  readonly url: string;
  /** Bytes sent in bodies, by path. */
  readonly sent: Map<string, number>;
  readonly close: () => Promise<void>;
};

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** Serves folders by the first part of the path, "" for the rest, with ranges, on a free port of this machine. */
export async function serve(folders: Readonly<Record<string, string>>, faults: Faults = {}): Promise<Served> {
  const sent = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://here").pathname);
    const [, first = ""] = path.split("/");
    const folder = first === "" ? undefined : folders[first];
    const inside = folder === undefined ? path : path.slice(first.length + 1);
    const file = join(
      folder ?? folders[""] ?? "",
      normalize(inside.endsWith("/") ? `${inside}index.html` : inside),
    );
    const fault = Object.entries(faults).find(([end]) => path.endsWith(end))?.[1];
    const count = (bytes: number) => sent.set(path, (sent.get(path) ?? 0) + bytes);
    response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
    const size =
      fault === "missing"
        ? null
        : await stat(file).then(
            ({ size }) => size,
            () => null,
          );
    if (size === null) return void response.writeHead(404).end();
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
    if (fault === "garbled") return garbled(response, file, range, count);
    const length = fault === "cut short" ? Math.floor(size / 50) : size;
    if (range === null || fault === "no ranges") {
      response.setHeader("Content-Length", length);
      count(length);
      return void createReadStream(file, { end: length - 1 }).pipe(response);
    }
    const [start, end] = [Number(range[1]), Math.min(Number(range[2]), length - 1)];
    if (start >= length) return void response.writeHead(416).end();
    response.writeHead(206, {
      "Content-Range": `bytes ${start}-${end}/${length}`,
      "Content-Length": end - start + 1,
    });
    count(end - start + 1);
    createReadStream(file, { start, end }).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    sent,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The head of the file as it is, the rest noise: the archive opens and its tiles do not. */
async function garbled(
  response: ServerResponse,
  file: string,
  range: RegExpExecArray | null,
  count: (bytes: number) => void,
): Promise<void> {
  const bytes = Buffer.from(await readFile(file)).map((byte, i) => (i < 16384 ? byte : byte ^ 0x5a));
  const [start, end] = range === null ? [0, bytes.length - 1] : [Number(range[1]), Number(range[2])];
  const part = bytes.subarray(start, end + 1);
  count(part.length);
  response.writeHead(range === null ? 200 : 206, { "Content-Length": part.length }).end(part);
}
