import { createHash } from "node:crypto";
import { gzipSync } from "fflate";
import { zxyToTileId } from "pmtiles";

/** A tile and its content, not yet compressed. */
export type Tile = { readonly z: number; readonly x: number; readonly y: number; readonly data: Uint8Array };

/** A run of equal tiles; a run of 0 points at a leaf directory instead. */
type Slot = {
  readonly tileId: number;
  readonly offset: number;
  readonly length: number;
  readonly run: number;
};

const HEADER_BYTES = 127;
/** Readers fetch the first 16 KiB: header and root directory must fit in it. */
const ROOT_BYTES = 16384 - HEADER_BYTES;

// Without a time stamp, and by a pinned library rather than by Node's own zlib: the same bytes on every machine.
const compress = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9, mtime: 0 });

/**
 * One PMTiles v3 file: tiles in Hilbert order, each kept once, gzipped.
 * Format: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
export function writeArchive(tiles: Iterable<Tile>, maxZoom: number, metadata: object): Uint8Array {
  const sorted = [...tiles]
    .map(({ z, x, y, data }) => ({ tileId: zxyToTileId(z, x, y), data }))
    .sort((a, b) => a.tileId - b.tileId);
  const slots: Slot[] = [];
  const contents: Uint8Array[] = [];
  const known = new Map<string, { readonly offset: number; readonly length: number }>();
  let end = 0;
  for (const { tileId, data } of sorted) {
    const digest = createHash("sha256").update(data).digest("base64");
    let place = known.get(digest);
    if (place === undefined) {
      const content = compress(data);
      place = { offset: end, length: content.length };
      known.set(digest, place);
      contents.push(content);
      end += content.length;
    }
    const last = slots.at(-1);
    if (last !== undefined && last.offset === place.offset && last.tileId + last.run === tileId) {
      slots[slots.length - 1] = { ...last, run: last.run + 1 };
    } else {
      slots.push({ tileId, ...place, run: 1 });
    }
  }
  const { root, leaves } = directories(slots);
  const described = compress(new TextEncoder().encode(JSON.stringify(metadata)));
  const counts = { addressed: sorted.length, slots: slots.length, contents: contents.length };
  const head = header(root.length, described.length, leaves.length, end, counts, maxZoom);
  return concat([head, root, described, leaves, ...contents]);
}

function directories(slots: readonly Slot[]): { readonly root: Uint8Array; readonly leaves: Uint8Array } {
  const flat = directory(slots);
  if (flat.length <= ROOT_BYTES) return { root: flat, leaves: new Uint8Array() };
  for (let size = 1024; ; size *= 2) {
    const leaves: Uint8Array[] = [];
    const pointers: Slot[] = [];
    let offset = 0;
    for (let i = 0; i < slots.length; i += size) {
      const leaf = directory(slots.slice(i, i + size));
      pointers.push({ tileId: slots[i]?.tileId ?? 0, offset, length: leaf.length, run: 0 });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = directory(pointers);
    if (root.length <= ROOT_BYTES) return { root, leaves: concat(leaves) };
  }
}

/** Columns of variable-length integers; an offset of 0 says "right after the one before". */
function directory(slots: readonly Slot[]): Uint8Array {
  const out: number[] = [];
  const put = (number: number) => {
    let rest = number;
    for (; rest >= 128; rest = Math.floor(rest / 128)) out.push((rest % 128) | 128);
    out.push(rest);
  };
  put(slots.length);
  for (const [i, { tileId }] of slots.entries()) put(tileId - (slots[i - 1]?.tileId ?? 0));
  for (const { run } of slots) put(run);
  for (const { length } of slots) put(length);
  for (const [i, { offset }] of slots.entries()) {
    const before = slots[i - 1];
    put(before !== undefined && before.offset + before.length === offset ? 0 : offset + 1);
  }
  return compress(Uint8Array.from(out));
}

function header(
  root: number,
  metadata: number,
  leaves: number,
  data: number,
  counts: { readonly addressed: number; readonly slots: number; readonly contents: number },
  maxZoom: number,
): Uint8Array {
  const view = new DataView(new ArrayBuffer(HEADER_BYTES));
  for (const [i, letter] of [..."PMTiles"].entries()) view.setUint8(i, letter.charCodeAt(0));
  view.setUint8(7, 3);
  const put64 = (at: number, value: number) => view.setBigUint64(at, BigInt(value), true);
  let at = HEADER_BYTES;
  for (const [field, length] of [root, metadata, leaves, data].entries()) {
    put64(8 + field * 16, at);
    put64(16 + field * 16, length);
    at += length;
  }
  put64(72, counts.addressed);
  put64(80, counts.slots);
  put64(88, counts.contents);
  // Clustered; directories and tiles gzipped; Mapbox vector tiles; zooms.
  for (const [i, byte] of [1, 2, 2, 1, 0, maxZoom].entries()) view.setUint8(96 + i, byte);
  const degrees = (at: number, value: number) => view.setInt32(at, Math.round(value * 1e7), true);
  degrees(102, -180);
  degrees(106, -85.0511287);
  degrees(110, 180);
  degrees(114, 85.0511287);
  view.setUint8(118, 2);
  degrees(119, 15);
  degrees(123, 30);
  return new Uint8Array(view.buffer);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
