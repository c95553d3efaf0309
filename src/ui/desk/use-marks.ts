import { useEffect, useState } from "react";
import type { Answerer, Mark, Question } from "../../core/question.ts";

const NONE: readonly Mark[] = [];

/**
 * The marks of a question, none where nothing is asked; while new ones are under way, the last. They are shown as soon as
 * they are known, and what the answer says besides is not worked out. Give a steady question.
 */
export function useMarks(ask: Answerer, question: Question | null): readonly Mark[] {
  const [marks, setMarks] = useState(NONE);
  useEffect(() => {
    if (question === null) return setMarks(NONE);
    let isOver = false;
    const show = (answer: { readonly marks: readonly Mark[] }) => {
      if (!isOver) setMarks(answer.marks);
      isOver = true;
    };
    ask(question, { early: show, pause: () => Promise.resolve(), outdated: () => isOver }).then(show);
    return () => {
      isOver = true;
    };
  }, [ask, question]);
  return marks;
}
