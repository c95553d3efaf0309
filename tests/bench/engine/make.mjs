import { runnerImport } from "vite";

const { module } = await runnerImport(new URL("make-archive.ts", import.meta.url).pathname, {
  logLevel: "error",
});
await module.make(process.argv.slice(2));
