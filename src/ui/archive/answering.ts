import type { Answer, Answerer, Question, Sketch } from "../../core/question.ts";
import { sketchedAnswer } from "../../engine/columnar/sketched-answer.ts";
import type { ArchiveReader, Read } from "./archive-reader.ts";

/**
 * Who answers from an archive. `delivered` resolves when the rest of it has come: to null, or, where it cannot be had, to how
 * many excerpts there are; then the first marks are all that is ever said. `onRead` takes what pages quote.
 */
export function answering(
  reader: Pick<ArchiveReader, "sketch" | "ask">,
  onRead: (read: Read) => void,
): (delivered: Promise<number | null>) => Answerer {
  return (delivered) => {
    let isDelivered = false;
    delivered.then((lost) => {
      isDelivered = lost === null;
    });
    const early = async (question: Question): Promise<Sketch | null> =>
      isDelivered ? null : reader.sketch(question);

    return async (question, watch) => {
      const sketch = await early(question);
      if (sketch !== null && watch?.outdated() === false) watch.early(sketch);
      const lost = await delivered;
      if (lost !== null) return sketchedAnswer(sketch, question, lost);
      if (watch?.outdated()) return new Promise<Answer>(() => {});
      const read = await reader.ask(question, watch);
      onRead(read);
      return read.answer;
    };
  };
}
