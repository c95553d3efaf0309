import { startTransition, useEffect, useRef, useState } from "react";
import type { Answer, Answerer, Question } from "../../core/question.ts";

/**
 * The answer to a question, null where nothing is asked; while a new one is under way, the last. An answer that comes
 * after its question has been replaced is dropped. Give a steady question: another object is another question.
 */
export function useAnswer(ask: Answerer, question: Question | null): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  /** The first is drawn in slices: the page has just opened. Later ones follow a hand that waits for them. */
  const answered = useRef(false);
  useEffect(() => {
    if (question === null) return setAnswer(null);
    let outdated = false;
    ask(question).then((next) => {
      if (outdated) return;
      if (answered.current) setAnswer(next);
      else startTransition(() => setAnswer(next));
      answered.current = true;
    });
    return () => {
      outdated = true;
    };
  }, [ask, question]);
  return answer;
}
