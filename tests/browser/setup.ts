import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { findChromium } from "./find-chromium.ts";
import { LAUNCH, withOwnEnv } from "./launch.ts";
import { serveBuiltApp } from "./serve-built-app.ts";

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to from outside
  export interface ProvidedContext {
    /** Where the built app is served: `http://127.0.0.1:…/`. */
    readonly address: string;
    readonly executablePath: string;
    readonly browserEnv: Readonly<Record<string, string>>;
  }
}

/** Before the first browser test: a browser, and the built app, served. */
export async function setup(project: TestProject) {
  const found = await findChromium();
  if (found.kind === "missing") throw new Error(found.cures);
  const { executablePath, env, way } = found;
  const browser = await chromium.launch({ ...LAUNCH, executablePath, env: withOwnEnv(env) });
  console.log(`Browser: Chromium ${browser.version()}, by way of ${way} (${executablePath})`);
  await browser.close();

  const server = await serveBuiltApp();
  project.provide("address", server.address);
  project.provide("executablePath", executablePath);
  project.provide("browserEnv", env);
  return server.stop;
}
