/**
 * Code that the opening does not need: fetched when it is first asked for, or at the reader's first sign (`useFirstSign`).
 * What could not be had is fetched again when it is asked for again; some browsers hold it for lost until the page is loaded
 * again, and then say so at once.
 */
export class LatePart<Code> {
  readonly #load: () => Promise<Code>;
  #fetching: Promise<Code> | null = null;
  #code: Code | null = null;

  constructor(load: () => Promise<Code>) {
    this.#load = load;
  }

  /** Null until it has come. */
  get code(): Code | null {
    return this.#code;
  }

  fetch(): Promise<Code> {
    this.#fetching ??= this.#load().then(
      (code) => {
        this.#code = code;
        return code;
      },
      (error: unknown) => {
        this.#fetching = null;
        throw error;
      },
    );
    return this.#fetching;
  }
}
