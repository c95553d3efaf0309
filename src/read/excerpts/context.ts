import type { Span } from "../../core/article.ts";
import type { Draft } from "../recognise/candidate.ts";
import type { PlaceFound } from "../resolve/place-mentions.ts";

/** Gatherings that an article goes on to speak of without saying again where they were. */
const GATHERINGS = new Set(
  "conference meeting summit talks encounter gathering handshake ceremony congress forum mini-summit negotiations".split(
    " ",
  ),
);

/** Where the article's one gathering was held, and the words that say so: "the Palermo conference", "a summit in Rome". */
export type Setting = { readonly found: PlaceFound; readonly evidence: Span };

/** How many words may stand between a gathering and the "in" of its place. */
const REACH = 3;

/** The setting, if the article places its gatherings in one town only. */
export function settingOf(draft: Draft, places: readonly PlaceFound[]): Setting | null {
  const settings = places.filter((found) => isSetting(draft, found));
  const [first] = settings;
  if (first === undefined || settings.some(({ row }) => row !== first.row)) return null;
  const { start, end } = first.mention.candidate;
  return { found: first, evidence: { start, end } };
}

function isSetting({ tokens, gazetteer }: Draft, { demonym, row, mention }: PlaceFound): boolean {
  if (demonym || gazetteer.kind(row) !== "settlement") return false;
  const { first, last } = mention.candidate;
  const after = tokens[last];
  if (after !== undefined && !after.opens && after.gap === " " && GATHERINGS.has(after.folded)) return true;
  if (!/^(?:in|at)$/.test(tokens[first - 1]?.folded ?? "")) return false;
  for (let at = first - 2; at >= first - 2 - REACH; at -= 1) {
    if (GATHERINGS.has(tokens[at]?.folded ?? "") || /^met$/.test(tokens[at]?.folded ?? "")) return true;
    if (tokens[at + 1]?.opens ?? true) return false;
  }
  return false;
}

/** Whether the tokens `[first, last)` speak of a gathering that the reader already knows: "the two-day conference". */
export function speaksOfGathering({ tokens }: Draft, first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) {
    if (!GATHERINGS.has(tokens[at]?.folded ?? "")) continue;
    for (let before = at - 1; before >= Math.max(first, at - REACH - 1); before -= 1) {
      const word = tokens[before]?.folded;
      if (word === "the" || word === "this" || word === "final") return true;
      if (word === "a" || word === "an") break;
    }
  }
  return false;
}
