import type { Token } from "../text/tokens.ts";
import type { Paragraph } from "./paragraphs.ts";

/** Words that stand in titles and bylines too. */
const SMALL = new Set(
  "of the a an and or in on by for to at from with s de la le von van al el bin vs p m am pm".split(" "),
);

/** Fewest words of a question or a call, and of a line without a stop, that are told from headlines. */
const CALL = 4;
const CLAUSE = 6;

/**
 * How far a short paragraph speaks in sentences. `stated`: it ends in a full stop and says something in small letters,
 * as headlines, bylines and menus do not. `called`: it ends in another stop, as some headlines do. `clause`: it has no
 * stop, but the small letters of running text.
 */
export type Statement = "stated" | "called" | "clause" | "none";

export function statementOf({ text, first, last }: Paragraph, tokens: readonly Token[]): Statement {
  const own = tokens.slice(first, last);
  const says = own.some(({ folded, capital, digits }) => !capital && !digits && !SMALL.has(folded));
  const isShouted =
    own.length >= CLAUSE - 1 && own.every((token) => token.digits || token.text === token.text.toUpperCase());
  if (!says && !isShouted) return "none";
  const stop = /([.!?…:])["”“’'»›)\]]{0,4}$/u.exec(text.slice(-6))?.[1];
  if (stop === ".") return own.length > 1 ? "stated" : "none";
  if (stop !== undefined) return own.length >= CALL ? "called" : "none";
  const small = own.filter(({ capital, digits }) => !capital && !digits).length;
  return own.length >= CLAUSE && small * 2 >= own.length ? "clause" : "none";
}
