/** What English news calls months, days and units of time. Keys are folded words. */

const numbered = (words: string, first: number): ReadonlyMap<string, number> =>
  new Map(words.split(" ").flatMap((same, index) => same.split("/").map((word) => [word, index + first])));

/** 1–12. `may` and `march` are words too: see `isSureMonth`. */
export const MONTHS = numbered(
  "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec",
  1,
);

/** 0 is Sunday. */
export const WEEKDAYS = numbered("sunday monday tuesday wednesday thursday friday saturday", 0);
export const SHORT_WEEKDAYS = numbered("sun mon tue/tues wed thu/thur/thurs fri sat", 0);

export const SEASONS: ReadonlyMap<string, Season> = new Map([
  ["spring", 21],
  ["summer", 22],
  ["autumn", 23],
  ["fall", 23],
  ["winter", 24],
]);
/** As EDTF numbers them. */
export type Season = 21 | 22 | 23 | 24;

/** Written out, as centuries are; those in figures are read as figures. */
export const CENTURIES = numbered(
  "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
  12,
);

export const ORDINALS = numbered(
  "first/1st second/2nd third/3rd fourth/4th fifth/5th sixth seventh eighth ninth tenth",
  1,
);

export const COUNTS = numbered(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
  1,
);
export const TENS: ReadonlyMap<string, number> = new Map([
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["ninety", 90],
]);

/** The number that a word or digits stand for; null when vague ("several") or none at all. */
export function countOf(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  if (word === "a" || word === "an") return 1;
  if (word === "couple") return 2;
  if (word === "dozen") return 12;
  return COUNTS.get(word) ?? TENS.get(word) ?? null;
}

export const VAGUE_COUNTS = new Set([
  "several",
  "few",
  "some",
  "many",
  "recent",
  "couple",
  "coming",
  "numerous",
]);

export type Unit = "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year" | "decade" | "century";

export const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ["minute", "minute"],
  ["minutes", "minute"],
  ["hour", "hour"],
  ["hours", "hour"],
  ["day", "day"],
  ["days", "day"],
  ["night", "day"],
  ["nights", "day"],
  ["week", "week"],
  ["weeks", "week"],
  ["weekend", "week"],
  ["month", "month"],
  ["months", "month"],
  ["quarter", "quarter"],
  ["quarters", "quarter"],
  ["year", "year"],
  ["years", "year"],
  ["decade", "decade"],
  ["decades", "decade"],
  ["century", "century"],
  ["centuries", "century"],
]);

export const DAY_PARTS = new Set(["morning", "afternoon", "evening", "night", "noon", "midnight"]);
export const NEARLY = new Set(["early", "mid", "late"]);
