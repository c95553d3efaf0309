import fc from "fast-check";
import { expect, test } from "vitest";
import { makeDecoder } from "../../../src/cli/read-source.ts";
import { decodeText } from "../../../src/data/documents/decode-text.ts";
import { likelyEncodings } from "../../../src/data/documents/likely-encodings.ts";

/** The text's bytes in an encoding, by trying out all bytes and, where it has them, pairs. */
function encoded(text: string, encoding: string): Buffer {
  const table = tableOf(encoding);
  return Buffer.concat([...text].map((sign) => table.get(sign) ?? Buffer.from(`no ${sign} in ${encoding}`)));
}

const tables = new Map<string, ReadonlyMap<string, Buffer>>();
function tableOf(encoding: string): ReadonlyMap<string, Buffer> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, Buffer>();
  const decoder = makeDecoder(encoding);
  const add = (...bytes: readonly number[]) => {
    try {
      const sign = decoder.decode(Uint8Array.from(bytes));
      if ([...sign].length === 1 && !table.has(sign)) table.set(sign, Buffer.from(bytes));
    } catch {}
  };
  for (let byte = 0; byte < 256; byte += 1) add(byte);
  if (/jis|^euc|^gb|^big/.test(encoding))
    for (let lead = 0x81; lead < 0xff; lead += 1)
      for (let trail = 0x40; trail < 0xff; trail += 1) add(lead, trail);
  tables.set(encoding, table);
  return table;
}

const ENGLISH = "“We won’t go,” said Ghassan Salamé of the café in Rome – he’d met André in Zürich.\n";

test.each([
  ["windows-1252", ENGLISH],
  ["windows-1252", "The minister’s plan was met with silence in Rome."],
  ["windows-1252", "He paid £5 in Rome… and left.\n"],
  ["windows-1252", "A caf\u00e9."],
  ["windows-1252", "Le général a rencontré le président à Tripoli, après l’élection.\n"],
  ["windows-1252", "Die Außenminister trafen sich in München über die Lage.\n"],
  ["windows-1251", "Министр иностранных дел России встретился в Риме с генералом Хафтаром.\n"],
  ["windows-1251", "The paper Известия said so in Moscow.\n"],
  ["windows-1251", "Міністр закордонних справ України зустрівся в Києві.\n"],
  ["koi8-u", "Министр иностранных дел России встретился в Риме с генералом Хафтаром.\n"],
  ["ibm866", "Министр иностранных дел России встретился в Риме с генералом Хафтаром.\n"],
  ["windows-1256", "التقى وزير الخارجية الإيطالي في روما المشير خليفة حفتر.\n"],
  ["windows-1250", "Ministr zahraničí jednal v Praze s předsedou vlády o další pomoci, řekl mluvčí.\n"],
  ["windows-1250", "Premier powiedział w Łodzi, że rząd będzie działać szybciej.\n"],
  ["windows-1253", "Ο υπουργός εξωτερικών συναντήθηκε στη Ρώμη με τον στρατηγό.\n"],
  ["windows-1255", "שר החוץ נפגש ברומא עם הגנרל חפתר ביום שלישי.\n"],
  ["windows-1254", "Dışişleri Bakanı İstanbul’da görüştü; kuşkusuz çok önemliydi, dedi bağımsız gazeteci.\n"],
  ["windows-874", "รัฐมนตรีต่างประเทศพบกับนายพลที่กรุงโรม\n"],
  ["shift_jis", "外務大臣はローマで将軍と会談した。これは大きな一歩である。\n"],
  ["euc-jp", "外務大臣はローマで将軍と会談した。これは大きな一歩である。\n"],
  ["gb18030", "外交部长在罗马会见了将军。这是中国的一大步。\n"],
  ["big5", "外交部長在羅馬會見了將軍。這是中國的一大步。\n"],
  ["euc-kr", "외무장관이 로마에서 장군을 만났다. 이것은 큰 걸음이다.\n"],
])("what is written in %s looks like it: %s", (encoding, text) => {
  const bytes = encoded(text, encoding);
  const [first] = likelyEncodings(bytes, makeDecoder);
  expect(first?.encoding).toBe(encoding);
  expect(text).toContain(first?.sample.slice(0, 5));
  const decoding = decodeText(bytes, makeDecoder);
  expect(decoding.kind === "failed" && decoding.likely[0]?.encoding).toBe(encoding);
  expect(decodeText(bytes, makeDecoder, { said: encoding })).toEqual({ kind: "decoded", text });
  expect(decodeText(bytes, makeDecoder, { otherwise: encoding })).toEqual({ kind: "decoded", text });
});

test("bytes of no text look like nothing", () => {
  expect(
    likelyEncodings(
      Uint8Array.from({ length: 400 }, (_, index) => (index * 73 + 128) & 255 || 1),
      makeDecoder,
    ),
  ).toEqual([]);
  expect(likelyEncodings(Buffer.from("In Rome."), makeDecoder)).toEqual([]);
});

test("UTF-32 with a mark is read, damaged it is refused, and UTF-16 is not taken for it", () => {
  const utf32 = (text: string, isBig: boolean) => {
    const points = Array.from(`\ufeff${text}`, (sign) => sign.codePointAt(0) ?? 0);
    const bytes = Buffer.alloc(points.length * 4);
    points.forEach((point, index) => {
      if (isBig) bytes.writeUInt32BE(point, index * 4);
      else bytes.writeUInt32LE(point, index * 4);
    });
    return bytes;
  };
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 30 }), fc.boolean(), (text, isBig) => {
      expect(decodeText(utf32(text, isBig), makeDecoder)).toEqual({ kind: "decoded", text });
    }),
    { numRuns: 100, seed: 6 },
  );
  expect(decodeText(utf32("In Rome", false).subarray(0, -1), makeDecoder)).toMatchObject({
    kind: "failed",
    message: "expected UTF-32, found what is no character",
  });
  expect(decodeText(Buffer.from("\ufeffIn Rome", "utf16le"), makeDecoder)).toMatchObject({ text: "In Rome" });
});

test("UTF-16 without a mark looks like it in any script, and is read when a person says so", () => {
  for (const text of [
    "In Rome the talks began.",
    "Министр встретился в Риме с генералом.",
    "التقى الوزير في روما",
  ]) {
    const bytes = Buffer.from(text, "utf16le");
    for (const [encoding, own] of [
      ["utf-16le", bytes],
      ["utf-16be", Buffer.from(bytes).swap16()],
    ] as const) {
      const decoding = decodeText(own, makeDecoder);
      expect(decoding).toMatchObject({ kind: "failed", likely: [{ encoding }] });
      expect(decodeText(own, makeDecoder, { said: encoding })).toEqual({ kind: "decoded", text });
    }
  }
});

test("a name that is none of an encoding is told", () => {
  expect(decodeText(Buffer.from("In Rome."), makeDecoder, { said: "windows-9" })).toMatchObject({
    message: "expected the name of an encoding such as windows-1252, found “windows-9”",
  });
});
