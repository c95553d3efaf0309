import type { LaunchOptions } from "playwright-core";

/** No name but this machine's own is looked up: a request that would leave it fails, and the guards see it. */
export const LAUNCH: LaunchOptions = {
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    // The same pixels everywhere, whatever the machine's fonts are hinted for.
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
  ],
};

/** The environment of this process, as a browser takes it, with more laid over it. */
export function withOwnEnv(more: Readonly<Record<string, string>>): Record<string, string> {
  const all = Object.entries({ ...process.env, ...more });
  return Object.fromEntries(all.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}
