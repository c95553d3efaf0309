import { expect, test } from "vitest";
import { makeDecoder } from "../../src/cli/read-source.ts";
import { browse } from "./browse.ts";

const { open } = browse();

/** The encodings of https://encoding.spec.whatwg.org/#names-and-labels but for `replacement`, which decodes nothing. */
const SINGLE =
  "ibm866 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-8-i iso-8859-10 iso-8859-13 iso-8859-14 iso-8859-15 iso-8859-16 koi8-r koi8-u macintosh windows-874 windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 x-mac-cyrillic x-user-defined iso-8859-1 us-ascii latin1";
const DOUBLE = "gbk gb18030 big5 euc-jp shift_jis euc-kr utf-8 utf-16le utf-16be";

const hex = (byte: number): string => byte.toString(16);

/** What a decoder makes of each byte or pair; null where it refuses. Runs here and in the page. */
function table(decode: (bytes: Uint8Array) => string, isDouble: boolean): readonly (string | null)[] {
  const out: (string | null)[] = [];
  const add = (...bytes: readonly number[]) => {
    try {
      out.push(decode(Uint8Array.from(bytes)));
    } catch {
      out.push(null);
    }
  };
  for (let first = 0; first < 256; first += 1) {
    add(first);
    if (isDouble) for (let second = 0; second < 256; second += 1) add(first, second);
  }
  return out;
}

test("the command decodes bytes, and pairs of bytes, of every encoding as Chromium does", async () => {
  const page = await open("");
  for (const encoding of `${SINGLE} ${DOUBLE}`.split(" ")) {
    const isDouble = DOUBLE.split(" ").includes(encoding);
    const decoder = makeDecoder(encoding);
    const own = table((bytes) => decoder.decode(bytes), isDouble);
    const browsers = await page.evaluate(
      ({ name, pairs }) => {
        const decoderOf = () => new TextDecoder(name, { fatal: true, ignoreBOM: true });
        const texts: (string | null)[] = [];
        const decodeInto = (bytes: Uint8Array) => {
          try {
            texts.push(decoderOf().decode(bytes));
          } catch {
            texts.push(null);
          }
        };
        for (let first = 0; first < 256; first += 1) {
          decodeInto(Uint8Array.of(first));
          if (pairs) for (let second = 0; second < 256; second += 1) decodeInto(Uint8Array.of(first, second));
        }
        // Lone surrogates do not survive the way out of the page.
        return texts.map((text) => (text === null ? null : escape(text)));
      },
      { name: encoding, pairs: isDouble },
    );
    const differing = own.flatMap((text, index) =>
      (text === null ? null : escape(text)) === browsers[index] ? [] : [index],
    );
    // Big5 has four pairs that stand for two characters (Encoding Standard, Big5 decoder, step 3.4); Chromium garbles them.
    const known = encoding === "big5" ? ["88 62", "88 64", "88 a3", "88 a5"] : [];
    const pairOf = (index: number) => `${hex(Math.floor(index / 257))} ${hex((index % 257) - 1)}`;
    expect({
      encoding,
      differing: differing.map((index) => (isDouble ? pairOf(index) : hex(index))),
    }).toEqual({
      encoding,
      differing: known,
    });
  }
});
