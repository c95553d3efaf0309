import { FAR_AHEAD, LONG_AGO, type Times, UNDATED } from "../../core/times.ts";
import { Packer, Unpacker } from "./packer.ts";

/** Year 9999 lies within so many days of 1970. */
const MOST_DAYS = 3_700_000;

/** The first number of dates; then each one's earliest day from that of the date before, and how long it lasts. */
export function packTimes({ first, last }: Times): Uint8Array {
  const packer = new Packer();
  packer.whole(first.length - 1);
  let before = 0;
  for (let time = UNDATED + 1; time < first.length; time++) {
    const [from = 0, to = 0] = [first[time], last[time]];
    const open = (from === LONG_AGO ? 1 : 0) + (to === FAR_AHEAD ? 2 : 0);
    packer.byte(open);
    if (from !== LONG_AGO) {
      packer.signed(from - before);
      before = from;
    }
    if (to !== FAR_AHEAD) packer.signed(to - before);
  }
  return packer.taken();
}

/** Null when the bytes are not those of a table of dates. */
export function unpackTimes(bytes: Uint8Array): Times | null {
  const packed = new Unpacker(bytes);
  const length = packed.whole() + 1;
  if (length > bytes.length + 1) return null;
  const first = new Int32Array(length).fill(FAR_AHEAD, 0, 1);
  const last = new Int32Array(length).fill(LONG_AGO, 0, 1);
  let before = 0;
  for (let time = UNDATED + 1; time < length; time++) {
    const open = packed.byte();
    if (open % 2 === 0) before += packed.signed();
    first[time] = open % 2 === 1 ? LONG_AGO : before;
    last[time] = open >= 2 ? FAR_AHEAD : before + packed.signed();
    if (open > 3 || Math.abs(before) > MOST_DAYS || (last[time] ?? 0) < (first[time] ?? 0)) return null;
  }
  return packed.isSpent ? { first, last } : null;
}
