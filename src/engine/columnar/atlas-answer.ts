import type { Atlas } from "../../core/atlas.ts";
import type { Answerer } from "../../core/question.ts";
import { atlasColumns } from "./atlas-columns.ts";
import { columnAnswererOf } from "./column-answer.ts";

/** Answers from an atlas in memory as `answererOf` does, sooner. `many` as `columnAnswererOf` takes it. */
export function atlasAnswererOf(atlas: Atlas, many?: number): Answerer {
  const { columns, shelf } = atlasColumns(atlas);
  return columnAnswererOf(columns, shelf, many);
}
