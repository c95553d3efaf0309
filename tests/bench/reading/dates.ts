import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Anchor } from "../../../src/read/dates/anchor.ts";
import { datesIn } from "../../../src/read/dates/read-dates.ts";
import { tokensOf } from "../../../src/read/text/tokens.ts";

type GoldTime = {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string | null;
};
type TimedArticle = {
  readonly dct: string | null;
  readonly text: string;
  readonly timexes: readonly GoldTime[];
};
/** A span and its value in the corpus's own notation: `1998-08`, `1998-W32`; null for none. */
type Tagged = { readonly start: number; readonly end: number; readonly value: string | null };
type Tagger = (text: string, day: string) => readonly Tagged[];

/** Rivals live in the model's own package: the app must not depend on them. */
const load = createRequire(new URL("../../../geodata/model/package.json", import.meta.url));

/** The texts of the time corpus; none where it is absent. */
export const timedTexts = (folder: string): readonly string[] =>
  timedArticles(folder).map(({ text }) => text);

function timedArticles(folder: string): readonly TimedArticle[] {
  const path = join(folder, "timex_aquaint.json");
  if (!existsSync(path)) return [];
  const { articles }: { readonly articles: readonly TimedArticle[] } = JSON.parse(readFileSync(path, "utf8"));
  return articles;
}

export function dateTable(folder: string): readonly string[] {
  const articles = timedArticles(folder);
  if (articles.length === 0) return ["\nNo time corpus: dates not measured."];
  const taggers = [["Dateline", ours], ...rivals()] as const;
  return [
    "\nAQUAINT dates: relaxed F1, value right over matched spans of type DATE and TIME",
    ...taggers.map(([name, tag]) => `${name.padEnd(18)} ${scored(articles, tag)}`),
  ];
}

function scored(articles: readonly TimedArticle[], tag: Tagger): string {
  const count = { said: 0, gold: 0, met: 0, dated: 0, right: 0 };
  for (const { dct, text, timexes } of articles) {
    const said = tag(text, (dct ?? "1999-01-01").slice(0, 10));
    const used = new Set<Tagged>();
    count.said += said.length;
    count.gold += timexes.length;
    for (const { start, end, type, value } of timexes) {
      const match = said.find((one) => !used.has(one) && one.start < end && start < one.end);
      if (match === undefined) continue;
      used.add(match);
      count.met += 1;
      if (type !== "DATE" && type !== "TIME") continue;
      count.dated += 1;
      if (match.value === plainValue(value ?? "")) count.right += 1;
    }
  }
  const f1 = (200 * count.met) / (count.said + count.gold);
  return `F1 ${f1.toFixed(1)}  value ${((100 * count.right) / count.dated).toFixed(1)} %`;
}

/** Without the hour and the unknown parts: `1998-08-07T10:35` is a day, `1998-XX` a year. References to now have none. */
function plainValue(value: string): string | null {
  if (/REF$/.test(value)) return null;
  return value
    .replace(/T.*$/, "")
    .replace(/-XX/g, "")
    .replace(/-W0/, "-W")
    .replace(/(\d)X$/, "$1");
}

const SEASONS: Readonly<Record<string, string>> = { "21": "SP", "22": "SU", "23": "FA", "24": "WI" };

const ours: Tagger = (text, day) => {
  const anchor: Anchor = { kind: "day", day, basis: "metadata" };
  return datesIn(text, tokensOf(text), anchor).map(({ start, end, when }) => ({
    start,
    end,
    value: when === null ? null : inTimex(when.edtf),
  }));
};

/** EDTF in the corpus's notation: weeks and quarters are intervals there. */
function inTimex(edtf: string): string {
  const [from, to] = edtf.split("/");
  if (from !== undefined && to !== undefined && from.length === 10 && daysBetween(from, to) === 6)
    return weekOf(from);
  if (from?.length === 7 && to?.length === 7)
    return `${from.slice(0, 4)}-Q${Math.ceil(Number(from.slice(5)) / 3)}`;
  const season = SEASONS[/^\d{4}-(2[1-4])$/.exec(edtf)?.[1] ?? ""];
  return season === undefined ? edtf.replace(/X+$/, "") : `${edtf.slice(0, 4)}-${season}`;
}

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const daysBetween = (from: string, to: string): number =>
  (utc(to).getTime() - utc(from).getTime()) / 86_400_000;

/** ISO week: that of its Thursday. */
function weekOf(day: string): string {
  const thursday = utc(day);
  thursday.setUTCDate(thursday.getUTCDate() + 3 - ((thursday.getUTCDay() + 6) % 7));
  const year = thursday.getUTCFullYear();
  return `${year}-W${Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7)}`;
}

function rivals(): readonly (readonly [string, Tagger])[] {
  const found: (readonly [string, Tagger])[] = [];
  try {
    found.push(["chrono-node", chrono(load("chrono-node"))]);
    found.push(["compromise-dates", compromise(load("compromise"), load("compromise-dates"))]);
  } catch {
    process.stdout.write("(Rivals are not installed: npm ci in geodata/model.)\n");
  }
  return found;
}

type ChronoResult = {
  index: number;
  text: string;
  start: { isCertain(part: string): boolean; date(): Date };
};

function chrono(library: { parse(text: string, reference: Date): readonly ChronoResult[] }): Tagger {
  return (text, day) =>
    library.parse(text, new Date(`${day}T12:00:00`)).map(({ index, text: words, start }) => {
      const date = start.date();
      const full = `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
      const certain = (part: string): boolean => start.isCertain(part);
      const value =
        certain("day") || certain("weekday")
          ? full
          : certain("month")
            ? full.slice(0, 7)
            : certain("year")
              ? full.slice(0, 4)
              : full;
      return { start: index, end: index + words.length, value };
    });
}

type CompromiseDate = { text: string; dates?: { start?: string; unit?: string } };
type Compromise = {
  (text: string): { dates(options: object): { json(): readonly CompromiseDate[] } };
  plugin(plugin: unknown): void;
};

function compromise(nlp: Compromise, plugin: unknown): Tagger {
  nlp.plugin(plugin);
  return (text, day) => {
    let from = 0;
    return nlp(text)
      .dates({ today: day, timezone: "UTC" })
      .json()
      .flatMap(({ text: words, dates }): readonly Tagged[] => {
        const start = text.indexOf(words.replace(/[.,]$/, ""), from);
        if (start < 0) return [];
        from = start + words.length;
        const date = (dates?.start ?? "").slice(0, 10);
        const value =
          dates?.unit === "year" ? date.slice(0, 4) : dates?.unit === "month" ? date.slice(0, 7) : date;
        return [{ start, end: from, value }];
      });
  };
}
