import type { MakeDecoder } from "./decode-text.ts";

/** An encoding that bytes may be in, and how their first telling words would read in it. */
export type LikelyEncoding = { readonly encoding: string; readonly sample: string };

/** Bytes that are looked at: the first in which anything but ASCII stands, and some after it. */
const MOST_BYTES = 20_000;
/** UTF-16 units of a sample. */
const SAMPLE = 60;
/** Mean points below which a reading is nonsense. */
const LEAST = 0.5;
/** How many are offered. */
const MOST_OFFERED = 3;

/**
 * The letters beyond ASCII that texts in an encoding are mostly made of, the commonest first, by hand from frequency
 * tables of its languages; of several encodings as likely the first listed is taken, which is the commonest on old files.
 */
const LETTERS: readonly (readonly [encoding: string, letters: string])[] = [
  ["windows-1252", "éèàçêíáóñúüöäßâîôûëïãõìòùåøæœÉÀÇÜÖÄÁÓÍÅØ"],
  ["windows-1251", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфіїєёґъ"],
  ["windows-1256", "اليمنوترعبدسهفكقحجشصطخةىضغذثظزءأإآؤئپچژگک"],
  ["windows-1250", "áéíóúýčěřšžůťďňąćęłńśźżőűăâîşţäöüČŠŽŁŚ"],
  ["windows-1253", "αοιετσνηυρπκμλςωγδχθφβξζψάέήίόύώ"],
  ["windows-1255", "יוהלאתרמבשנעםדחקפכגטסזןצךץףּ"],
  ["windows-1254", "ıişğüöçâîİŞĞÜÖÇ"],
  ["windows-1257", "āčēģīķļņšūžąęėįųõäöü"],
  ["windows-1258", "ăâđêôơư"],
  ["windows-874", "านรอกเงมยลวดทสตะปบคหแจพชขใไโผิีึืุู่้์็ัำ"],
  ["koi8-u", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфіїєёґъ"],
  ["ibm866", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ"],
  ["iso-8859-5", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ"],
  ["x-mac-cyrillic", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ"],
  ["macintosh", "éèàçêíáóñúüöäßâîôûëïãõìòùåøæœÉÀÇÜÖÄÁÓÍÅØ"],
  ["shift_jis", "のにはをたがでてとしれさいるなも年日一人国大会中本"],
  ["euc-jp", "のにはをたがでてとしれさいるなも年日一人国大会中本"],
  ["gb18030", "的一是不了在人有我他这中大来上国个到说们为和年日地要以会对"],
  ["big5", "的一是不了在人有我他這中大來上國個到說們為和年日地要以會對"],
  ["euc-kr", "이다는의에을가하고로한를지사기은도인정시대"],
];

/** Encodings that give every byte a meaning are likely only if that meaning is; the likeliest come first. */
export function likelyEncodings(bytes: Uint8Array, make: MakeDecoder): readonly LikelyEncoding[] {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  if (first === -1) return [];
  const from = wordStart(bytes, first);
  const part = wholeLines(bytes.subarray(from, from + MOST_BYTES));
  return LETTERS.flatMap(([encoding, letters]) => {
    const text = textOf(part, encoding, make);
    return text === null
      ? []
      : [
          {
            encoding,
            sample: sampleOf(text),
            points: points(
              text,
              new Map([...letters].map((letter, rank) => [letter, 2 - (0.8 * rank) / letters.length])),
            ),
          },
        ];
  })
    .filter((one) => one.points > LEAST)
    .toSorted((a, b) => b.points - a.points)
    .filter((one, index, all) => all.findIndex(({ sample }) => sample === one.sample) === index)
    .slice(0, MOST_OFFERED)
    .map(({ encoding, sample }) => ({ encoding, sample }));
}

/** The two orders of UTF-16, and how much of it would be ordinary text; of bytes with zeros among them. */
export function likelyUtf16(bytes: Uint8Array, make: MakeDecoder): string | null {
  const part = bytes.subarray(0, Math.min(bytes.length, MOST_BYTES) & ~1);
  const shares = ["utf-16le", "utf-16be"].map((encoding) => {
    const text = textOf(part, encoding, make) ?? "";
    return {
      encoding,
      share: (text.match(/[\p{L}\p{M}\p{N}\p{P}\s]/gu)?.length ?? 0) / (text.length || 1),
      text,
    };
  });
  const best = shares.find(
    ({ share, text }) =>
      share > 0.95 && share >= Math.max(...shares.map((one) => one.share)) && /[ \n]/.test(text),
  );
  return best?.encoding ?? null;
}

function textOf(bytes: Uint8Array, encoding: string, make: MakeDecoder): string | null {
  try {
    return make(encoding).decode(bytes);
  } catch {
    return null;
  }
}

/** So that no character is cut: from the blank before a byte, at most 40 bytes back. */
function wordStart(bytes: Uint8Array, at: number): number {
  for (let start = at; start > Math.max(0, at - 40); start -= 1)
    if (start < at - 20 && isBlank(bytes[start - 1])) return start;
  return Math.max(0, at - 40);
}

/** Without a last, cut line or word. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  if (bytes.length < MOST_BYTES) return bytes;
  let end = bytes.length;
  while (end > 0 && !isBlank(bytes[end - 1])) end -= 1;
  return end === 0 ? bytes : bytes.subarray(0, end);
}

const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d;

const LETTER = /\p{L}/u;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** How well a reading explains its signs beyond ASCII: their mean, 2 for a usual letter in its place, below 0 for nonsense. */
function points(text: string, letters: ReadonlyMap<string, number>): number {
  let [sum, count] = [0, 0];
  const signs = [...text];
  signs.forEach((sign, index) => {
    if (!BEYOND_ASCII.test(sign)) return;
    count += 1;
    sum += pointsOf(sign, signs[index - 1] ?? " ", signs[index + 1] ?? " ", letters);
  });
  return count === 0 ? 0 : sum / count;
}

function pointsOf(sign: string, before: string, after: string, letters: ReadonlyMap<string, number>): number {
  if (/[\p{Cc}\p{Co}\p{Cn}]/u.test(sign)) return -5;
  if (!LETTER.test(sign) && !letters.has(sign)) return punctuationPoints(sign, before, after);
  // A capital after a small letter, and two scripts in one word, are signs of a wrong reading.
  if (/\p{Lu}/u.test(sign) && /\p{Ll}/u.test(before)) return -2;
  const isLatin = /\p{Script=Latin}/u.test(sign);
  if (!isLatin && (/[A-Za-z]/.test(before) || /[A-Za-z]/.test(after))) return -3;
  // Latin letters beyond ASCII stand among ASCII letters: a word of nothing else is none.
  if (isLatin && isForeign(before) && isForeign(after)) return -2;
  if (isLatin && /\d/.test(before + after)) return -1;
  const own = letters.get(sign);
  if (own !== undefined) return own;
  return letters.has(sign.toLowerCase()) ? 1.2 : /[\p{Script=Han}\p{Script=Hangul}]/u.test(sign) ? 0.8 : -0.5;
}

const isForeign = (sign: string): boolean => BEYOND_ASCII.test(sign) && LETTER.test(sign);

function punctuationPoints(sign: string, before: string, after: string): number {
  const [isAfterWord, isBeforeWord] = [/[\p{L}\p{N}.,!?]/u.test(before), /[\p{L}\p{N}]/u.test(after)];
  if (/[’]/.test(sign)) return isAfterWord ? 2 : 0;
  if (/[“‘«„]/.test(sign)) return !isAfterWord && isBeforeWord ? 2 : 0;
  if (/[”»]/.test(sign)) return isAfterWord && !isBeforeWord ? 2 : 0;
  if (/[–—…•·]/.test(sign)) return 1;
  if (/[。、，．「」・]/.test(sign)) return 1.5;
  if (sign === "\u00a0") return 0.8;
  if (/[£€§°©®™№]/.test(sign)) return 0.6;
  return /\p{M}/u.test(sign) ? 0.5 : -1;
}

/** The first words that an encoding makes a difference to. */
function sampleOf(text: string): string {
  const at = Math.max(0, text.search(BEYOND_ASCII));
  const line = text
    .slice(Math.max(0, at - 20), at + SAMPLE)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return [...line].slice(0, SAMPLE).join("");
}
