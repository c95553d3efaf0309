import type { Token } from "../text/tokens.ts";
import { type Found, found, NOTHING, near, type Rule } from "./expression.ts";
import { whichAt } from "./relative.ts";

/** A feast by its name, with "last", "next" or "this" before it where that stands there. */
export const feast: Rule = (tokens, at) => {
  const which = whichAt(tokens, at);
  const start = which === null ? at : at + 1;
  if (!tokens[start]?.capital || (which !== null && near(tokens, start) === null)) return null;
  let name = "";
  let best: Found | null = null;
  for (let step = start; step < start + 4; step += 1) {
    const token = tokens[step];
    if (token === undefined || (step > start && !isSameName(token))) break;
    name = name === "" ? token.folded : `${name} ${token.folded}`;
    const feastName = FEASTS.get(name);
    if (feastName !== undefined) best = found(step + 1, { kind: "feast", feast: feastName, which });
  }
  if (best === null) return null;
  const ofAnother =
    best.meaning.kind === "feast" && NATIONAL.has(best.meaning.feast) && isAnothers(tokens, start);
  return ofAnother ? found(best.until, NOTHING) : best;
};

/** The tokens of "New Year’s Eve" belong together, the "s" of the genitive among them. */
const isSameName = ({ gap, text }: Token): boolean =>
  /^\.? $|^-$/.test(gap) || (/^['’]$/.test(gap) && text === "s");

/** "Kenya’s Independence Day", "the Kenyan Labour Day": another country's is on another day. */
const isAnothers = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return before !== undefined && tokens[at]?.opens === false && (before.capital || before.text === "s");
};

const NATIONAL = new Set(["independence day", "labor day", "memorial day", "thanksgiving", "election day"]);

/** How the text names a feast, folded, and the name that `feastIn` knows. */
export const FEASTS: ReadonlyMap<string, string> = new Map(
  (
    "christmas|christmas day=christmas|christmas eve|boxing day|thanksgiving|thanksgiving day=thanksgiving|halloween|easter|" +
    "easter sunday=easter|easter day=easter|easter monday|good friday|palm sunday|ash wednesday|new year|new year s=new year|new years=new year|" +
    "new year day=new year|new year s day=new year|new years day=new year|new year eve|new year s eve=new year eve|" +
    "new years eve=new year eve|independence day|labor day|labour day=may day|may day|memorial day|valentine s day=valentine|" +
    "valentine day=valentine|valentines day=valentine|election day|bastille day|veterans day|veterans s day=veterans day|" +
    "armistice day=veterans day|st patrick s day=st patrick|st patricks day=st patrick|juneteenth|martin luther king day|all saints day|all souls day"
  )
    .split("|")
    .map((entry) => {
      const [name = "", meant = name] = entry.split("=");
      return [name, meant];
    }),
);
