import type { Columns } from "../../core/columns.ts";
import { ROLES } from "../../core/excerpt.ts";
import type { DateClasses } from "./date-classes.ts";
import { UNMARKED } from "./marks.ts";
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
export const LONGEST_RUN = 9;

/** Of a list: how many it has, how many of these again, where in the cast those stand, and the ranks of the others. */
export type ListModels = Readonly<Record<"count" | "again" | "gap" | "rank", number>>;

const [COUNTS, SIZES] = [4, 4];
const [LEFT, ROOMS] = [3, 7];

/** Which model tells how many of the `count` in a list stand in a cast of `size`. */
export const againOf = (count: number, size: number): number =>
  (Math.min(count, COUNTS) - 1) * SIZES + (size < 3 ? size - 1 : size < 6 ? 2 : 3);

/** Which model tells how many of the `room` places left in a cast are passed over before the next of `left` ones. */
export const gapOf = (left: number, room: number): number =>
  (Math.min(left, LEFT) - 1) * ROOMS + (room < 6 ? room - 2 : room < 9 ? 4 : room < 16 ? 5 : 6);

/** Of a role, by the mark of its place. */
export const roleOf = (mark: number): number => (mark === UNMARKED ? ROLES.length : mark >>> 1);

/** Of a doubt: by the mark of its place, else by whether the placing before in the row is `before` unsure. */
export const unsureOf = (mark: number, before: number): number => (mark === UNMARKED ? 2 + before : mark & 1);

/** What is remembered of a placing. */
export const markOf = (role: number, unsure: number): number => role * 2 + unsure;

/** Of a date's class: by that of the row before, −1 at an article's first. */
export const classAfter = (before: number): number => Math.min(before + 1, 3);
const CLASSES_BEFORE = 4;

/** Of a step to a date of the shortest class: by the last such step in the article, −1 where there is none. */
const STEPS_BEFORE = 9;
export const stepAfter = (before: number): number => Math.min(before + 1, STEPS_BEFORE - 1);

const SAME = 0;
const PUBLISHED = SAME + LONGEST_RUN + 1;
const DATE_CLASS = PUBLISHED + 2;
const PLACED = DATE_CLASS + CLASSES_BEFORE;
const LIST = 2 + COUNTS * SIZES + LEFT * ROOMS;
const ROLE = PLACED + 2 * LIST;
const UNSURE = ROLE + ROLES.length + 1;
const STEP = UNSURE + 4;

const listModels = (from: number): ListModels => ({
  count: from,
  rank: from + 1,
  again: from + 2,
  gap: from + 2 + COUNTS * SIZES,
});

/** What is told of a row, each with shares of its own; of those with a list, as many as it has choices. */
export const MODEL = {
  same: SAME,
  published: PUBLISHED,
  publisher: PUBLISHED + 1,
  dateClass: DATE_CLASS,
  placed: listModels(PLACED),
  named: listModels(PLACED + LIST),
  role: ROLE,
  unsure: UNSURE,
  /** Steps to dates of the shortest class. */
  step: STEP,
} as const;

/** Which model tells the steps to dates of a class, of which `before` was the last in the article; −1: none. */
export const stepModel = (dateClass: number, before: number): number =>
  STEP + (dateClass === 1 ? stepAfter(before) : STEPS_BEFORE + dateClass - 2);

export const modelsOf = ({ dates }: Tables): number => STEP + STEPS_BEFORE + Math.max(0, dates.count - 1);
