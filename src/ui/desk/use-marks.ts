import { startTransition, useEffect, useRef, useState } from "react";
import type { Answer, Answerer, Mark, Question } from "../../core/question.ts";

const NONE: readonly Mark[] = [];

/**
 * The marks of a question, none where nothing is asked; while new ones are under way, the last. They are shown as soon as
 * they are known, and what an exact answer says besides is not worked out. Give a steady question.
 */
export function useMarks(ask: Answerer, question: Question | null): readonly Mark[] {
  const [marks, setMarks] = useState(NONE);
  /** The first are drawn in slices, and so are later ones of the same question: no hand waits for them. */
  const shown = useRef<Question | null>(null);
  useEffect(() => {
    if (question === null) return setMarks(NONE);
    let isOver = false;
    const show = ({ marks, quality }: Pick<Answer, "marks" | "quality">) => {
      if (isOver) return;
      const isAwaited = shown.current !== null && shown.current !== question;
      if (isAwaited) setMarks(marks);
      else startTransition(() => setMarks(marks));
      shown.current = question;
      isOver = quality === "exact";
    };
    ask(question, { early: show, pause: () => Promise.resolve(), outdated: () => isOver }).then(show);
    return () => {
      isOver = true;
    };
  }, [ask, question]);
  return marks;
}
