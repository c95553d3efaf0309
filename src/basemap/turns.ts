/**
 * Runs jobs one after another, each a task of its own: between two of them the worker hears what the page no longer
 * wants.
 */
export class Turns {
  private readonly queue: (() => void)[] = [];
  private readonly clock = new MessageChannel();

  constructor() {
    this.clock.port1.onmessage = () => this.queue.shift()?.();
  }

  take<Result>(job: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.queue.push(() => {
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
