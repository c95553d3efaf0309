import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAppServer } from "../../src/cli/serve-app.ts";
import { listen } from "../../src/cli/serve-listen.ts";
import { policyOf } from "../../src/cli/serve-policy.ts";

const TILES = Buffer.from(Array.from({ length: 5000 }, (_, i) => i % 251));
const POLICY =
  "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types default";
const SCRIPT = "export const words = 'again and again';\n".repeat(100);

/** An atlas whose archive is called as nobody but its maker would. */
const POINTER = '{"format":"dateline-archive/2","file":"whole-year.dateline","excerpts":3}';
const OF_ATLAS = [
  "areas.json",
  "areas.0123456789abcdef.json",
  "atlas.0123456789abcdef.dateline",
  "whole-year.dateline",
];
const NOT_OF_ATLAS = [
  "index.html",
  "saved page.html",
  "picture.svg",
  "draft.txt",
  "notes.json",
  "dateline.yaml",
  "areas.0123456789abcdef.json.html",
  "other.dateline",
  "below/atlas.json",
  "atlas.js",
  ".dateline/readings/00/a.json",
];

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
  await put("mine/atlas.json", POINTER);
  for (const name of OF_ATLAS) await put(`mine/${name}`, "{}");
  for (const name of NOT_OF_ATLAS) await put(`mine/${name}`, "<script>alert(1)</script>");
  await symlink(join(folder, "secret.txt"), join(folder, "mine/areas.aaaaaaaaaaaaaaaa.json"));
  await put("pointing/atlas.json", POINTER.replace("whole-year.dateline", "page.html"));
  for (const name of ["a.geojson", "a.webp", "a.woff2", "a.svg", "a.unknown"]) await put(`app/${name}`, "x");
  await symlink(join(folder, "secret.txt"), join(folder, "app/out.txt"));
  await symlink(join(folder, "app/index.html"), join(folder, "app/in.html"));
  await symlink(folder, join(folder, "app/up"));
  server = createAppServer(
    [
      { at: "/atlas/", folder: join(folder, "mine"), holds: "atlas" },
      { at: "/", folder: join(folder, "app"), holds: "app" },
    ],
    POLICY,
  );
  const listening = await listen(server, 0);
  port = listening.kind === "listening" ? Number(new URL(listening.address).port) : 0;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

type Answered = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** Sent as written: `fetch` would tidy the path. A connection of its own: one that is kept may be closed as it is asked. */
function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answered> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, headers, method, agent: false }, (response) => {
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
    expect((await get("/atlas/atlas.json")).body.toString()).toBe(POINTER);
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

describe("of a folder that holds an atlas", () => {
  test.each(["atlas.json", ...OF_ATLAS])(
    "%s is served, as data that no browser opens as a page",
    async (name) => {
      const { status, headers } = await get(`/atlas/${name}`);
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        "content-type": expect.stringMatching(/^application\/(?:json; charset=utf-8|octet-stream)$/),
        "content-disposition": "attachment",
        "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
        "x-content-type-options": "nosniff",
      });
    },
  );

  test.each(NOT_OF_ATLAS.flatMap((name) => [encodeURI(name), encodeURIComponent(name)]))(
    "%s is not found",
    async (name) => {
      expect((await get(`/atlas/${name}`)).status).toBe(404);
      expect((await get(`/atlas%2f${name}`)).status).toBe(404);
    },
  );

  test.each([
    "",
    "areas.aaaaaaaaaaaaaaaa.json",
    "..%2fsecret.txt",
    "%2e%2e/mine/draft.txt",
    "areas.json/",
    "atlas.json%00.html",
  ])("“%s” is not found", async (name) => {
    expect((await get(`/atlas/${name}`)).status).toBe(404);
  });

  test("whatever an atlas names as its archive is data", async () => {
    await writeFile(join(folder, "pointing/page.html"), "<script>alert(1)</script>");
    const other = createAppServer(
      [{ at: "/atlas/", folder: join(folder, "pointing"), holds: "atlas" }],
      POLICY,
    );
    const listening = await listen(other, 0);
    const address = listening.kind === "listening" ? listening.address : "";
    const { headers } = await fetch(`${address}atlas/page.html`);
    other.close();
    expect([headers.get("content-type"), headers.get("content-disposition")]).toEqual([
      "application/octet-stream",
      "attachment",
    ]);
  });

  test("any name that an atlas's files do not have is not found", async () => {
    const path = fc.webPath().filter((one) => !["atlas.json", ...OF_ATLAS].includes(one.slice(1)));
    await fc.assert(
      fc.asyncProperty(path, async (any) => {
        expect((await get(`/atlas${any.startsWith("/") ? any : `/${any}`}`)).status).toBe(404);
      }),
      { numRuns: 100 },
    );
  });
});

test("a file that a build replaces while it is sent is sent whole, the old or the new", async () => {
  const [old, next] = [Buffer.alloc(3_000_000, "o"), Buffer.alloc(2_000_000, "n")];
  const path = join(folder, "mine/areas.json");
  let isOver = false;
  await writeFile(path, old);
  const replacing = (async () => {
    for (let turn = 0; !isOver; turn += 1) {
      await writeFile(`${path}.tmp`, turn % 2 === 0 ? next : old);
      await rename(`${path}.tmp`, path);
    }
  })();
  for (let turn = 0; turn < 20; turn += 1) {
    const { body, headers } = await get("/atlas/areas.json");
    expect(body.length).toBe(Number(headers["content-length"]));
    expect(body.equals(old) || body.equals(next)).toBe(true);
  }
  isOver = true;
  await replacing;
});

describe("what may be done with an answer", () => {
  const inert = "default-src 'none'; sandbox; frame-ancestors 'none'";
  const worker = "default-src 'none'; script-src 'self'; frame-ancestors 'none'";
  test.each([
    ["/", `${POLICY}; frame-ancestors 'none'`, undefined],
    ["/in.html", `${POLICY}; frame-ancestors 'none'`, undefined],
    ["/assets/app.js", worker, undefined],
    ["/a.svg", inert, undefined],
    ["/a.woff2", inert, undefined],
    ["/world.pmtiles", inert, "attachment"],
    ["/a.unknown", inert, "attachment"],
    ["/missing", inert, undefined],
  ])("%s comes with its guards", async (path, policy, disposition) => {
    for (const method of ["GET", "HEAD"]) {
      const { headers } = await get(path, {}, method);
      expect(headers).toMatchObject({
        "content-security-policy": policy,
        "x-content-type-options": "nosniff",
        "referrer-policy": "strict-origin-when-cross-origin",
        "cross-origin-resource-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
      });
      expect(headers["content-disposition"]).toBe(disposition);
    }
  });

  test("an answer out of a browser's own store and one that is beyond the file have them too", async () => {
    const { headers } = await get("/assets/app.js");
    for (const asked of [
      { path: "/assets/app.js", headers: { "If-None-Match": headers.etag ?? "" } },
      { path: "/world.pmtiles", headers: { Range: "bytes=9999-" } },
    ])
      expect((await get(asked.path, asked.headers)).headers["content-security-policy"]).toBeDefined();
  });

  test("the app's page states the policy that is sent with it", async () => {
    const html = await readFile("dist/app/index.html", "utf8");
    expect(policyOf(html)).toMatch(/^default-src 'none'; script-src 'self'; .*; trusted-types default$/);
    expect(policyOf(await readFile("index.html", "utf8"))).toBe(policyOf(html));
    expect(policyOf("<title>none</title>")).toBeNull();
  });
});
