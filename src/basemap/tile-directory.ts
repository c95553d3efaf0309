import { readVarint } from "pmtiles";
import { Damage } from "./trouble.ts";

/** A run of tiles with the same data, or, where `runLength` is 0, a further directory of what follows. */
export type Located = {
  readonly tileId: number;
  readonly runLength: number;
  /** Bytes from where the data, or the further directories, begin. */
  readonly offset: number;
  readonly length: number;
};

/**
 * Reads a directory, unpacked: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md#4-directories. By rising
 * ids, as the search in it wants them.
 */
export function readDirectory(data: ArrayBuffer): Located[] {
  const from = { buf: new Uint8Array(data), pos: 0 };
  const count = readVarint(from);
  // Each takes four numbers of a byte or more.
  if (count === 0 || 4 * count > data.byteLength) throw new Damage("a directory of its tiles is broken");
  const column = () => Float64Array.from({ length: count }, () => readVarint(from));
  const [steps, runLengths, lengths, offsets] = [column(), column(), column(), column()];
  let [tileId, end] = [0, 0];
  return Array.from(steps, (step, i) => {
    tileId += step;
    const [length = 0, stored = 0] = [lengths[i], offsets[i]];
    // 0 stands for what follows the one before.
    const offset = stored === 0 ? end : stored - 1;
    end = offset + length;
    return { tileId, runLength: runLengths[i] ?? 0, offset, length };
  });
}
