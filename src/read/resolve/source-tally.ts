import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { Reading } from "../reading.ts";
import { type Tally, tallyOf, type Vote } from "./tally.ts";

/** Only mentions this sure speak for their source. */
const SURE = 0.5;

/** What a source's articles are about, from readings of them; give it to the reading of another as `hints.source`. */
export function sourceTally(gazetteer: Gazetteer, readings: Iterable<Pick<Reading, "mentions">>): Tally {
  const votes = new Map<string, Vote>();
  for (const { mentions } of readings) {
    for (const mention of mentions) {
      if (mention.kind !== "place" || mention.demonym || mention.confidence < SURE) continue;
      const known = votes.get(mention.place.id);
      const row = known?.row ?? gazetteer.rowOf(mention.place.id);
      if (row < 0) continue;
      votes.set(mention.place.id, { key: mention.text.toLowerCase(), row, count: (known?.count ?? 0) + 1 });
    }
  }
  return tallyOf(gazetteer, [...votes.values()]);
}
