import type { Sink } from "./coder.ts";
import type { Reader } from "./decoder.ts";

/** Of longer lists the order costs what it costs: shares of 2^16 tell no more apart. */
const MOST_UNORDERED = 4096;

/**
 * Numbers, ascending, equal ones among them, without what their order would cost: which of them is written next is
 * chosen by what has been written, and the reader gives those bits back. Method: bits back with sampling without
 * replacement (Severo et al., https://arxiv.org/abs/2107.09202).
 */
export function writeSet(sink: Sink, model: number, ascending: Uint32Array): void {
  const left = ascending.slice();
  for (let of = left.length; of > 0; of--) {
    const isChosen = of > 1 && of <= MOST_UNORDERED;
    const at = isChosen ? sink.pick(of) : of - 1;
    const value = left[at] ?? 0;
    if (isChosen) {
      let [from, to] = [at, at + 1];
      while (from > 0 && left[from - 1] === value) from--;
      while (to < of && left[to] === value) to++;
      sink.picked(from, to, of);
    }
    left.copyWithin(at, at + 1, of);
    sink.whole(model, value);
  }
}

/** `count` numbers into `into`, ascending; what stands there behind them means nothing. */
export function readSet(reader: Reader, model: number, count: number, into: number[]): void {
  for (let of = 1; of <= count; of++) {
    const value = reader.whole(model);
    let to = of - 1;
    while (to > 0 && (into[to - 1] ?? 0) > value) {
      into[to] = into[to - 1] ?? 0;
      to--;
    }
    into[to] = value;
    if (of === 1 || of > MOST_UNORDERED) continue;
    let from = to;
    while (from > 0 && into[from - 1] === value) from--;
    reader.unpick(from, to + 1, of);
  }
}
