/**
 * Runs jobs one after another, each a task of its own: between two of them the worker hears what the page no longer
 * wants.
 */
export class Turns {
  private readonly first: (() => void)[] = [];
  private readonly later: (() => void)[] = [];
  private readonly clock = new MessageChannel();

  constructor() {
    this.clock.port1.onmessage = () => (this.first.shift() ?? this.later.shift())?.();
  }

  /** After the jobs of its kind that came before it; what is `first` goes before all that is not. */
  take<Result>(job: () => Result, order: "first" | "later" = "later"): Promise<Result> {
    return new Promise((resolve, reject) => {
      this[order].push(() => {
        try {
          resolve(job());
        } catch (error) {
          reject(error);
        }
      });
      this.clock.port2.postMessage(null);
    });
  }
}
