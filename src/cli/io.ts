import type { Printer, Streams } from "./printer.ts";

/** What a command may touch besides files. */
export type Io = Printer &
  Pick<Streams, "outColour" | "columns"> & {
    /** Relative paths start here. */
    readonly cwd: string;
    /** From now on the first Ctrl-C aborts the signal, always the same, and no more; the second ends the process. */
    readonly interruptible: () => AbortSignal;
  };

/** What the program is given; tests pass their own. */
export type Surroundings = Streams & Pick<Io, "cwd" | "interruptible">;

/** For `interruptible`, of this process. */
export function processInterrupt(): () => AbortSignal {
  const controller = new AbortController();
  let isListening = false;
  return () => {
    if (!isListening) process.once("SIGINT", () => controller.abort());
    isListening = true;
    return controller.signal;
  };
}
