import type { Columns } from "../../core/columns.ts";
import type { DateClasses } from "./date-classes.ts";
import type { Ranking } from "./ranking.ts";

/** What the rows of every block are numbers into. */
export type Tables = {
  readonly places: Ranking;
  readonly actors: Ranking;
  readonly publishers: Ranking;
  readonly times: number;
  readonly dates: DateClasses;
};

/** The columns that have one entry or one list a row. */
export type Rows = Pick<
  Columns,
  "rows" | "placings" | "roles" | "unsure" | "naming" | "happened" | "published" | "publisher"
>;

/** Rows since the publisher or the day of publication was another one, up to so many, tell whether it is now. */
export const LONGEST_RUN = 7;

/** What is told of a row, each with shares of its own; of those with a list, as many as it has choices. */
export const MODEL = {
  same: 0,
  published: LONGEST_RUN + 1,
  publisher: LONGEST_RUN + 2,
  dateClass: LONGEST_RUN + 3,
  placings: LONGEST_RUN + 4,
  place: LONGEST_RUN + 5,
  role: LONGEST_RUN + 6,
  unsure: LONGEST_RUN + 7,
  named: LONGEST_RUN + 9,
  actor: LONGEST_RUN + 10,
  step: LONGEST_RUN + 11,
} as const;

export const modelsOf = ({ dates }: Tables): number => MODEL.step + dates.count;
