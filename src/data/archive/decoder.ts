import { evenly, LOWEST } from "./coder.ts";
import { SHARE_BITS, type Shares, TOKEN_BITS } from "./shares.ts";
import { BITS, LEAST, OWN } from "./token.ts";

const PART = 2 ** SHARE_BITS - 1;

/** Reads back what a `Writer` wrote, the last first. Millions of numbers are read at once, so every step counts. */
export class Reader {
  readonly #spans: Uint32Array;
  readonly #tokenAt: Uint8Array;
  /** One number of 32 bits, in an array so that it is never boxed. */
  readonly #state = new Int32Array(1);
  #words: Uint16Array;
  #length: number;

  constructor(words: Uint16Array, { spans, tokenAt }: Shares) {
    this.#spans = spans;
    this.#tokenAt = tokenAt;
    this.#words = words;
    this.#length = words.length;
    const low = this.#pop();
    this.#state[0] = (this.#pop() << 16) | low;
  }

  whole(model: number): number {
    let x = this.#state[0] ?? 0;
    const part = x & PART;
    const token = this.#tokenAt[(model << SHARE_BITS) | part] ?? 0;
    const span = this.#spans[(model << TOKEN_BITS) | token] ?? 0;
    x = (Math.imul(span >>> 16, x >>> SHARE_BITS) + part - (span & 0xffff)) | 0;
    if (x >>> 16 === 0) x = (x << 16) | this.#pop();
    if (token < OWN) {
      this.#state[0] = x;
      return token;
    }
    const bits = BITS[token] ?? 0;
    let value = LEAST[token] ?? 0;
    const low = bits < 16 ? bits : 16;
    value += x & ((1 << low) - 1);
    x >>>= low;
    if (x >>> 16 === 0) x = (x << 16) | this.#pop();
    if (bits > 16) {
      value += (x & ((1 << (bits - 16)) - 1)) * 2 ** 16;
      x >>>= bits - 16;
      if (x >>> 16 === 0) x = (x << 16) | this.#pop();
    }
    this.#state[0] = x;
    return value;
  }

  /** Gives back what `pick` took. */
  unpick(from: number, to: number, of: number): void {
    const before = evenly(from, of);
    const share = evenly(to, of) - before;
    let x = (this.#state[0] ?? 0) >>> 0;
    if (x >>> 16 >= share) {
      this.#push(x & 0xffff);
      x >>>= 16;
    }
    const times = Math.floor(x / share);
    this.#state[0] = (times << 16) + (x - times * share) + before;
  }

  /** Whether everything has been read: what is left is what a writer begins with. */
  get isSpent(): boolean {
    return this.#state[0] === LOWEST && this.#words.subarray(0, this.#length).every((word) => word === 0);
  }

  /** Below the bottom lie zeros without end. */
  #pop(): number {
    return this.#length === 0 ? 0 : (this.#words[--this.#length] ?? 0);
  }

  #push(word: number): void {
    if (this.#length === this.#words.length) {
      const grown = new Uint16Array(2 * this.#length + 16);
      grown.set(this.#words);
      this.#words = grown;
    }
    this.#words[this.#length++] = word;
  }
}
