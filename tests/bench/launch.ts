import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../browser/find-chromium.ts";
import { LAUNCH, withOwnEnv } from "../browser/launch.ts";

/** The browser that the tests run in, for what is measured outside of them. */
export async function launch(): Promise<Browser> {
  const search = await findChromium();
  if (search.kind === "missing") throw new Error(search.cures);
  const { executablePath, env } = search;
  return chromium.launch({ ...LAUNCH, executablePath, env: withOwnEnv(env) });
}
