import { COUNTS, HEADER_BYTES, MAGIC, SECTIONS, type Section, VERSION } from "./format.ts";

/** The file, cut into its sections; nothing is copied. */
export type Sections = Readonly<Record<Section, Uint8Array>> &
  Readonly<Record<(typeof COUNTS)[number], number>>;

export type Cut =
  | { readonly kind: "cut"; readonly sections: Sections }
  | { readonly kind: "failed"; readonly reason: string };

export function cutSections(bytes: Uint8Array): Cut {
  if (bytes.length < HEADER_BYTES || [...MAGIC].some((letter, at) => bytes[at] !== letter.charCodeAt(0))) {
    return { kind: "failed", reason: `no gazetteer: the file does not begin with "${MAGIC}"` };
  }
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const version = header.getUint32(4, true);
  if (version !== VERSION) {
    return { kind: "failed", reason: `gazetteer of version ${version}, version ${VERSION} expected` };
  }
  const count = (name: (typeof COUNTS)[number]) => header.getUint32(8 + 4 * COUNTS.indexOf(name), true);
  const lengths = SECTIONS.map((_, at) => header.getUint32(8 + 4 * (COUNTS.length + at), true));
  const expected = lengths.reduce((sum, length) => sum + length, HEADER_BYTES);
  if (expected !== bytes.length) {
    return { kind: "failed", reason: `gazetteer of ${bytes.length} bytes, ${expected} expected` };
  }
  const section = (name: Section) => {
    const at = SECTIONS.indexOf(name);
    const start = lengths.slice(0, at).reduce((sum, length) => sum + length, HEADER_BYTES);
    return bytes.subarray(start, start + (lengths[at] ?? 0));
  };
  return {
    kind: "cut",
    sections: {
      rows: count("rows"),
      keys: count("keys"),
      names: count("names"),
      idNumbers: section("idNumbers"),
      idTexts: section("idTexts"),
      longitudes: section("longitudes"),
      latitudes: section("latitudes"),
      populations: section("populations"),
      features: section("features"),
      parents: section("parents"),
      radii: section("radii"),
      priors: section("priors"),
      countryCodes: section("countryCodes"),
      titles: section("titles"),
      keyShared: section("keyShared"),
      keyEnds: section("keyEnds"),
      nameCounts: section("nameCounts"),
      nameKeys: section("nameKeys"),
      nameUses: section("nameUses"),
    },
  };
}
