/** What a command may touch besides files; tests pass their own. */
export type Io = {
  /** Results. */
  readonly out: (text: string) => void;
  /** Progress and errors. */
  readonly err: (text: string) => void;
  /** Relative paths start here. */
  readonly cwd: string;
  /** Whether standard error may be coloured. */
  readonly colour: boolean;
  /** The same for standard output. */
  readonly outColour: boolean;
  /** Columns of the terminal that `err` writes to; null where it is none. */
  readonly columns: number | null;
  /** From now on the first Ctrl-C aborts the signal, always the same, and no more; the second ends the process. */
  readonly interruptible: () => AbortSignal;
};

export function processIo(): Io {
  const { env, stderr, stdout } = process;
  // https://no-color.org: any value but the empty one.
  const controller = new AbortController();
  let isListening = false;
  const colourful = (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb";
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    cwd: process.cwd(),
    colour: stderr.isTTY === true && colourful,
    outColour: stdout.isTTY === true && colourful,
    columns: stderr.isTTY === true && env.TERM !== "dumb" ? (stderr.columns ?? 80) : null,
    interruptible: () => {
      if (!isListening) process.once("SIGINT", () => controller.abort());
      isListening = true;
      return controller.signal;
    },
  };
}
