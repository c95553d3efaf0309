import { useEffect, useState } from "react";
import type { Answerer, Mark, Question } from "../../core/question.ts";
import { painted } from "../painted.ts";

const NO_MARKS: readonly Mark[] = [];

/** The marks that a question is answered with, as soon as they are known; the last while a new one is under way. */
export function useMarks(ask: Answerer, question: Question | null): readonly Mark[] {
  const [marks, setMarks] = useState(NO_MARKS);
  useEffect(() => {
    if (question === null) return setMarks(NO_MARKS);
    let outdated = false;
    const take = (known: { readonly marks: readonly Mark[] }) => {
      if (!outdated) setMarks(known.marks);
    };
    ask(question, { early: take, pause: painted, outdated: () => outdated }).then(take);
    return () => {
      outdated = true;
    };
  }, [ask, question]);
  return marks;
}
