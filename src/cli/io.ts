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
};

export function processIo(): Io {
  const { env, stderr, stdout } = process;
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    cwd: process.cwd(),
    // https://no-color.org: any value but the empty one.
    colour: stderr.isTTY === true && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb",
  };
}
