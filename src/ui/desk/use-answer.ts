import { startTransition, useEffect, useEffectEvent, useRef, useState } from "react";
import type { Answer, Answerer, Question, Watch } from "../../core/question.ts";

/** Two frames and a little, in which the page draws its marks. Milliseconds. */
export const AFTER_MARKS = 40;

/**
 * The answer to a question, null where nothing is asked; while a new one is under way, the last. An answer that comes
 * after its question has been replaced is dropped, and not worked out where that can be helped. It is worked out after
 * `pause` milliseconds. Give a steady question: another object is another question.
 */
export function useAnswer(ask: Answerer, question: Question | null, pause = 0): Answer | null {
  return useAnswered(ask, question, pause)?.answer ?? null;
}

/** An answer and the question that it answers, which may have been replaced. */
export type Answered = { readonly question: Question; readonly answer: Answer };

/** The same, with the question. */
export function useAnswered(ask: Answerer, question: Question | null, pause = 0): Answered | null {
  const [answered, setAnswered] = useState<Answered | null>(null);
  /** The first answer is drawn in slices, and so is a later one to the same question: no hand waits for them. */
  const last = useRef<Question | null>(null);
  const rest = useEffectEvent(
    () => new Promise<void>((resolve) => (pause === 0 ? resolve() : setTimeout(resolve, pause))),
  );
  useEffect(() => {
    if (question === null) return setAnswered(null);
    let outdated = false;
    const watch: Watch = { early: () => {}, pause: rest, outdated: () => outdated };
    ask(question, watch).then((next) => {
      if (outdated) return;
      const isAwaited = last.current !== null && last.current !== question;
      const told = { question, answer: next };
      if (isAwaited) setAnswered(told);
      else startTransition(() => setAnswered(told));
      last.current = question;
    });
    return () => {
      outdated = true;
    };
  }, [ask, question]);
  return answered;
}
