/** The bytes of a file as text, or what is wrong with them. */
export type Decoding =
  | { readonly kind: "decoded"; readonly text: string }
  | { readonly kind: "failed"; readonly message: string };

/** Makes a decoder that throws on bytes that are none of its encoding's; `TextDecoder` with `fatal` makes them. */
export type MakeDecoder = (encoding: string) => { decode(bytes: Uint8Array): string };

/**
 * UTF-8, or what a byte order mark says; the mark is no part of the text. Nothing is guessed: bytes that might be any
 * of several encodings would give any of several texts. `declared` is the encoding that the file itself names, if any.
 */
export function decodeText(bytes: Uint8Array, make: MakeDecoder, declared: string | null = null): Decoding {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return decodedAs(marked.encoding, bytes.subarray(marked.mark.length), make);
  const zero = bytes.indexOf(0);
  if (zero !== -1) return failed(zeroTrouble(bytes, zero));
  const utf8 = decodedAs("utf-8", bytes, make);
  if (utf8.kind === "decoded" || declared === null || /^utf-?8$/i.test(declared)) return utf8;
  return decodedAs(declared, bytes, make);
}

const MARKS = [
  { encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] },
] as const;

function decodedAs(encoding: string, bytes: Uint8Array, make: MakeDecoder): Decoding {
  try {
    return { kind: "decoded", text: make(encoding).decode(bytes) };
  } catch {
    return failed(
      encoding === "utf-8" ? utf8Trouble(bytes) : `expected ${encoding}, as the file says it is; it is not`,
    );
  }
}

/** Where every other byte is zero the file is UTF-16 in a Western script; elsewhere it is no text at all. */
function zeroTrouble(bytes: Uint8Array, zero: number): string {
  const head = bytes.subarray(0, 512);
  const zeros = [0, 1].map((odd) => head.filter((byte, index) => byte === 0 && index % 2 === odd).length);
  const most = Math.max(...zeros);
  return most > head.length / 4 && Math.min(...zeros) < most / 8
    ? "expected UTF-8, found what looks like UTF-16 without a byte order mark; save it as UTF-8"
    : `expected text, found a zero byte at byte ${zero}: the file is binary`;
}

function utf8Trouble(bytes: Uint8Array): string {
  const at = firstBadByte(bytes);
  const byte = (bytes[at] ?? 0).toString(16).padStart(2, "0");
  return `expected UTF-8, found byte 0x${byte} at byte ${at}; it may be Latin-1 or Windows-1252, which the bytes cannot tell: save it as UTF-8`;
}

/** The first byte that begins no sound UTF-8 sequence (RFC 3629). */
export function firstBadByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const length = soundLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return bytes.length;
}

function soundLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xf0 && first < 0xf5
          ? 4
          : 0;
  const second = bytes[at + 1] ?? 0;
  const [least, most] =
    first === 0xe0
      ? [0xa0, 0xbf]
      : first === 0xed
        ? [0x80, 0x9f]
        : first === 0xf0
          ? [0x90, 0xbf]
          : first === 0xf4
            ? [0x80, 0x8f]
            : [0x80, 0xbf];
  if (length === 0 || second < least || second > most) return 0;
  for (let more = 2; more < length; more += 1) if (((bytes[at + more] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function failed(message: string): Decoding {
  return { kind: "failed", message };
}
