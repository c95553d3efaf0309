import { LatePart } from "../late-part.ts";

/** What paints more marks than can be elements: small atlases never need it. */
export const MANY_MARKS = new LatePart(async () => (await import("./ManyMarks.tsx")).ManyMarks);
