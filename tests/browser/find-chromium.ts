import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { LAUNCH, withOwnEnv } from "./launch.ts";

/** A browser to launch: where it is, what it needs, and which of the ways it was found by. */
export type FoundChromium = {
  readonly kind: "found";
  readonly way: "CHROMIUM_PATH" | "system" | "playwright" | "npm";
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
};
export type ChromiumSearch = FoundChromium | { readonly kind: "missing"; readonly cures: string };

/** What the search looks at. */
export type Machine = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly exists: (path: string) => boolean;
  /** Some systems keep a stand-in where the browser would be, which only says how to get one. */
  readonly starts: (found: FoundChromium) => Promise<boolean>;
  readonly playwrightPath: () => string;
  readonly unpack: () => Promise<FoundChromium>;
};

export const THIS_MACHINE: Machine = {
  env: process.env,
  platform: process.platform,
  arch: process.arch,
  exists: existsSync,
  starts,
  playwrightPath: () => chromium.executablePath(),
  unpack: unpackFromNpm,
};

/**
 * `CHROMIUM_PATH`, then the system's browsers, then Playwright's cache, then the one that npm installed; the
 * first that starts. `CHROMIUM_SKIP_SYSTEM` goes straight to the last, to prove it. A `CHROMIUM_PATH` that leads
 * to no browser is an error, not a reason to look on.
 */
export async function findChromium(machine: Machine = THIS_MACHINE): Promise<ChromiumSearch> {
  const { env, platform, arch, exists, starts } = machine;
  const named = env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") {
    const found = at(named, "CHROMIUM_PATH");
    return exists(named) && (await starts(found)) ? found : missing(`CHROMIUM_PATH is no browser: ${named}`);
  }
  const kept = env.CHROMIUM_SKIP_SYSTEM
    ? []
    : [...systemPaths(machine).map((path) => at(path, "system")), at(machine.playwrightPath(), "playwright")];
  for (const found of kept) if (exists(found.executablePath) && (await starts(found))) return found;
  if (platform === "linux" && arch === "x64") {
    const found = await machine.unpack();
    if (await starts(found)) return found;
  }
  return missing(`No Chromium that starts was found on this machine (${platform}, ${arch}).`);
}

async function starts({ executablePath, env }: FoundChromium): Promise<boolean> {
  try {
    const browser = await chromium.launch({ ...LAUNCH, executablePath, env: withOwnEnv(env) });
    await browser.close();
    return true;
  } catch (error) {
    console.warn(`${executablePath} does not start: ${String(error).split("\n")[0]}`);
    return false;
  }
}

function at(executablePath: string, way: FoundChromium["way"]): FoundChromium {
  return { kind: "found", way, executablePath, env: {} };
}

function systemPaths({ env, platform }: Machine): readonly string[] {
  switch (platform) {
    case "darwin":
      return ["Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser"].map(
        (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
      );
    case "win32":
      return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].flatMap((folder) =>
        folder === undefined
          ? []
          : [
              `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
              `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
            ],
      );
    default:
      return [
        // The same engine without a browser's window round it: a third faster.
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome-stable",
        "google-chrome",
        "microsoft-edge",
      ].flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`]);
  }
}

async function unpackFromNpm(): Promise<FoundChromium> {
  const cache = cacheFolder();
  if (!existsSync(cache)) {
    // Under another name until it is whole: a run that is cut off must not leave half a browser behind.
    const unfinished = `${cache}.${process.pid}`;
    await unpackInto(unfinished);
    renameSync(unfinished, cache);
  }
  return { kind: "found", way: "npm", executablePath: join(cache, "chromium"), env: libraries(cache) };
}

/** Below the project and not in the system's `/tmp`: it is 200 MB. */
function cacheFolder(): string {
  const { version } = JSON.parse(
    readFileSync(resolve("node_modules/@sparticuz/chromium/package.json"), "utf8"),
  );
  return resolve(".cache", `chromium-${version}`);
}

async function unpackInto(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  // The package unpacks its own copies of the libraries only where it believes to run in Amazon's cloud.
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" });
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    await packed.executablePath();
  } finally {
    for (const key of Object.keys(process.env)) if (!(key in before)) delete process.env[key];
    Object.assign(process.env, before);
  }
}

function libraries(cache: string): Readonly<Record<string, string>> {
  const own = join(cache, "al2023", "lib");
  const others = process.env.LD_LIBRARY_PATH;
  return {
    LD_LIBRARY_PATH: others ? `${own}:${others}` : own,
    FONTCONFIG_FILE: fontsOf(cache),
  };
}

/** Without a single font Chromium lays out text of no size. The package's own file looks in Amazon's folders. */
function fontsOf(cache: string): string {
  const file = join(cache, "fonts.conf");
  const folders = ["/usr/share/fonts", "/usr/local/share/fonts", join(cache, "fonts")];
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    ...folders.map((folder) => `  <dir>${folder}</dir>`),
    `  <cachedir>${join(cache, "font-cache")}</cachedir>`,
    "</fontconfig>",
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}

function missing(said: string): ChromiumSearch {
  const cures = [
    said,
    "The browser tests need one. Any of these cures it:",
    "  npx playwright-core install chromium",
    "  sudo apt-get install chromium     (or any Chrome or Edge, from its own installer)",
    "  CHROMIUM_PATH=/path/to/chromium npm test",
  ];
  return { kind: "missing", cures: cures.join("\n") };
}
