import { spawn } from "node:child_process";

type Opener = readonly [command: string, ...options: readonly string[]];

/** Opens an address in the reader's browser, where there is one; elsewhere nothing happens. */
export function openInBrowser(address: string): void {
  const opener = openerFor(process.platform, process.env);
  if (opener === null) return;
  const [command, ...options] = opener;
  spawn(command, [...options, address], { detached: true, stdio: "ignore" })
    .on("error", () => {})
    .unref();
}

/** Null without a desktop to show a browser on. */
export function openerFor(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): Opener | null {
  switch (platform) {
    case "darwin":
      return ["open"];
    case "win32":
      return ["rundll32", "url.dll,FileProtocolHandler"];
    default:
      return env.DISPLAY || env.WAYLAND_DISPLAY ? ["xdg-open"] : null;
  }
}
