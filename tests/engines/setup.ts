import type { TestProject } from "vitest/node";
import { serveBuiltApp } from "../browser/serve-built-app.ts";
import type { EngineName } from "./engine.ts";
import { enginesAskedFor, findEngine } from "./find-engines.ts";

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to from outside
  export interface ProvidedContext {
    /** The engines that start on this machine, of those that were asked for. */
    readonly engines: readonly EngineName[];
  }
}

/**
 * Says which engines there are, in what versions, and serves the built app to them.
 *
 * @throws Error with cures, where one that `ENGINES` asks for is missing, or where there is none beside Chromium.
 */
export async function setup(project: TestProject) {
  const asked = enginesAskedFor();
  const found: EngineName[] = [];
  const missing: string[] = [];
  for (const name of asked) {
    const search = await findEngine(name);
    if (search.kind === "missing") missing.push(search.cures);
    else {
      const engine = await search.start();
      console.log(`Engine: ${engine.version} (${search.path})`);
      await engine.close();
      found.push(name);
    }
  }
  const isAsked = process.env.ENGINES !== undefined && process.env.ENGINES !== "";
  if (missing.length > 0 && (isAsked || found.every((name) => name === "chromium")))
    throw new Error(["An engine is missing.", ...missing].join("\n"));
  for (const cures of missing) console.warn(cures);

  const server = await serveBuiltApp();
  project.provide("address", server.address);
  project.provide("engines", found);
  return server.stop;
}
