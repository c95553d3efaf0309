import { useEffect, useState } from "react";
import type { Answer, Answerer, Question, Watch } from "../../core/question.ts";

/** Two frames and a little, in which the page draws its marks. Milliseconds. */
export const AFTER_MARKS = 40;

/**
 * The answer to a question, null where nothing is asked; while a new one is under way, the last. An answer that comes
 * after its question has been replaced is dropped, and not worked out where that can be helped. It is worked out after
 * `pause` milliseconds. Give a steady question: another object is another question.
 */
export function useAnswer(ask: Answerer, question: Question | null, pause: number): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (question === null) return setAnswer(null);
    let outdated = false;
    const watch: Watch = {
      early: () => {},
      pause: () => new Promise((resolve) => setTimeout(resolve, pause)),
      outdated: () => outdated,
    };
    ask(question, watch).then((next) => {
      if (!outdated) setAnswer(next);
    });
    return () => {
      outdated = true;
    };
  }, [ask, question, pause]);
  return answer;
}
