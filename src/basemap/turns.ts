/** Milliseconds of a frame that background work may take; the rest belongs to the hand that moves the map. */
const SHARE = 6;

/**
 * Runs jobs one after another, as many in each frame as fit its share, so that ten tiles that arrive together do not
 * hold up a drag.
 */
export class Turns {
  private readonly queue: (() => void)[] = [];
  private asked = false;

  take<Result>(job: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.queue.push(() => {
        try {
          resolve(job());
        } catch (error) {
          reject(error);
        }
      });
      this.ask();
    });
  }

  private ask(): void {
    if (this.asked || this.queue.length === 0) return;
    this.asked = true;
    // A hidden page has no frames, but its map must still be ready when it is shown.
    if (document.hidden) setTimeout(this.run);
    else requestAnimationFrame(this.run);
  }

  private readonly run = (): void => {
    this.asked = false;
    const start = performance.now();
    while (performance.now() - start < SHARE) {
      const job = this.queue.shift();
      if (job === undefined) return;
      job();
    }
    this.ask();
  };
}
