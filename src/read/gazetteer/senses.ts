import { readerOf } from "./bytes.ts";
import { MAIN } from "./format.ts";
import { NAME_USES, type Row, type Sense } from "./gazetteer.ts";
import type { Sections } from "./sections.ts";

/** Which rows each key stands for, and which key each row is shown by. */
export type Senses = {
  /** The likeliest first. */
  readonly of: (key: number) => readonly Sense[];
  readonly mainKey: (row: Row) => number;
};

/**
 * The file lists keys by row, where neighbours differ little. This turns the list round by counting: rows are dealt
 * out to their keys from the likeliest to the least, so that each key has them in that order.
 */
export function openSenses(sections: Sections, prior: (row: Row) => number): Senses {
  const { rows, keys, names, nameUses } = sections;
  const { listed, rowStarts, starts } = readKeys(sections);
  const next = starts.slice(0, keys);
  const senseRows = new Uint32Array(names);
  const senseUses = new Uint8Array(names);
  const mainKeys = new Uint32Array(rows);
  const order = likeliestFirst(rows, prior);
  // Here and below a million steps are taken before the first article is read: no iterators, no tuples.
  for (let turn = 0; turn < rows; turn++) {
    const row = order[turn] ?? 0;
    const end = rowStarts[row + 1] ?? 0;
    for (let at = rowStarts[row] ?? 0; at < end; at++) {
      const key = listed[at] ?? 0;
      const use = nameUses[at] ?? 0;
      const to = next[key] ?? 0;
      senseRows[to] = row;
      senseUses[to] = use & (MAIN - 1);
      next[key] = to + 1;
      if (use >= MAIN) mainKeys[row] = key;
    }
  }
  return {
    mainKey: (row) => mainKeys[row] ?? 0,
    of: (key) => {
      const senses: Sense[] = [];
      for (let at = starts[key] ?? 0; at < (starts[key + 1] ?? 0); at++) {
        senses.push({ row: senseRows[at] ?? 0, use: NAME_USES[senseUses[at] ?? 0] ?? "alternate" });
      }
      return alternatesBehind(senses, prior);
    },
  };
}

/** What a name in another language or an older spelling is less likely to mean, on the scale of priors. */
const ALTERNATE = 0.7;

function alternatesBehind(senses: readonly Sense[], prior: (row: Row) => number): readonly Sense[] {
  if (!senses.some(({ use }) => use === "alternate")) return senses;
  const weight = ({ row, use }: Sense) => prior(row) - (use === "alternate" ? ALTERNATE : 0);
  return senses.toSorted((a, b) => weight(b) - weight(a));
}

/** The keys of all rows in turn, where each row's begin, and where each key's rows will. */
function readKeys({ rows, keys, names, nameCounts, nameKeys }: Sections) {
  const listed = new Uint32Array(names);
  const rowStarts = new Uint32Array(rows + 1);
  const starts = new Uint32Array(keys + 1);
  const [counts, steps] = [readerOf(nameCounts), readerOf(nameKeys)];
  for (let row = 0, at = 0; row < rows; row++) {
    for (let left = counts.varint(), key = 0; left > 0; left--) {
      key += steps.varint();
      listed[at++] = key;
      starts[key + 1] = (starts[key + 1] ?? 0) + 1;
    }
    rowStarts[row + 1] = at;
  }
  for (let key = 0; key < keys; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  return { listed, rowStarts, starts };
}

/** Steps to which priors are told apart; comparing 200,000 of them would cost a tenth of a second. */
const STEP = 1000;

function likeliestFirst(rows: number, prior: (row: Row) => number): Uint32Array {
  const shelves = new Uint16Array(rows);
  const starts = new Uint32Array(13 * STEP + 2);
  for (let row = 0; row < rows; row++) {
    const shelf = 13 * STEP - Math.round(prior(row) * STEP);
    shelves[row] = shelf;
    starts[shelf + 1] = (starts[shelf + 1] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const order = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    const shelf = shelves[row] ?? 0;
    const to = starts[shelf] ?? 0;
    order[to] = row;
    starts[shelf] = to + 1;
  }
  return order;
}
