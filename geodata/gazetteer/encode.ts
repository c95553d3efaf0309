import { foldName } from "../../src/read/gazetteer/fold.ts";
import {
  BLOCK,
  COUNTS,
  DEGREE,
  fromPopulation,
  HEADER_BYTES,
  KILOMETRE,
  LONGEST_KEY,
  MAGIC,
  MAIN,
  PRIOR,
  SECTIONS,
  type Section,
  titleOf,
  VERSION,
} from "../../src/read/gazetteer/format.ts";
import { FEATURES, NAME_USES, type NameUse } from "../../src/read/gazetteer/gazetteer.ts";
import { kindOf } from "../../src/read/gazetteer/kinds.ts";
import type { Draft } from "./draft.ts";
import { areaPrior } from "./weight.ts";
import { Writer } from "./writer.ts";

const NEWLINE = 10;

/** The bytes of `gazetteer.bin`. The drafts' order becomes the rows' order; parents must come before their children. */
export function encode(drafts: readonly Draft[]): Uint8Array {
  const rowOf = new Map(drafts.map(({ id }, row) => [id, row]));
  if (rowOf.size !== drafts.length) throw new Error(`two places have one id: ${twice(drafts)}`);
  const names = drafts.map(keysOf);
  const keys = sortKeys(names);
  const keyOf = new Map(keys.map((key, at) => [key, at]));
  const out = new Map<Section, Writer>(SECTIONS.map((section) => [section, new Writer()]));
  const to = (section: Section): Writer => out.get(section) ?? new Writer();
  let count = 0;
  drafts.forEach((draft, row) => {
    const uses = names[row] ?? new Map<string, NameUse>();
    writePlace(draft, rowOf, to);
    const [main = ""] = uses.keys();
    to("titles").text(`${titleOf(main) === draft.name ? "" : draft.name}\n`);
    const sorted = [...uses]
      .map(([key, use]) => [keyOf.get(key) ?? 0, use] as const)
      .sort((a, b) => a[0] - b[0]);
    to("nameCounts").varint(sorted.length);
    let before = 0;
    for (const [key, use] of sorted) {
      to("nameKeys").varint(key - before);
      to("nameUses").byte(NAME_USES.indexOf(use) + (key === keyOf.get(main) ? MAIN : 0));
      before = key;
    }
    count += sorted.length;
  });
  writeKeys(keys, to);
  return assemble({ rows: drafts.length, keys: keys.length, names: count }, out);
}

/** Uses by how much they say: a foreign name that is also the English demonym ("Swiss") is taken for the demonym. */
const TELLING: readonly NameUse[] = ["name", "demonym", "abbreviation", "code", "alternate"];

/** The folded names of a place with their uses, one for each name; the first is the one that it is shown by. */
function keysOf({ id, name, names }: Draft): ReadonlyMap<string, NameUse> {
  const uses = new Map<string, NameUse>();
  const inOrder = TELLING.flatMap((telling) => names.filter(({ use }) => use === telling));
  for (const { text, use } of [{ text: name, use: "name" as const }, ...inOrder]) {
    const key = foldName(text);
    if (key === "" || uses.has(key) || Buffer.byteLength(key) > LONGEST_KEY) continue;
    uses.set(key, use);
  }
  if (uses.size === 0) throw new Error(`${id} has no name`);
  return uses;
}

function sortKeys(names: readonly ReadonlyMap<string, NameUse>[]): readonly string[] {
  const all = new Set<string>();
  for (const uses of names) for (const key of uses.keys()) all.add(key);
  return [...all]
    .map((key) => ({ key, bytes: Buffer.from(key) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ key }) => key);
}

function writePlace(
  draft: Draft,
  rowOf: ReadonlyMap<string, number>,
  to: (section: Section) => Writer,
): void {
  const number = Number(/^gn:(\d+)$/.exec(draft.id)?.[1] ?? 0);
  const parent = draft.parent === null ? -1 : rowOf.get(draft.parent);
  if (parent === undefined) throw new Error(`${draft.id} lies in ${draft.parent}, which is not there`);
  to("idNumbers").delta(number);
  if (number === 0) to("idTexts").text(`${draft.id}\n`);
  to("longitudes").delta(Math.round(draft.position[0] * DEGREE));
  to("latitudes").delta(Math.round(draft.position[1] * DEGREE));
  to("populations").byte(fromPopulation(draft.population));
  to("features").byte(FEATURES.indexOf(draft.feature));
  to("parents").delta(parent + 1);
  const kind = kindOf(draft.feature);
  if (kind !== "settlement") {
    if (draft.radiusKm === null) throw new Error(`${draft.id} is an area without a radius`);
    to("radii").varint(Math.round(draft.radiusKm * KILOMETRE));
    to("priors").byte(Math.round(areaPrior(draft) * PRIOR));
  }
  if (kind === "country") to("countryCodes").text(draft.countryCode);
}

function writeKeys(keys: readonly string[], to: (section: Section) => Writer): void {
  let before = Buffer.alloc(0);
  keys.forEach((key, at) => {
    const bytes = Buffer.from(key);
    let shared = 0;
    while (at % BLOCK !== 0 && shared < before.length && before[shared] === bytes[shared]) shared++;
    to("keyShared").byte(shared);
    to("keyEnds").bytes(bytes.subarray(shared));
    to("keyEnds").byte(NEWLINE);
    before = bytes;
  });
}

function assemble(
  counts: Readonly<Record<(typeof COUNTS)[number], number>>,
  out: ReadonlyMap<Section, Writer>,
): Uint8Array {
  const parts = SECTIONS.map((section) => out.get(section)?.finish() ?? new Uint8Array());
  const header = Buffer.alloc(HEADER_BYTES);
  header.write(MAGIC, "latin1");
  [VERSION, ...COUNTS.map((name) => counts[name]), ...parts.map((part) => part.length)].forEach(
    (value, at) => {
      header.writeUInt32LE(value, 4 + 4 * at);
    },
  );
  return Buffer.concat([header, ...parts]);
}

function twice(drafts: readonly Draft[]): string | undefined {
  const seen = new Set<string>();
  return drafts.find(({ id }) => seen.size === seen.add(id).size)?.id;
}
