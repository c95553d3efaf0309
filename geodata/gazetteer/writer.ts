/** Bytes that grow; the counterpart of `src/read/gazetteer/bytes.ts`. */
export class Writer {
  #bytes = new Uint8Array(1024);
  #length = 0;
  #before = 0;

  byte(value: number): void {
    if (!(value >= 0 && value <= 255)) throw new Error(`a byte expected, ${value} found`);
    this.#room(1);
    this.#bytes[this.#length++] = value;
  }

  bytes(values: Uint8Array): void {
    this.#room(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  text(value: string): void {
    this.bytes(Buffer.from(value));
  }

  varint(value: number): void {
    if (!(value >= 0 && value < 2 ** 31)) throw new Error(`a number below 2^31 expected, ${value} found`);
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.byte((rest & 127) | 128);
    this.byte(rest);
  }

  /** The zigzag difference to the value given before. */
  delta(value: number): void {
    const difference = value - this.#before;
    this.varint(difference < 0 ? -2 * difference - 1 : 2 * difference);
    this.#before = value;
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
