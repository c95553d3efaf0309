import { processInterrupt } from "./io.ts";
import { main } from "./main.ts";
import { printerTo, processStreams } from "./printer.ts";

const streams = processStreams();

// Node would print the fault as it is, and a fault may quote a file.
process.on("uncaughtException", (error) => {
  printerTo(streams).message((error.stack ?? String(error)).split("\n"));
  process.exit(1);
});

process.exitCode = await main(process.argv.slice(2), {
  ...streams,
  cwd: process.cwd(),
  interruptible: processInterrupt(),
});
