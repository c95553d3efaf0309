/** Reads numbers and texts off a section, from front to back. */
export type Reader = {
  readonly byte: () => number;
  /** LEB128, unsigned, below 2^31. */
  readonly varint: () => number;
  /** Zigzag: 0, -1, 1, -2 … */
  readonly signed: () => number;
};

export function readerOf(bytes: Uint8Array): Reader {
  let at = 0;
  const byte = () => bytes[at++] ?? 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const next = bytes[at++] ?? 0;
      value |= (next & 127) << shift;
      if (next < 128) break;
    }
    return value >>> 0;
  };
  const signed = () => {
    const value = varint();
    return (value >>> 1) ^ -(value & 1);
  };
  return { byte, varint, signed };
}

/**
 * Writes a text as UTF-8 at `at` and answers where it ends; -1 if it does not fit. Our own, because `TextEncoder` is
 * the platform's and these folders know no platform. A lone surrogate is written as any other code point.
 */
export function writeUtf8(text: string, into: Uint8Array, at: number): number {
  let end = at;
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (end + size > into.length) return -1;
    if (size === 1) into[end++] = code;
    else {
      into[end++] = (size === 2 ? 0xc0 : size === 3 ? 0xe0 : 0xf0) | (code >> (6 * (size - 1)));
      for (let rest = size - 2; rest >= 0; rest--) into[end++] = 0x80 | ((code >> (6 * rest)) & 63);
    }
    if (size === 4) index++;
  }
  return end;
}

export function readUtf8(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let at = start; at < end; ) {
    const lead = bytes[at++] ?? 0;
    const rest = lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let code = rest === 0 ? lead : lead & (0x3f >> rest);
    for (let more = 0; more < rest; more++) code = (code << 6) | ((bytes[at++] ?? 0) & 63);
    text += String.fromCodePoint(code);
  }
  return text;
}

/** Where each of `count` texts that end in a newline begins; one more, where the last ends. */
export function lineStarts(bytes: Uint8Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  let line = 1;
  for (let at = 0; at < bytes.length && line <= count; at++) if (bytes[at] === 10) starts[line++] = at + 1;
  return starts;
}
