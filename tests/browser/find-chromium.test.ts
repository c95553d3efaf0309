import { expect, test } from "vitest";
import { type FoundChromium, findChromium, type Machine } from "./find-chromium.ts";

const UNPACKED = { kind: "found", way: "npm", executablePath: "/cache/chromium", env: {} } as const;

/** A bare Linux machine on which only these files exist. */
function machine(files: readonly string[], others: Partial<Machine> = {}): Machine {
  return {
    env: {},
    platform: "linux",
    arch: "x64",
    exists: (path) => files.includes(path),
    starts: async () => true,
    playwrightPath: () => "/cache/playwright/chrome",
    unpack: async () => UNPACKED,
    ...others,
  };
}

test("CHROMIUM_PATH comes before all else", async () => {
  const env = { CHROMIUM_PATH: "/opt/mine" };
  const found = await findChromium(machine(["/opt/mine", "/usr/bin/chromium"], { env }));
  expect(found).toMatchObject({ way: "CHROMIUM_PATH", executablePath: "/opt/mine" });
});

test("a CHROMIUM_PATH that leads nowhere is told, not passed over", async () => {
  const found = await findChromium(machine(["/usr/bin/chromium"], { env: { CHROMIUM_PATH: "/opt/gone" } }));
  expect(found).toMatchObject({
    kind: "missing",
    cures: expect.stringContaining("CHROMIUM_PATH is no browser: /opt/gone"),
  });
});

test.each([
  ["linux", "/usr/bin/chromium-headless-shell"],
  ["linux", "/usr/bin/chromium"],
  ["linux", "/usr/bin/google-chrome-stable"],
  ["linux", "/snap/bin/chromium"],
  ["darwin", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
  ["win32", "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"],
  ["win32", "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe"],
] as const)("on %s the system's %s is found", async (platform, path) => {
  const env = { PROGRAMFILES: "C:\\Program Files" };
  expect(await findChromium(machine([path], { platform, env }))).toMatchObject({
    way: "system",
    executablePath: path,
  });
});

test("then comes the browser that Playwright keeps", async () => {
  expect(await findChromium(machine(["/cache/playwright/chrome"]))).toMatchObject({ way: "playwright" });
});

test("then, on Linux, the one from npm", async () => {
  expect(await findChromium(machine([]))).toEqual(UNPACKED);
});

test("CHROMIUM_SKIP_SYSTEM looks past the machine's own", async () => {
  const env = { CHROMIUM_SKIP_SYSTEM: "1" };
  expect(await findChromium(machine(["/usr/bin/chromium"], { env }))).toEqual(UNPACKED);
});

test("a stand-in that does not start is passed over, and told where it was named", async () => {
  const starts = async ({ executablePath }: FoundChromium) => executablePath !== "/usr/bin/chromium-browser";
  const files = ["/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  expect(await findChromium(machine(files, { starts }))).toMatchObject({
    executablePath: "/usr/bin/google-chrome",
  });
  const env = { CHROMIUM_PATH: "/usr/bin/chromium-browser" };
  expect(await findChromium(machine(files, { starts, env }))).toMatchObject({ kind: "missing" });
});

test.each([
  ["darwin", "arm64"],
  ["linux", "arm64"],
  ["win32", "x64"],
] as const)("on %s %s without a browser the cures are told", async (platform, arch) => {
  const found = await findChromium(machine([], { platform, arch }));
  expect(found).toMatchObject({
    kind: "missing",
    cures: expect.stringContaining("CHROMIUM_PATH=/path/to/chromium"),
  });
});
