import { type FileHandle, open } from "node:fs/promises";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { extname } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { FoundFile } from "./serve-find.ts";
import { guardsFor, type Use } from "./serve-policy.ts";

type FileType = { readonly type: string; readonly use: Use; readonly gzip: boolean };

const text = (type: string, use: Use): FileType => ({ type: `${type}; charset=utf-8`, use, gzip: true });
const packed = (type: string, use: Use): FileType => ({ type, use, gzip: false });

/** Of the app's own files; of another folder all are data, whatever they are called. */
const TYPES: ReadonlyMap<string, FileType> = new Map([
  [".html", text("text/html", "page")],
  [".js", text("text/javascript", "script")],
  [".wasm", { type: "application/wasm", use: "script", gzip: true }],
  [".css", text("text/css", "asset")],
  [".svg", text("image/svg+xml", "asset")],
  [".webmanifest", text("application/manifest+json", "asset")],
  [".ico", { type: "image/x-icon", use: "asset", gzip: true }],
  [".png", packed("image/png", "asset")],
  [".jpg", packed("image/jpeg", "asset")],
  [".webp", packed("image/webp", "asset")],
  [".avif", packed("image/avif", "asset")],
  [".woff2", packed("font/woff2", "asset")],
  [".txt", text("text/plain", "data")],
  [".csv", text("text/csv", "data")],
  [".json", text("application/json", "data")],
  [".map", text("application/json", "data")],
  [".geojson", text("application/geo+json", "data")],
  [".bin", { type: "application/octet-stream", use: "data", gzip: true }],
  [".pmtiles", packed("application/vnd.pmtiles", "data")],
]);

const JSON_DATA = text("application/json", "data");
/** An archive is packed in parts, and read in parts: another encoding would move them. */
const OTHER_DATA = packed("application/octet-stream", "data");

function typeOf({ path, from }: FoundFile): FileType {
  const ending = extname(path).toLowerCase();
  if (from === "atlas") return ending === ".json" ? JSON_DATA : OTHER_DATA;
  return TYPES.get(ending) ?? OTHER_DATA;
}

/** Smaller than this, the head of a gzip file costs more than it saves. Bytes. */
const WORTH_GZIP = 1024;

/** Answers a GET or a HEAD with a file: whole, gzipped for text, a range of it, or 304. */
export async function sendFile(
  file: OpenFile,
  policy: string,
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
): Promise<void> {
  const { type, use, gzip } = typeOf(file);
  const mark = `"${file.bytes.toString(36)}-${file.modified.getTime().toString(36)}"`;
  // Weak where the same file may leave as other bytes; ranges can only be asked for of what has a strong one.
  const tag = gzip ? `W/${mark}` : mark;
  const headers: OutgoingHttpHeaders = {
    ...guardsFor(use, policy),
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
    response.writeHead(416, { ...guardsFor(use, policy), "Content-Range": `bytes */${file.bytes}` }).end();
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
  const content = file.handle.createReadStream({ start, end, autoClose: false });
  await (zipped ? pipeline(content, createGzip(), response) : pipeline(content, response));
}

export type OpenFile = FoundFile & {
  readonly handle: FileHandle;
  readonly bytes: number;
  readonly modified: Date;
};

/**
 * Opens a file once for its length, its age and its bytes: a build that replaces it meanwhile must not have the beginning of
 * one file sent with the length of another. Null where this process may not read it.
 */
export async function openFile(found: FoundFile): Promise<OpenFile | null> {
  try {
    const handle = await open(found.path, "r");
    const { size, mtime } = await handle.stat();
    return { ...found, handle, bytes: size, modified: mtime };
  } catch {
    return null;
  }
}

type Range = { readonly start: number; readonly end: number };

/** A single range; null asks for the whole file, as RFC 9110 lets a server take what it does not know. */
function rangeAsked({ headers }: IncomingMessage, file: OpenFile, tag: string): Range | "beyond" | null {
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
