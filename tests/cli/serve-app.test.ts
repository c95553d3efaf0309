import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAppServer } from "../../src/cli/serve-app.ts";
import { listen } from "../../src/cli/serve-listen.ts";

const TILES = Buffer.from(Array.from({ length: 5000 }, (_, i) => i % 251));
const SCRIPT = "export const words = 'again and again';\n".repeat(100);

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-serve-"));
  const put = async (name: string, content: string | Buffer) => {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), content);
  };
  await put("secret.txt", "not for the web");
  await put("app-secret/x.txt", "a neighbour whose name begins alike");
  await put("app/index.html", "<!doctype html><title>Dateline</title>");
  await put("app/assets/app.js", SCRIPT);
  await put("app/world.pmtiles", TILES);
  await put("app/atlas.0123456789abcdef.dateline", TILES);
  await put("app/empty.txt", "");
  await put("app/.hidden", "hidden");
  await put("app/with space é.json", "{}");
  await put("app/atlas/atlas.json", '"the app’s own"');
  await put("app/atlas/more.json", '"the app’s own too"');
  await put("mine/atlas.json", '"mine"');
  for (const name of ["a.geojson", "a.webp", "a.woff2", "a.svg", "a.unknown"]) await put(`app/${name}`, "x");
  await symlink(join(folder, "secret.txt"), join(folder, "app/out.txt"));
  await symlink(join(folder, "app/index.html"), join(folder, "app/in.html"));
  await symlink(folder, join(folder, "app/up"));
  server = createAppServer([
    { at: "/atlas/", folder: join(folder, "mine") },
    { at: "/", folder: join(folder, "app") },
  ]);
  const listening = await listen(server, 0);
  port = listening.kind === "listening" ? Number(new URL(listening.address).port) : 0;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

type Answered = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** Sent as written: `fetch` would tidy the path. */
function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answered> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

