import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { findChromium } from "./find-chromium.ts";
import { LAUNCH, withOwnEnv } from "./launch.ts";

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to from outside
  export interface ProvidedContext {
    /** Where the built app is served: `http://127.0.0.1:…/`. */
    readonly address: string;
    readonly executablePath: string;
    readonly browserEnv: Readonly<Record<string, string>>;
  }
}

/** Before the first browser test: the built app, a real `dateline serve` of it, and a browser. */
export async function setup(project: TestProject) {
  if (!existsSync("dist/app/index.html") || !existsSync("dist/cli/dateline.js"))
    await run("npm", ["run", "build"]);
  const found = await findChromium();
  if (found.kind === "missing") throw new Error(found.cures);
  const { executablePath, env, way } = found;
  const browser = await chromium.launch({ ...LAUNCH, executablePath, env: withOwnEnv(env) });
  console.log(`Browser: Chromium ${browser.version()}, by way of ${way} (${executablePath})`);
  await browser.close();

  const server = await serve();
  project.provide("address", server.address);
  project.provide("executablePath", executablePath);
  project.provide("browserEnv", env);
  return server.stop;
}

/** The command as a user runs it, on any free port. */
async function serve() {
  const child = spawn(process.execPath, ["dist/cli/dateline.js", "serve", "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const said = /http:\/\/127\.0\.0\.1:\d+\//.exec(line);
      if (said !== null) resolve(said[0]);
    });
    child.once("exit", (code) => reject(new Error(`dateline serve ended with ${code} before it served`)));
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  return {
    address,
    stop: async () => {
      child.kill("SIGINT");
      await ended;
    },
  };
}

function run(command: string, options: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    spawn(command, options, { stdio: "inherit", shell: process.platform === "win32" }).once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${options.join(" ")} ended with ${code}`)),
    );
  });
}
