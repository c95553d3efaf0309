/** Weights less than this are left out of the file: it must stay small, and they change hardly an answer. */
export const LEAST = 0.2;
