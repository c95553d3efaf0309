import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { languageOf } from "../../../src/read/language/language.ts";
import { SENTENCES } from "./sentences.ts";

/** Two different sentences of a language each. */
const paragraphs = Object.entries(SENTENCES).flatMap(([language, sentences]) =>
  sentences.flatMap((first, index) =>
    sentences.slice(index + 1).map((second) => ({ language, text: `${first} ${second}` })),
  ),
);
const said = (text: string, given: string | null = null): string => {
  const { code, isRead } = languageOf(text, given);
  return `${code}, ${isRead ? "read" : "not read"}`;
};
const wrongIn = (given: (language: string) => string | null) =>
  paragraphs.filter(({ language, text }) => said(text, given(language)) !== `${language}, not read`);

test("of 300 paragraphs and more in 20 languages at least 98 in a hundred are named", () => {
  expect(new Set(paragraphs.map(({ language }) => language)).size).toBeGreaterThanOrEqual(20);
  expect(paragraphs.length).toBeGreaterThanOrEqual(300);
  const wrong = wrongIn(() => null).map(({ language, text }) => `${language}: ${said(text)}: ${text}`);
  expect(wrong.slice(0, Math.floor(paragraphs.length * 0.02))).toEqual(wrong);
});

test("a page that says that it is English is not, where its words are clearly another language", () => {
  expect(wrongIn(() => "en").length).toBeLessThanOrEqual(paragraphs.length * 0.02);
});

test("a page that says its own language keeps its exact name", () => {
  const text = paragraphs.find(({ language }) => language === "pt")?.text ?? "";
  expect(said(text, "pt-BR")).toBe("pt-BR, not read");
});

const ENGLISH =
  "Fighters seized the port of Sirte on Monday, officials said. The envoy flew from Tripoli to Rome, where he met two of his aides.";

test.each([
  [null, "en, read"],
  ["en", "en, read"],
  ["en-GB", "en-GB, read"],
  ["fr", "en, read"],
  ["ar", "en, read"],
])("clear English that is said to be %s is %s", (given, expected) => {
  expect(said(ENGLISH, given)).toBe(expected);
});

test("an English article with a quotation in another language is read", () => {
  for (const [language, [quotation = "", more = ""]] of Object.entries(SENTENCES)) {
    const text = `${ENGLISH} “${quotation} ${more}” he said in a speech that was not shown at home. It was the first time that he had spoken of it since the war began, and nobody in the hall had expected it.`;
    expect([language, said(text)]).toEqual([language, "en, read"]);
  }
});

test.each([
  ["fewer than 60 letters", "Der Hafen ist geschlossen, und kein Schiff kommt herein.", "und, read"],
  ["no letters", "1 2 3 4 5 — 6 7 8 9 … ".repeat(20), "und, read"],
  ["nothing", "", "und, read"],
  [
    "names",
    `${"Rome Palermo Tripoli Sabratha Amman Benghazi Misrata Sirte Derna Tobruk ".repeat(8)}`,
    "und, read",
  ],
])("a text of %s cannot be told and is read", (_, text, expected) => {
  expect(said(text)).toBe(expected);
});

const HEADLINES = [
  "Rebels Seize Sirte Port, Kill Nine; Envoy Flies To Rome; Talks Collapse; Oil Price Soars 5%; Markets Tumble",
  "BENGHAZI BLAST KILLS NINE. TOBRUK PARLIAMENT DELAYS VOTE. MISRATA MAYOR RESIGNS. ROME HOSTS LIBYA SUMMIT.",
  "Standings: Ajax 34, Feyenoord 31, Twente 28, Utrecht 27, Vitesse 24, Groningen 22, Heerenveen 21, Sparta 20",
];
test.each(HEADLINES)("words without small words are no other language: %s", (text) => {
  expect(languageOf(text, null).isRead).toBe(true);
});

const GOLD = new URL("../../../../shared/gold/", import.meta.url);
const CORPORA = [
  "lgl",
  "trnews",
  "geovirus",
  "timex_aquaint",
  "actors_crossner_ai",
  "actors_crossner_literature",
  "actors_crossner_music",
  "actors_crossner_politics",
  "actors_crossner_science",
  "actors_gum",
  "actors_wikigold",
];
const present = CORPORA.filter((name) => existsSync(new URL(`${name}.json`, GOLD)));

test.skipIf(present.length === 0)(
  `none of the English gold articles is refused (corpora beside the project: ${present.length === 0 ? "none, so not tried" : present.length})`,
  () => {
    for (const name of present) {
      const { articles }: { readonly articles: readonly { readonly text: string }[] } = JSON.parse(
        readFileSync(new URL(`${name}.json`, GOLD), "utf8"),
      );
      const refused = articles.filter(({ text }) => !languageOf(text, null).isRead);
      expect([name, articles.length > 0, refused.map(({ text }) => text.slice(0, 80))]).toEqual([
        name,
        true,
        [],
      ]);
    }
  },
);
