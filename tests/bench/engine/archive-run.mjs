import { runnerImport } from "vite";

const { module } = await runnerImport(new URL("archive-bench.ts", import.meta.url).pathname, {
  logLevel: "error",
});
await module.bench(process.argv.slice(2));
