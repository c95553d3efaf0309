import type { Sweep } from "./sweep.ts";

/** What is made from counts, made anew only when they have moved. */
export function whileStill<Value>(make: (counts: Int32Array) => Value): (counted: Sweep) => Value {
  let last: { readonly counted: Sweep; readonly moves: number; readonly value: Value } | null = null;
  return (counted) => {
    if (last === null || last.counted !== counted || last.moves !== counted.moves) {
      last = { counted, moves: counted.moves, value: make(counted.values) };
    }
    return last.value;
  };
}
