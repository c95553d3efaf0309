/**
 * Milliseconds that work takes at a time while the map rests; while the hand moves it, one job in each frame,
 * since what a canvas is told is drawn only after the job, and counts against the frame too.
 */
const SHARE = { moving: 0, resting: 30 } as const;

/** Runs jobs one after another, as many in each frame as fit its share: tiles that arrive together hold up no drag. */
export class Turns {
  private readonly queue: (() => void)[] = [];
  private asked = false;
  private share: number = SHARE.resting;

  setMoving(moving: boolean): void {
    this.share = moving ? SHARE.moving : SHARE.resting;
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
      this.ask();
    });
  }

  private ask(): void {
    if (this.asked || this.queue.length === 0) return;
    this.asked = true;
    // A hidden page has no frames, but its map must still be ready when it is shown.
    if (this.share === SHARE.moving && !document.hidden) requestAnimationFrame(this.run);
    else setTimeout(this.run);
  }

  private readonly run = (): void => {
    this.asked = false;
    const start = performance.now();
    do this.queue.shift()?.();
    while (this.queue.length > 0 && performance.now() - start < this.share);
    this.ask();
  };
}
