import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { extname } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { FoundFile } from "./serve-find.ts";

type FileType = { readonly type: string; readonly gzip: boolean };

const text = (type: string): FileType => ({ type: `${type}; charset=utf-8`, gzip: true });
const packed = (type: string): FileType => ({ type, gzip: false });

const TYPES: ReadonlyMap<string, FileType> = new Map([
  [".html", text("text/html")],
  [".js", text("text/javascript")],
  [".css", text("text/css")],
  [".txt", text("text/plain")],
  [".csv", text("text/csv")],
  [".svg", text("image/svg+xml")],
  [".json", text("application/json")],
  [".map", text("application/json")],
  [".geojson", text("application/geo+json")],
  [".webmanifest", text("application/manifest+json")],
  [".wasm", { type: "application/wasm", gzip: true }],
  [".bin", { type: "application/octet-stream", gzip: true }],
  [".ico", { type: "image/x-icon", gzip: true }],
  [".png", packed("image/png")],
  [".jpg", packed("image/jpeg")],
  [".webp", packed("image/webp")],
  [".avif", packed("image/avif")],
  [".woff2", packed("font/woff2")],
  [".pmtiles", packed("application/vnd.pmtiles")],
  // Packed in parts, and read in parts: another encoding would move them.
  [".dateline", packed("application/octet-stream")],
]);

/** Smaller than this, the head of a gzip file costs more than it saves. Bytes. */
const WORTH_GZIP = 1024;

/** Answers a GET or a HEAD with a file: whole, gzipped for text, a range of it, or 304. */
export async function sendFile(
  file: FoundFile,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { type, gzip } = TYPES.get(extname(file.path).toLowerCase()) ?? packed("application/octet-stream");
  const mark = `"${file.bytes.toString(36)}-${file.modified.getTime().toString(36)}"`;
  // Weak where the same file may leave as other bytes; ranges can only be asked for of what has a strong one.
  const tag = gzip ? `W/${mark}` : mark;
  const headers: OutgoingHttpHeaders = {
    "Content-Type": type,
    "Last-Modified": file.modified.toUTCString(),
    ETag: tag,
    // Kept, but asked about each time: an atlas may be built again while it is served.
    "Cache-Control": "no-cache",
    ...(gzip ? { Vary: "Accept-Encoding" } : { "Accept-Ranges": "bytes" }),
  };
  if (request.headers["if-none-match"] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  const range = gzip ? null : rangeAsked(request, file, tag);
  if (range === "beyond") {
    response.writeHead(416, { "Content-Range": `bytes */${file.bytes}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: file.bytes - 1 };
  const zipped = gzip && file.bytes >= WORTH_GZIP && takesGzip(request);
  response.writeHead(range === null ? 200 : 206, {
    ...headers,
    ...(zipped ? { "Content-Encoding": "gzip" } : { "Content-Length": end - start + 1 }),
    ...(range === null ? {} : { "Content-Range": `bytes ${start}-${end}/${file.bytes}` }),
  });
  if (request.method === "HEAD" || file.bytes === 0) {
    response.end();
    return;
  }
  const content = createReadStream(file.path, { start, end });
  await (zipped ? pipeline(content, createGzip(), response) : pipeline(content, response));
}

/** Whether this process may read the file; asked before the first header leaves. */
export async function isReadable({ path }: FoundFile): Promise<boolean> {
  try {
    await (await open(path)).close();
    return true;
  } catch {
    return false;
  }
}

type Range = { readonly start: number; readonly end: number };

/** A single range; null asks for the whole file, as RFC 9110 lets a server take what it does not know. */
function rangeAsked({ headers }: IncomingMessage, file: FoundFile, tag: string): Range | "beyond" | null {
  const { bytes, modified } = file;
  const asked = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? "");
  // Browsers that keep parts of a file ask for more of it on condition that it is still the same.
  const condition = headers["if-range"] ?? tag;
  if (asked === null || (condition !== tag && condition !== modified.toUTCString())) return null;
  const [, from = "", to = ""] = asked;
  if (from === "" && to === "") return null;
  const start = from === "" ? Math.max(0, bytes - Number(to)) : Number(from);
  const end = from === "" || to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1);
  if (from !== "" && to !== "" && Number(to) < Number(from)) return null;
  return start <= end ? { start, end } : "beyond";
}

function takesGzip({ headers }: IncomingMessage): boolean {
  const accepted = String(headers["accept-encoding"] ?? "");
  return /(?:^|[,\s])(?:gzip|\*)\s*(?:$|,|;(?!\s*q=0(?:\.0*)?\s*(?:$|,)))/.test(accepted);
}
