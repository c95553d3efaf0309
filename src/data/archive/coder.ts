import { SHARE_BITS, type Shares, TOKEN_BITS } from "./shares.ts";
import { TOKENS, tokenOf } from "./token.ts";

/**
 * Numbers as one long number, each taking as much as its token is rare. Method: range asymmetric numeral systems
 * (Duda, https://arxiv.org/abs/1311.2540) over a state of 16 to 32 bits and words of 16. It is a stack: what was put on
 * last comes off first, so a writer goes from the end to the beginning.
 */
export const LOWEST = 2 ** 16;
const WORD = 2 ** 16;

/** The parts of 2^16 before the share `at` of `of`. */
export const evenly = (at: number, of: number): number => Math.floor((at * WORD) / of);

/** What numbers are written to, the last one first: a `Writer`, or a `Tally` that counts for it. */
export type Sink = {
  readonly whole: (model: number, value: number) => void;
  /** Which of `of` alike things comes next, chosen by what has been written: it costs nothing, but takes bits back. */
  readonly pick: (of: number) => number;
  /** Ends the choice: of the `of` things, those from `from` to `to` are the same as the one chosen. */
  readonly picked: (from: number, to: number, of: number) => void;
};

/** Counts how often each model has each token. */
export class Tally implements Sink {
  readonly counts: readonly Uint32Array[];

  constructor(models: number) {
    this.counts = Array.from({ length: models }, () => new Uint32Array(TOKENS));
  }

  whole(model: number, value: number): void {
    const counts = this.counts[model];
    const { token } = tokenOf(value);
    if (counts !== undefined) counts[token] = (counts[token] ?? 0) + 1;
  }

  pick(): number {
    return 0;
  }

  picked(): void {}
}

export class Writer implements Sink {
  readonly #spans: Uint32Array;
  #words = new Uint16Array(1024);
  #length = 0;
  #x = LOWEST;

  constructor({ spans }: Pick<Shares, "spans">) {
    this.#spans = spans;
  }

  whole(model: number, value: number): void {
    const { token, bits, rest } = tokenOf(value);
    if (bits > 16) this.#put(1, Math.floor(rest / WORD), bits - 16);
    if (bits > 0) this.#put(1, rest % WORD, Math.min(bits, 16));
    const span = this.#spans[(model << TOKEN_BITS) | token] ?? 0;
    this.#put(span >>> 16, span & 0xffff, SHARE_BITS);
  }

  pick(of: number): number {
    return Math.ceil(((this.#x & 0xffff) + 1) * (of / WORD)) - 1;
  }

  picked(from: number, to: number, of: number): void {
    const before = evenly(from, of);
    this.#x = (evenly(to, of) - before) * (this.#x >>> 16) + (this.#x & 0xffff) - before;
    // Below the bottom lie zeros without end.
    if (this.#x < LOWEST) this.#x = this.#x * WORD + (this.#words[--this.#length] ?? 0);
    this.#length = Math.max(0, this.#length);
  }

  /** The words, the state last. */
  taken(): Uint16Array {
    this.#push(this.#x >>> 16);
    this.#push(this.#x & 0xffff);
    return this.#words.slice(0, this.#length);
  }

  /** Puts on what has `share` of 2^`bits` parts, after `before` parts. */
  #put(share: number, before: number, bits: number): void {
    if (this.#x >= share * 2 ** (32 - bits)) {
      this.#push(this.#x & 0xffff);
      this.#x >>>= 16;
    }
    this.#x = Math.floor(this.#x / share) * 2 ** bits + (this.#x % share) + before;
  }

  #push(word: number): void {
    if (this.#length === this.#words.length) {
      const grown = new Uint16Array(2 * this.#length);
      grown.set(this.#words);
      this.#words = grown;
    }
    this.#words[this.#length++] = word;
  }
}
