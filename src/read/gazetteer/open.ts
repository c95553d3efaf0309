import { lineStarts, readUtf8, writeUtf8 } from "./bytes.ts";
import { familyOf } from "./family.ts";
import { foldName } from "./fold.ts";
import { LONGEST_KEY, titleOf } from "./format.ts";
import type { Gazetteer, GazetteerOpening, NameMatch, Row, Sense } from "./gazetteer.ts";
import { openKeys } from "./keys.ts";
import { openPlaces } from "./places.ts";
import { cutSections } from "./sections.ts";
import { openSenses } from "./senses.ts";

const SPACE = 32;
/** Names kept once they were read: those of an article or two, for an article names the same places again and again. */
const MOST_NAMES = 4096;

/** Opens the bytes of `gazetteer.bin`. They are kept and viewed, not copied: do not change them afterwards. */
export function openGazetteer(file: Uint8Array | ArrayBuffer): GazetteerOpening {
  const cut = cutSections(file instanceof Uint8Array ? file : new Uint8Array(file));
  if (cut.kind === "failed") return cut;
  const { sections } = cut;
  const places = openPlaces(sections);
  const family = familyOf(sections.rows, places);
  const keys = openKeys(sections.keyShared, sections.keyEnds);
  const senses = openSenses(sections, places.prior);
  const titleStarts = lineStarts(sections.titles, sections.rows);
  const query = new Uint8Array(LONGEST_KEY);

  const readName = (row: Row) => {
    const [start, next] = [titleStarts[row] ?? 0, titleStarts[row + 1] ?? 0];
    return next - start > 1
      ? readUtf8(sections.titles, start, next - 1)
      : titleOf(keys.key(senses.mainKey(row)));
  };

  const names = new Map<Row, string>();
  const name = (row: Row) => {
    const known = names.get(row);
    if (known !== undefined) return known;
    const read = readName(row);
    if (names.size >= MOST_NAMES) names.clear();
    names.set(row, read);
    return read;
  };

  function lookup(text: string): readonly Sense[] {
    const length = writeUtf8(foldName(text), query, 0);
    const index = length <= 0 ? -1 : keys.find(query, length).index;
    return index < 0 ? [] : senses.of(index);
  }

  function namesAt(tokens: readonly string[], from: number): readonly NameMatch[] {
    const matches: NameMatch[] = [];
    for (let at = from, length = 0; at < tokens.length; at++) {
      if (at > from && length < query.length) query[length++] = SPACE;
      length = writeUtf8(tokens[at] ?? "", query, length);
      if (length <= 0) break;
      const { index, goesOn } = keys.find(query, length);
      if (index >= 0) matches.push({ tokens: at - from + 1, senses: senses.of(index) });
      if (!goesOn) break;
    }
    return matches;
  }

  const gazetteer: Gazetteer = {
    ...places,
    ...family,
    size: sections.rows,
    name,
    lookup,
    namesAt,
    place: (row) => ({
      id: places.id(row),
      name: name(row),
      kind: places.kind(row),
      feature: places.feature(row),
      position: [places.longitude(row), places.latitude(row)],
      radiusKm: places.radiusKm(row),
      population: places.population(row),
      countryCode: places.countryCode(row),
    }),
  };
  return { kind: "opened", gazetteer };
}
