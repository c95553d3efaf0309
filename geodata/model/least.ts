/** Weights less than this are left out of the file: it must stay small, and they change hardly an answer. */
export const LEAST = 0.2;
/** The same for the tagger's, which are many more and each worth less. */
export const LEAST_OF_TAGGER = 0.2;
