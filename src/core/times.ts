/**
 * Every different date once: its earliest and latest day as day numbers, sorted by the first, then the last.
 * Number 0 is no date.
 */
export type Times = { readonly first: Int32Array; readonly last: Int32Array };

export const UNDATED = 0;

/** What stands for a day on the open side of a date. */
export const LONG_AGO = -0x80000000;
export const FAR_AHEAD = 0x7fffffff;
