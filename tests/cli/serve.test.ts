import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { listen } from "../../src/cli/serve-listen.ts";
import { openerFor } from "../../src/cli/serve-open.ts";

let running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
  running = [];
});

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** The bundle as a user runs it; `said` settles when its first output has come. */
function serve(...options: readonly string[]) {
  const child = spawn(process.execPath, ["dist/cli/dateline.js", "serve", ...options]);
  running.push(child);
  let [out, err] = ["", ""];
  child.stderr.on("data", (part) => {
    err += part;
  });
  const said = new Promise<string>((resolve) => {
    child.stdout.on("data", (part) => {
      out += part;
      resolve(out);
    });
  });
  const ended = new Promise<Ended>((resolve) => child.once("close", (code) => resolve({ code, out, err })));
  return { child, said, ended };
}

test("prints its address and nothing else on standard output, and serves the app there", async () => {
  const { said, child, ended } = serve("--port", "0");
  const address = await said;
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
  expect(await (await fetch(address.trim())).text()).toContain('<div id="root">');
  child.kill("SIGINT");
  expect(await ended).toEqual({ code: 0, out: address, err: "Serving until Ctrl-C.\n" });
});

test("lays a folder over the atlas", async () => {
  const folder = await mkdtemp(join(tmpdir(), "dateline-atlas-"));
  await writeFile(join(folder, "atlas.json"), '{"mine":true}');
  const { said } = serve(folder, "--port", "0", "--json");
  const { address, atlas } = JSON.parse(await said);
  expect(atlas).toBe(folder);
  expect(await (await fetch(`${address}atlas/atlas.json`)).json()).toEqual({ mine: true });
  await rm(folder, { recursive: true });
});

test("refuses a folder without an atlas, and says how to make one", async () => {
  const { code, out, err } = await serve(tmpdir(), "--port", "0").ended;
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain(`has no atlas.json; make one: dateline build FOLDER --out ${tmpdir()}`);
});

test.each(["x", "-1", "65536", "1.5"])("refuses --port=%s", async (port) => {
  const { code, err } = await serve(`--port=${port}`).ended;
  expect(code).toBe(2);
  expect(err).toContain("--port expects a number from 0 to 65535");
});

test("a taken port that was asked for is an error that names it", async () => {
  const { address, port } = await taken();
  const { code, err } = await serve("--port", port).ended;
  expect([code, err]).toEqual([
    1,
    `dateline: port ${port} is taken; choose another, or leave --port out to take the next free one\n`,
  ]);
  expect(address).toContain(port);
});

test("without a port asked for, two servers take two", async () => {
  const [one, other] = [createServer(), createServer()];
  const [first, second] = [await listen(one, null), await listen(other, null)];
  one.close();
  other.close();
  expect([first.kind, second.kind]).toEqual(["listening", "listening"]);
  expect(first).not.toEqual(second);
});

test.each([
  ["darwin", {}, "open"],
  ["win32", {}, "rundll32"],
  ["linux", { DISPLAY: ":0" }, "xdg-open"],
  ["linux", { WAYLAND_DISPLAY: "wayland-0" }, "xdg-open"],
  ["linux", {}, undefined],
] as const)("on %s with %o a browser is opened by %s", (platform, env, command) => {
  expect(openerFor(platform, env)?.[0]).toBe(command);
});

async function taken() {
  const server = createServer();
  const listening = await listen(server, 0);
  server.unref();
  const address = listening.kind === "listening" ? listening.address : "";
  return { address, port: new URL(address).port };
}
