import { runnerImport } from "vite";

const { module } = await runnerImport(new URL("main.ts", import.meta.url).pathname, { logLevel: "error" });
module.bench(process.argv.slice(2));