describe("files", () => {
  test("the bare address is the app", async () => {
    const { status, headers, body } = await get("/");
    expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    expect(body.toString()).toContain("<title>Dateline</title>");
  });

  test.each([
    ["/assets/app.js", "text/javascript; charset=utf-8"],
    ["/a.geojson", "application/geo+json; charset=utf-8"],
    ["/a.webp", "image/webp"],
    ["/a.woff2", "font/woff2"],
    ["/a.svg", "image/svg+xml; charset=utf-8"],
    ["/world.pmtiles", "application/vnd.pmtiles"],
    ["/a.unknown", "application/octet-stream"],
    ["/with%20space%20%C3%A9.json", "application/json; charset=utf-8"],
    ["/in.html", "text/html; charset=utf-8"],
  ])("%s is %s", async (path, type) => {
    const { status, headers } = await get(path);
    expect([status, headers["content-type"]]).toEqual([200, type]);
  });

  test("a folder laid over the atlas hides all of the app’s own", async () => {
    expect((await get("/atlas/atlas.json")).body.toString()).toBe('"mine"');
    expect((await get("/atlas/more.json")).status).toBe(404);
  });

  test("an empty file is served empty", async () => {
    const { status, body } = await get("/empty.txt");
    expect([status, body.length]).toEqual([200, 0]);
  });

  test("what has not changed is not sent again", async () => {
    const { headers } = await get("/assets/app.js");
    const again = await get("/assets/app.js", { "If-None-Match": headers.etag ?? "" });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test("HEAD answers like GET without the content", async () => {
    const [whole, head] = await Promise.all([get("/world.pmtiles"), get("/world.pmtiles", {}, "HEAD")]);
    expect(head.body.length).toBe(0);
    expect(head.headers["content-length"]).toBe(whole.headers["content-length"]);
  });
});

describe("gzip", () => {
  test.each(["gzip", "br, gzip;q=0.5", "*"])("text is packed for who accepts %s", async (accepted) => {
    const { headers, body } = await get("/assets/app.js", { "Accept-Encoding": accepted });
    expect([headers["content-encoding"], headers.vary]).toEqual(["gzip", "Accept-Encoding"]);
    expect(gunzipSync(body).toString()).toBe(SCRIPT);
  });

  test.each(["", "br", "gzip;q=0"])("and not for who accepts “%s”", async (accepted) => {
    const { headers, body } = await get("/assets/app.js", { "Accept-Encoding": accepted });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(body.toString()).toBe(SCRIPT);
  });

  test.each(["/world.pmtiles", "/atlas.0123456789abcdef.dateline"])("%s is never packed", async (path) => {
    const packing = { "Accept-Encoding": "gzip, deflate, br" };
    const { headers, body } = await get(path, packing);
    expect([headers["content-encoding"], headers["accept-ranges"]]).toEqual([undefined, "bytes"]);
    expect(body.equals(TILES)).toBe(true);
    const part = await get(path, { ...packing, Range: "bytes=100-199" });
    expect([part.status, part.headers["content-encoding"]]).toEqual([206, undefined]);
    expect(part.body.equals(TILES.subarray(100, 200))).toBe(true);
  });
});

describe("ranges", () => {
  test.each([
    ["bytes=0-0", 0, 0],
    ["bytes=0-126", 0, 126],
    ["bytes=100-199", 100, 199],
    ["bytes=4000-", 4000, 4999],
    ["bytes=4990-9999", 4990, 4999],
    ["bytes=-10", 4990, 4999],
  ])("%s is a part", async (range, start, end) => {
    const { status, headers, body } = await get("/world.pmtiles", {
      Range: range,
      "Accept-Encoding": "gzip",
    });
    expect([status, headers["content-range"]]).toEqual([206, `bytes ${start}-${end}/5000`]);
    expect(body.equals(TILES.subarray(start, end + 1))).toBe(true);
  });

  test.each(["bytes=5-2", "bytes=0-1,3-4", "items=0-1", "bytes=-", "bytes=a-b"])(
    "%s is no range: all is sent",
    async (range) => {
      const { status, body } = await get("/world.pmtiles", { Range: range });
      expect([status, body.length]).toEqual([200, 5000]);
    },
  );

  test("a part of what a browser has in part is sent while the file is the same, and all of it when not", async () => {
    const { headers } = await get("/world.pmtiles");
    const Range = "bytes=100-199";
    for (const same of [headers.etag ?? "", headers["last-modified"] ?? ""]) {
      expect((await get("/world.pmtiles", { Range, "If-Range": same })).body.length).toBe(100);
    }
    for (const other of ['"other"', "Thu, 01 Jan 1970 00:00:00 GMT"]) {
      expect((await get("/world.pmtiles", { Range, "If-Range": other })).body.length).toBe(5000);
    }
  });

  test.each(["bytes=5000-", "bytes=-0"])("%s lies beyond the file", async (range) => {
    const { status, headers } = await get("/world.pmtiles", { Range: range });
    expect([status, headers["content-range"]]).toEqual([416, "bytes */5000"]);
  });
});

describe("what is refused", () => {
  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/../../secret.txt",
    "/assets/%2e%2e%2f%2e%2e%2fsecret.txt",
    "/..%5csecret.txt",
    "/../app-secret/x.txt",
    "//etc/passwd",
    "/etc/passwd",
    "/out.txt",
    "/up/secret.txt",
    "/atlas/../index.html",
    "/.hidden",
    "/assets",
    "/assets/",
    "/index.html/",
    "/index.html%00.js",
    "/%E0%A4%A",
    "/missing.js",
    `/${"a".repeat(5000)}`,
  ])("%s is not found, in plain text", async (path) => {
    const { status, headers, body } = await get(path);
    expect([status, headers["content-type"], body.toString()]).toEqual([
      404,
      "text/plain; charset=utf-8",
      "Not found\n",
    ]);
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s is no way to read", async (method) => {
    const { status, headers } = await get("/", {}, method);
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  test.each(["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil.example:4321"])(
    "a page that calls this machine %s reads nothing",
    async (host) => {
      expect((await get("/atlas/atlas.json", { Host: host })).status).toBe(403);
    },
  );

  test("the server is alive after all that", async () => {
    expect((await get("/", { Host: `localhost:${port}` })).status).toBe(200);
  });
});

test.each(["/", "/missing", "/world.pmtiles"])("%s comes with its guards", async (path) => {
  const { headers } = await get(path);
  expect(headers).toMatchObject({
    "content-security-policy": "frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cross-origin-resource-policy": "same-origin",
  });
});
