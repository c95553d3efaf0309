import type { Answer } from "../../src/core/question.ts";

/** Columns do not hold yet how sure a placing is: the engine over them is not the app's before they do. */
export const ofColumns = (answer: Answer): Answer => ({
  ...answer,
  marks: answer.marks.map(({ uncertain: _, ...mark }) => mark),
});
