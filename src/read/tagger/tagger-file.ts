import { TRAIT_BITS } from "./hash.ts";
import type { Tagger } from "./tagger.ts";
import { TAG_COUNT } from "./tags.ts";

export type TaggerOpening =
  | { readonly kind: "opened"; readonly tagger: Tagger }
  | { readonly kind: "failed"; readonly reason: string };

/** What is written: traits by number, rising, and their weights, a row of one a tag for each. */
export type TaggerWeights = {
  readonly traits: Int32Array;
  readonly rows: Float32Array;
  readonly transitions: Float64Array;
};

/** "DTG" and the version. */
const MAGIC = [0x44, 0x54, 0x47, 0x31] as const;
const HEADER = 8;
/** Weights are kept in steps of this many nats: finer ones change hardly an answer, and the file must stay small. */
const STEP = 0.1;
const TRANSITION_STEP = 1 / 256;

/**
 * Opens `tagger.bin`: magic; the number of traits n (u32, little endian); transitions, row by row (i16 each, in steps of
 * 1/256 nats); for each trait how far its number lies after the one before (a varint of 7 bits a byte, low bits first);
 * then a column of n weights (i8, in steps of 1/10 nats) for each tag.
 */
export function openTagger(bytes: Uint8Array): TaggerOpening {
  if (bytes.length < HEADER || !MAGIC.every((byte, index) => bytes[index] === byte))
    return { kind: "failed", reason: "This is no tagger of version 1." };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(4, true);
  const cells = TAG_COUNT * TAG_COUNT;
  const weightsAt = bytes.length - count * TAG_COUNT;
  if (weightsAt < HEADER + 2 * cells + count)
    return { kind: "failed", reason: `The tagger promises ${count} traits and is cut short.` };
  const transitions = Float64Array.from(
    { length: cells },
    (_, cell) => view.getInt16(HEADER + 2 * cell, true) * TRANSITION_STEP,
  );
  const weights = new Int8Array(count * TAG_COUNT);
  for (let tag = 0; tag < TAG_COUNT; tag += 1)
    for (let row = 0; row < count; row += 1)
      weights[row * TAG_COUNT + tag] = view.getInt8(weightsAt + tag * count + row);
  const slots = 2 ** Math.ceil(Math.log2(2 * count + 2));
  const keys = new Int32Array(slots).fill(-1);
  const rows = new Int32Array(slots);
  let at = HEADER + 2 * cells;
  let trait = -1;
  for (let row = 0; row < count; row += 1) {
    let [ahead, shift] = [0, 0];
    for (let byte = 0x80; byte >= 0x80 && at < weightsAt; at += 1, shift += 7) {
      byte = bytes[at] ?? 0;
      ahead |= (byte & 0x7f) << shift;
    }
    trait += ahead + 1;
    let slot = slotOf(trait, slots);
    while (keys[slot] !== -1) slot = (slot + 1) & (slots - 1);
    keys[slot] = trait;
    rows[slot] = row;
  }
  if (at !== weightsAt || trait >= 2 ** TRAIT_BITS)
    return { kind: "failed", reason: "The traits of the tagger do not add up." };
  const rowOf = (wanted: number): number => {
    for (let slot = slotOf(wanted, slots); ; slot = (slot + 1) & (slots - 1)) {
      const key = keys[slot];
      if (key === wanted) return rows[slot] ?? -1;
      if (key === -1 || key === undefined) return -1;
    }
  };
  return { kind: "opened", tagger: { rowOf, weights, step: STEP, transitions } };
}

const slotOf = (trait: number, slots: number): number => Math.imul(trait, 0x9e3779b1) & (slots - 1);

/** The inverse of `openTagger`, rounded; traits none of whose weights reaches `least` are left out. */
export function writeTagger({ traits, rows, transitions }: TaggerWeights, least = 0): Uint8Array {
  const kept: number[] = [];
  for (let row = 0; row < traits.length; row += 1) {
    const own = rows.subarray(row * TAG_COUNT, (row + 1) * TAG_COUNT);
    if (own.some((weight) => Math.abs(weight) >= Math.max(least, STEP / 2))) kept.push(row);
  }
  const cells = TAG_COUNT * TAG_COUNT;
  const head = new Uint8Array(HEADER + 2 * cells);
  head.set(MAGIC);
  const view = new DataView(head.buffer);
  view.setUint32(4, kept.length, true);
  transitions.forEach((weight, cell) => {
    view.setInt16(HEADER + 2 * cell, clamped(weight / TRANSITION_STEP, 32_767), true);
  });
  const distances: number[] = [];
  let before = -1;
  for (const row of kept) {
    const trait = traits[row] ?? 0;
    let ahead = trait - before - 1;
    for (; ahead >= 0x80; ahead >>>= 7) distances.push((ahead & 0x7f) | 0x80);
    distances.push(ahead);
    before = trait;
  }
  const columns = new Int8Array(kept.length * TAG_COUNT);
  kept.forEach((row, index) => {
    for (let tag = 0; tag < TAG_COUNT; tag += 1)
      columns[tag * kept.length + index] = clamped((rows[row * TAG_COUNT + tag] ?? 0) / STEP, 127);
  });
  const file = new Uint8Array(head.length + distances.length + columns.length);
  file.set(head);
  file.set(distances, head.length);
  file.set(new Uint8Array(columns.buffer), head.length + distances.length);
  return file;
}

const clamped = (value: number, most: number): number => Math.max(-most, Math.min(most, Math.round(value)));
