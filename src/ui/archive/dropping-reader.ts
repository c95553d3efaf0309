import type { Question, Sketch } from "../../core/question.ts";
import type { FindArticle } from "../../data/archive/find-article.ts";
import type { ArchiveReader, HeadReading, LeftOutOfText, Read } from "./archive-reader.ts";

/** A reader for a worker: no functions but `early` cross its border, so that an asker drops a question by its number. */
export type DroppingReader = {
  readonly open: (url: string) => Promise<HeadReading>;
  readonly sketch: ArchiveReader["sketch"];
  readonly load: ArchiveReader["load"];
  readonly ask: (
    number: number,
    question: Question,
    early: ((sketch: Sketch) => void) | null,
  ) => Promise<Read>;
  /** Nobody wants the answer any more; it may never come. */
  readonly drop: (number: number) => void;
  readonly findArticle: FindArticle;
  readonly leftOutOfText: LeftOutOfText;
};

export function droppingReader(reader: ArchiveReader): DroppingReader {
  const dropped = new Set<number>();
  return {
    open: reader.open,
    sketch: reader.sketch,
    load: reader.load,
    findArticle: reader.findArticle,
    leftOutOfText: reader.leftOutOfText,
    ask: (number, question, early) => {
      if (early === null) return reader.ask(question);
      return reader.ask(question, {
        early,
        // Long enough for what was sent meanwhile to come in.
        pause: () => new Promise((resolve) => setTimeout(resolve)),
        outdated: () => dropped.delete(number),
      });
    },
    drop: (number) => {
      dropped.add(number);
    },
  };
}
