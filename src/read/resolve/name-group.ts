import type { Gazetteer, Row, Sense } from "../gazetteer/gazetteer.ts";
import type { Recognised } from "../recognise/decode.ts";

/** Mentions of one article that mean the same place: the same words, and no other place stated to hold them. */
export type NameGroup = {
  readonly key: string;
  readonly mentions: readonly Recognised[];
  readonly senses: readonly Sense[];
  /** Senses that the words after it bear out ("Palermo, Italy"); empty where nothing was said. */
  readonly stated: ReadonlySet<Row>;
  /** Who said so, in words of the article. */
  readonly holder: string | null;
  readonly demonym: boolean;
  /** Whether "the" stands before it somewhere: "the Hudson". */
  readonly articled: boolean;
  /** What the words beside it call it somewhere: "Homs district", "New York Gov. Andrew Cuomo", "the city of Homs". */
  readonly called: "area" | "province" | "town" | null;
};

/** What a holder ("Italy" in "Palermo, Italy") leaves of the senses before it, and of its own. */
export function boneOut(
  gazetteer: Gazetteer,
  inner: readonly Sense[],
  outer: readonly Sense[],
): readonly [ReadonlySet<Row>, ReadonlySet<Row>] {
  const inside = new Set<Row>();
  const around = new Set<Row>();
  // "in Russia, U.S. officials said": a country is no town of its name in another.
  const isCountry = inner[0] !== undefined && gazetteer.kind(inner[0].row) === "country";
  for (const { row } of inner) {
    for (const { row: area } of outer) {
      if (!gazetteer.isWithin(row, area)) continue;
      if (isCountry && gazetteer.kind(area) === "country" && gazetteer.kind(row) === "settlement") continue;
      inside.add(row);
      around.add(area);
    }
  }
  return [inside, around];
}
