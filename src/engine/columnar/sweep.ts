import type { Wholes } from "../../core/columns.ts";
import type { Clock } from "../../core/filter.ts";
import type { Counter } from "./counter.ts";
import type { Postings } from "./invert.ts";
import { BATCH, complement, eachBatch, hasBit, isEveryRow, type RowSet } from "./row-set.ts";

/** A clock's column of dates, and the rows of each date. */
export type Dial = { readonly column: Wholes; readonly rows: Postings };

/** The dates asked for on a clock: those with a 1 in `inside` (see `times.ts`); null: no matter which. */
export type When = { readonly clock: Clock; readonly inside: Uint8Array | null };

/** Rows to be counted: those of `base` with a date asked for. */
export type Aim = When & { readonly base: RowSet };

/**
 * A count that moves from aim to aim. While the base stays, only the rows of dates that come in or fall out are
 * added and taken off, so a step of a brush costs what lies on the days that it passes. Where that is more than
 * counting afresh, it counts afresh; where the base is every row or most of them, it may start from the count of all.
 */
export class Sweep {
  readonly #counter: Counter;
  readonly #dialOf: (clock: Clock) => Dial;
  readonly #no: Uint8Array;
  readonly #every: Uint8Array;
  readonly #batch = new Uint32Array(BATCH);
  #pending = 0;
  #now: Aim | null = null;
  #size = 0;
  #moves = 0;
  /** What counting every row gives, and how many those are. */
  #rows = 0;
  #total: Int32Array | null = null;
  readonly #learnt = new Map<RowSet, Int32Array>();

  /** `dates` is how many the columns of the dials choose from. */
  constructor(counter: Counter, dialOf: (clock: Clock) => Dial, dates: number) {
    this.#counter = counter;
    this.#dialOf = dialOf;
    this.#no = new Uint8Array(dates);
    this.#every = new Uint8Array(dates).fill(1);
  }

  /** The counts, which hold until the next move. */
  get values(): Int32Array {
    return this.#counter.values;
  }

  /** How often the counts may have changed: while it stays, so do they. */
  get moves(): number {
    return this.#moves;
  }

  /** How many rows are counted. */
  get size(): number {
    return this.#size;
  }

  /** Counts rows of no matter which date ahead of being moved to them. What is counted now stays. */
  learn(base: RowSet): void {
    if (this.#learnt.has(base)) return;
    const [values, size] = [this.values.slice(), this.#size];
    this.#clear();
    eachBatch(base, (rows) => this.#add(rows, 1));
    this.#learnt.set(base, this.values.slice());
    this.values.set(values);
    this.#size = size;
  }

  moveTo(aim: Aim): this {
    const now = this.#now;
    this.#now = aim;
    const unmoved = now?.base === aim.base && (now.clock === aim.clock || now.inside === null);
    if (unmoved && now.inside === null && aim.inside === null) return this;
    if (unmoved && now.inside !== null && aim.inside !== null && alike(now.inside, aim.inside)) return this;
    this.#moves++;
    if (aim.inside === null) this.#countBase(aim);
    else this.#follow(unmoved ? (now.inside ?? this.#every) : null, aim, aim.inside);
    return this;
  }

  #follow(before: Uint8Array | null, { base, clock }: Aim, inside: Uint8Array): void {
    const dial = this.#dialOf(clock);
    const onwards = before === null ? Number.POSITIVE_INFINITY : passed(before, inside, dial);
    const fromNone = passed(this.#no, inside, dial);
    const fromAll = isEveryRow(base)
      ? this.#costOfTotal(base) + passed(this.#every, inside, dial)
      : base.size;

    if (before !== null && onwards <= Math.min(fromNone, fromAll)) {
      this.#pass(before, inside, base, dial);
    } else if (fromNone < fromAll) {
      this.#clear();
      this.#pass(this.#no, inside, base, dial);
    } else if (isEveryRow(base)) {
      this.#startFromTotal(base);
      this.#pass(this.#every, inside, base, dial);
    } else {
      this.#clear();
      eachBatch(base, (rows) => this.#addDated(rows, dial.column, inside));
    }
  }

  #countBase({ base }: Aim): void {
    const known = base.grown?.from ?? base;
    const learnt = this.#learnt.get(known);
    if (learnt !== undefined) {
      this.values.set(learnt);
      this.#size = known.size;
      if (base.grown !== undefined) this.#add(base.grown.by, 1);
    } else if (isEveryRow(base)) this.#startFromTotal(base);
    else if (this.#total !== null && base.list === null && base.size * 2 > this.#rows) {
      this.values.set(this.#total);
      this.#size = this.#rows;
      eachBatch(complement(base, this.#rows), (rows) => this.#add(rows, -1));
    } else {
      this.#clear();
      eachBatch(base, (rows) => this.#add(rows, 1));
    }
  }

  #startFromTotal(base: RowSet): void {
    if (this.#total === null) {
      this.#clear();
      this.#counter.addEvery();
      this.#total = this.values.slice();
      this.#rows = base.size;
    }
    this.values.set(this.#total);
    this.#size = base.size;
  }

  #costOfTotal(base: RowSet): number {
    return this.#total === null ? base.size : 0;
  }

  #clear(): void {
    this.values.fill(0);
    this.#size = 0;
  }

  #add(rows: Uint32Array, sign: number): void {
    this.#counter.add(rows, sign);
    this.#size += sign * rows.length;
  }

  /** Adds the rows of dates that come in and takes off those that fall out; dates that do so together go as one. */
  #pass(before: Uint8Array, after: Uint8Array, base: RowSet, { rows: { start, items } }: Dial): void {
    const bits = base.bits();
    const signAt = (date: number): number => (after[date] ?? 0) - (before[date] ?? 0);
    for (let from = 0; from < after.length; ) {
      const sign = signAt(from);
      let to = from + 1;
      while (to < after.length && signAt(to) === sign) to++;
      if (sign !== 0) this.#addOf(items.subarray(start[from], start[to]), bits, sign);
      from = to;
    }
  }

  #addOf(rows: Uint32Array, bits: Uint32Array | null, sign: number): void {
    if (bits === null) this.#add(rows, sign);
    else {
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at] ?? 0;
        if (hasBit(bits, row)) this.#push(row, sign);
      }
      this.#flush(sign);
    }
  }

  #addDated(rows: Uint32Array, column: Wholes, inside: Uint8Array): void {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      if (inside[column[row] ?? 0] === 1) this.#push(row, 1);
    }
    this.#flush(1);
  }

  #push(row: number, sign: number): void {
    this.#batch[this.#pending++] = row;
    if (this.#pending === BATCH) this.#flush(sign);
  }

  #flush(sign: number): void {
    this.#add(this.#batch.subarray(0, this.#pending), sign);
    this.#pending = 0;
  }
}

const alike = (one: Uint8Array, other: Uint8Array): boolean =>
  one.every((mark, date) => mark === other[date]);

/** How many rows the dates that differ have. */
function passed(before: Uint8Array, after: Uint8Array, { rows: { start } }: Dial): number {
  let rows = 0;
  for (let date = 0; date < after.length; date++) {
    if (before[date] !== after[date]) rows += (start[date + 1] ?? 0) - (start[date] ?? 0);
  }
  return rows;
}
