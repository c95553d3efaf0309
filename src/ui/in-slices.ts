/** Milliseconds for which the page may leave its reader without an answer: with the rest of a frame, a frame. */
const SLICE = 5;

/** Runs through the steps of a long task, resting whenever a slice of time is used up; resolves with what they return. */
export async function inSlices<Result>(steps: Iterator<undefined, Result>): Promise<Result> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    const end = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
  }
}
