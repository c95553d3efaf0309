import { type LikelyEncoding, likelyEncodings, likelyUtf16 } from "./likely-encodings.ts";

/** The bytes of a file as text, or what is wrong with them. */
export type Decoding =
  | { readonly kind: "decoded"; readonly text: string }
  | {
      readonly kind: "failed";
      readonly message: string;
      /** Encodings that the bytes may well be in, the likeliest first: for a person to choose from. */
      readonly likely: readonly LikelyEncoding[];
    };

/** Makes a decoder that throws on bytes that are none of its encoding's, and on a name that is none of an encoding. */
export type MakeDecoder = (encoding: string) => { decode(bytes: Uint8Array): string };

/** What is known of a file's encoding, by names of the Encoding Standard. */
export type EncodingHints = {
  /** A person says so of this file: that counts. */
  readonly said?: string | null;
  /** The file itself names it. */
  readonly declared?: string | null;
  /** A person says so of files that tell nothing themselves. */
  readonly otherwise?: string | null;
};

/**
 * What a person says; else what a byte order mark says, which is no part of the text; else UTF-8, what the file
 * declares, or what a person says of all. Nothing is guessed: bytes that might be any of several encodings would give
 * any of several texts. What they look like is told, so that a person can say it.
 */
export function decodeText(
  bytes: Uint8Array,
  make: MakeDecoder,
  { said = null, declared = null, otherwise = null }: EncodingHints = {},
): Decoding {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (said !== null) return asSaid(bytes, said, make);
  if (marked !== undefined) return decodedAs(marked.encoding, bytes.subarray(marked.mark.length), make);
  const zero = bytes.indexOf(0);
  if (zero !== -1) {
    if (otherwise !== null && /^utf-16/i.test(otherwise)) return decodedAs(otherwise, bytes, make);
    return zeroTrouble(bytes, zero, make);
  }
  const utf8 = decodedAs("utf-8", bytes, make);
  if (utf8.kind === "decoded") return utf8;
  // A page in UTF-16 could not say so in ASCII: the standard takes it for UTF-8.
  const own = declared !== null && !/^utf-?(?:8|16(?:le|be)?)$/i.test(declared) ? declared : otherwise;
  return own === null ? utf8 : decodedAs(own, bytes, make);
}

/** Longest first: the mark of UTF-32 begins with that of UTF-16. */
const MARKS = [
  { encoding: "utf-32le", mark: [0xff, 0xfe, 0, 0] },
  { encoding: "utf-32be", mark: [0, 0, 0xfe, 0xff] },
  { encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] },
] as const;

function asSaid(bytes: Uint8Array, said: string, make: MakeDecoder): Decoding {
  const decoding = decodedAs(said.trim(), bytes, make);
  return decoding.kind === "decoded" ? { ...decoding, text: decoding.text.replace(/^\ufeff/, "") } : decoding;
}

function decodedAs(encoding: string, bytes: Uint8Array, make: MakeDecoder): Decoding {
  if (/^utf-?32(?:le|be)?$/i.test(encoding)) return utf32(bytes, /be$/i.test(encoding));
  try {
    return { kind: "decoded", text: make(encoding).decode(bytes) };
  } catch (error) {
    if (/^utf-?8$/i.test(encoding)) return utf8Trouble(bytes, make);
    if (error instanceof RangeError)
      return failed(
        `expected the name of an encoding such as windows-1252, found “${encoding.slice(0, 40)}”`,
      );
    return failed(`expected ${encoding}, as is said of the file; it is not`, likelyEncodings(bytes, make));
  }
}

/** The Encoding Standard has no UTF-32; files of it still come from old tools. */
function utf32(bytes: Uint8Array, isBigEndian: boolean): Decoding {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const point = at + 4 > bytes.length ? Number.NaN : view.getUint32(at, !isBigEndian);
    if (!(point <= 0x10ffff) || (point >= 0xd800 && point <= 0xdfff))
      return failed("expected UTF-32, found what is no character");
    parts.push(String.fromCodePoint(point));
  }
  return { kind: "decoded", text: parts.join("") };
}

/** Zeros stand in UTF-16 without a mark; elsewhere they say that a file is no text at all. */
function zeroTrouble(bytes: Uint8Array, zero: number, make: MakeDecoder): Decoding {
  const encoding = likelyUtf16(bytes, make);
  if (encoding === null)
    return failed(`expected text, found a zero byte at byte ${zero}: the file is binary`);
  const text = make(encoding).decode(bytes.subarray(0, Math.min(bytes.length & ~1, 200)));
  const sample = text.replace(/\s+/g, " ").trim().slice(0, 60);
  return failed(`expected UTF-8, found what looks like ${encoding} without a byte order mark (“${sample}”)`, [
    { encoding, sample },
  ]);
}

function utf8Trouble(bytes: Uint8Array, make: MakeDecoder): Decoding {
  const at = firstBadByte(bytes);
  const byte = (bytes[at] ?? 0).toString(16).padStart(2, "0");
  const likely = likelyEncodings(bytes, make);
  const [first] = likely;
  const looks =
    first === undefined
      ? "it looks like no encoding that is known here: save it as UTF-8"
      : `it looks like ${first.encoding} (“${first.sample}”)`;
  return failed(`expected UTF-8, found byte 0x${byte} at byte ${at}; ${looks}`, likely);
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

function failed(message: string, likely: readonly LikelyEncoding[] = []): Decoding {
  return { kind: "failed", message, likely };
}
