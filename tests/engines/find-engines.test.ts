import { expect, test } from "vitest";
import { enginesAskedFor, findEngine, type Machine } from "./find-engines.ts";

const machine = (files: readonly string[], env: Machine["env"] = {}): Machine => ({
  env: { PATH: "/bin:/usr/bin", ...env },
  platform: "linux",
  exists: (path) => files.includes(path),
});

test.each<readonly [asked: string | undefined, names: readonly string[]]>([
  [undefined, ["chromium", "firefox", "webkit"]],
  ["", ["chromium", "firefox", "webkit"]],
  ["webkit, Firefox", ["firefox", "webkit"]],
])("ENGINES=%s asks for %j", (asked, names) => {
  expect(enginesAskedFor(machine([], { ENGINES: asked }))).toEqual(names);
});

test("an engine that there is not is told with those that there are", () => {
  expect(() => enginesAskedFor(machine([], { ENGINES: "firefox,gecko" }))).toThrow(
    'ENGINES names "gecko"; there are chromium, firefox, webkit.',
  );
});

test.each([
  ["firefox", machine(["/usr/bin/firefox-esr", "/usr/bin/firefox"]), "/usr/bin/firefox-esr"],
  ["firefox", machine(["/opt/ff", "/usr/bin/firefox"], { FIREFOX_PATH: "/opt/ff" }), "/opt/ff"],
  ["webkit", machine(["/usr/bin/WebKitWebDriver", "/bin/Xvfb"]), "/usr/bin/WebKitWebDriver"],
] as const)("%s is found where it is installed", async (name, where, path) => {
  expect(await findEngine(name, where)).toMatchObject({ kind: "found", path });
});

test.each([
  ["firefox", machine([]), "sudo apt-get install firefox-esr"],
  ["firefox", machine(["/usr/bin/firefox"], { FIREFOX_PATH: "/opt/ff" }), "FIREFOX_PATH is no file: /opt/ff"],
  ["webkit", machine(["/usr/bin/WebKitWebDriver"]), "there is no Xvfb"],
  ["webkit", machine([]), "sudo apt-get install webkit2gtk-driver xvfb"],
] as const)("a missing %s is told with cures", async (name, where, cure) => {
  const search = await findEngine(name, where);
  expect(search.kind === "missing" && search.cures).toContain(cure);
});
