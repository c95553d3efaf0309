import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";

/** Where the built app is served (`http://127.0.0.1:…/`), and how to end that. */
export type Server = { readonly address: string; readonly stop: () => Promise<void> };

/** The built app, built first where it is not, by the command as a user runs it, on any free port. */
export async function serveBuiltApp(): Promise<Server> {
  if (!existsSync("dist/app/index.html") || !existsSync("dist/cli/dateline.js"))
    await run("npm", ["run", "build"]);
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
