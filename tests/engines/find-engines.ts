import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { findChromium } from "../browser/find-chromium.ts";
import { startChromium } from "./chromium.ts";
import { ENGINES, type Engine, type EngineName } from "./engine.ts";
import { startFirefox } from "./firefox.ts";
import { startWebKit } from "./webkit.ts";

export type EngineSearch =
  | { readonly kind: "found"; readonly path: string; readonly start: () => Promise<Engine> }
  | { readonly kind: "missing"; readonly cures: string };

/** What the search looks at. */
export type Machine = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly exists: (path: string) => boolean;
};

export const THIS_MACHINE: Machine = { env: process.env, platform: process.platform, exists: existsSync };

/**
 * Those that `ENGINES` asks for ("firefox,webkit"), or all.
 *
 * @throws Error that lists the names there are, where it asks for another.
 */
export function enginesAskedFor({ env }: Machine = THIS_MACHINE): readonly EngineName[] {
  const asked = (env.ENGINES ?? "").split(",").map((name) => name.trim().toLowerCase());
  const names = asked.filter((name) => name !== "");
  const unknown = names.filter((name) => !ENGINES.some((one) => one === name));
  if (unknown.length > 0)
    throw new Error(`ENGINES names "${unknown.join(", ")}"; there are ${ENGINES.join(", ")}.`);
  return names.length === 0 ? ENGINES : ENGINES.filter((one) => names.includes(one));
}

export async function findEngine(name: EngineName, machine: Machine = THIS_MACHINE): Promise<EngineSearch> {
  switch (name) {
    case "chromium": {
      const found = await findChromium();
      return found.kind === "missing"
        ? found
        : { kind: "found", path: found.executablePath, start: () => startChromium(found) };
    }
    case "firefox":
      return findFirefox(machine);
    case "webkit":
      return findWebKit(machine);
  }
}

function findFirefox(machine: Machine): EngineSearch {
  const named = machine.env.FIREFOX_PATH;
  const path = named ? onlyWhereItIs(named, machine) : firefoxPath(machine);
  if (path !== null) return { kind: "found", path, start: () => startFirefox(path) };
  const cures = [
    named ? `FIREFOX_PATH is no file: ${named}` : "Firefox was not found. Any of these cures it:",
    "  sudo apt-get install firefox-esr     (or any Firefox, from its own installer)",
    "  FIREFOX_PATH=/path/to/firefox npm run test:engines",
  ];
  return { kind: "missing", cures: cures.join("\n") };
}

function findWebKit(machine: Machine): EngineSearch {
  const driver = machine.platform === "linux" ? programPath("WebKitWebDriver", machine) : null;
  const screen = programPath("Xvfb", machine);
  if (driver !== null && screen !== null)
    return { kind: "found", path: driver, start: () => startWebKit(driver) };
  const lacks = [driver === null && "WebKitWebDriver", screen === null && "Xvfb"].filter(Boolean).join(", ");
  const cures = [
    `WebKit was not found: there is no ${lacks}. It runs on Linux only:`,
    "  sudo apt-get install webkit2gtk-driver xvfb",
  ];
  return { kind: "missing", cures: cures.join("\n") };
}

function firefoxPath(machine: Machine): string | null {
  switch (machine.platform) {
    case "darwin":
      return onlyWhereItIs("/Applications/Firefox.app/Contents/MacOS/firefox", machine);
    case "win32":
      return onlyWhereItIs(`${machine.env.PROGRAMFILES}\\Mozilla Firefox\\firefox.exe`, machine);
    default:
      return programPath("firefox-esr", machine) ?? programPath("firefox", machine);
  }
}

const onlyWhereItIs = (path: string, { exists }: Machine): string | null => (exists(path) ? path : null);

function programPath(name: string, { env, exists }: Machine): string | null {
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find(exists) ?? null;
}
