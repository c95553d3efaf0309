import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_HINTS } from "../../src/read/hints.ts";
import { read } from "../../src/read/read.ts";
import type { ReadMention } from "../../src/read/reading.ts";
import { shippedGazetteer, shippedModel } from "../bench/reading/opened.ts";
import { markedTexts } from "./fixture/marked.ts";

const [gazetteer, model] = [shippedGazetteer(), shippedModel()];
const article = (stem: string) => {
  const text = readFileSync(new URL(`../../geodata/articles/${stem}.txt`, import.meta.url), "utf8");
  return { text, reading: read(text, NO_HINTS, gazetteer, model) };
};
const first = article("000_962d1b79bee42f05");
const second = article("003_30ef00eb747dd457");
type PlaceMention = Extract<ReadMention, { kind: "place" }>;
const places = ({ reading }: typeof first): readonly PlaceMention[] =>
  reading.mentions.filter((mention): mention is PlaceMention => mention.kind === "place");
const placedAt = ({ reading }: typeof first): ReadonlySet<string> =>
  new Set(reading.excerpts.flatMap(({ placings }) => placings.map(({ place }) => place.name)));

test("the first article is placed at Rome, Sabratha and western Libya, not at the Tripoli of a teaser", () => {
  for (const name of ["Rome", "Sabratha", "western Libya"]) expect(placedAt(first)).toContain(name);
  expect(placedAt(first)).not.toContain("Tripoli");
  expect(places(first).find(({ text }) => text === "Tripoli")?.zone).toBe("furniture");
});

test("its “yesterday” is bounded by the page's date and anchored to nothing", () => {
  const yesterday = first.reading.mentions.find(({ text }) => text === "yesterday");
  expect(yesterday).toMatchObject({ when: { edtf: "../2018-03-22", earliest: null, basis: "page" } });
  expect(first.reading.notes.map(({ note }) => note)).toContain(
    "The article's own day is unknown; it is not after 2018-03-23.",
  );
});

test("the second article is placed wherever it names a town or a country", () => {
  for (const name of [
    "Palermo",
    "Tripoli",
    "Amman",
    "Jordan",
    "Libya",
    "Italy",
    "Qatar",
    "eastern Libya",
    "southern Libya",
  ]) {
    expect(placedAt(second)).toContain(name);
  }
});

test("its Tripoli is Libya's, its Palermo Italy's", () => {
  const codes = places(second)
    .filter(({ text }) => /^(?:Tripoli|Palermo)$/.test(text))
    .map(({ text, place }) => `${text} ${place.countryCode}`);
  expect(new Set(codes)).toEqual(new Set(["Tripoli LY", "Palermo IT"]));
});

test("its Amman stands in one excerpt, dated 24 August 2015", () => {
  const amman = second.reading.excerpts.filter(({ placings }) =>
    placings.some(({ place }) => place.name === "Amman"),
  );
  expect(amman.map(({ when }) => [when?.edtf, when?.basis])).toEqual([["2015-08-24", "caption"]]);
});

test("its Tuesdays are 13 November 2018", () => {
  const tuesdays = second.reading.mentions.filter(({ text }) => text === "Tuesday");
  expect(tuesdays.map((mention) => (mention.kind === "date" ? mention.when?.edtf : null))).toEqual([
    "2018-11-13",
    "2018-11-13",
    "2018-11-13",
  ]);
});

test("Hifter, Hiftar and Gen. Khalifa Hifter are one actor", () => {
  const hifter = second.reading.actors.filter(({ aliases }) =>
    aliases.some((alias) => /Hift[ae]r/.test(alias)),
  );
  expect(hifter).toMatchObject([{ id: "khalifa-hifter", titles: ["Gen."] }]);
  expect(hifter[0]?.aliases).toEqual(expect.arrayContaining(["Khalifa Hifter", "Hiftar", "Hifter"]));
});

test("the Libyan National Army is no place", () => {
  const army = second.text.indexOf("Libyan National Army");
  expect(
    places(second)
      .filter(({ start }) => start === army)
      .every(({ demonym }) => demonym),
  ).toBe(true);
  const sentence = second.reading.excerpts.find(({ start, end }) => start <= army && army < end);
  expect(sentence?.placings.some(({ evidence }) => evidence.start === army)).toBe(false);
});

test("excerpts and mentions are the text at their offsets, in order, whatever the text", () => {
  const pieces = fc.constantFrom(
    ...markedTexts().flatMap(({ text }) => text.split(/(?<=[ ,.])/)),
    "\n\n",
    "\u0000",
    "\ud83d",
    "é",
    "FILE - ",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (words) => {
      const text = words.join("");
      const { excerpts, mentions, actors } = read(text, NO_HINTS, gazetteer, model);
      for (const { start, end, quotation } of excerpts) expect(text.slice(start, end)).toBe(quotation);
      for (const { start, end, text: said } of mentions) expect(text.slice(start, end)).toBe(said);
      for (const [index, { start }] of excerpts.entries())
        expect(start).toBeGreaterThanOrEqual(excerpts[index - 1]?.end ?? 0);
      const known = new Set(actors.map(({ id }) => id));
      expect(excerpts.flatMap((excerpt) => excerpt.actors).every((actor) => known.has(actor))).toBe(true);
      for (const { confidence } of mentions) expect(confidence >= 0 && confidence <= 1).toBe(true);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test("a correction wins over all evidence, and may say that a name is no place", () => {
  const text = "The mayor of Tripoli spoke in Benghazi, Libya.";
  const lebanon =
    gazetteer
      .lookup("Tripoli")
      .map(({ row }) => row)
      .find((row) => gazetteer.countryCode(row) === "LB") ?? -1;
  const corrections = [
    { name: "tripoli", place: gazetteer.id(lebanon) },
    { name: "Benghazi", place: null },
  ];
  const { mentions } = read(text, { ...NO_HINTS, corrections }, gazetteer, model);
  const said = mentions.flatMap((mention) =>
    mention.kind === "place" ? [[mention.text, mention.place.countryCode, mention.reason]] : [],
  );
  expect(said).toContainEqual(["Tripoli", "LB", "You said so."]);
  expect(said.map(([name]) => name)).not.toContain("Benghazi");
});

test("what is told of the conference without its town is placed there by context", () => {
  const handshake = second.reading.excerpts.find(({ quotation }) =>
    quotation.includes("presiding over a handshake"),
  );
  const palermo = handshake?.placings.find(({ place }) => place.name === "Palermo");
  expect(palermo).toMatchObject({ role: "scene", basis: "context" });
  expect(second.text.slice(palermo?.evidence.start, palermo?.evidence.end)).toBe("Palermo");
  expect(handshake?.placings.find(({ place }) => place.name === "eastern Libya")?.role).toBe("seat");
});

test("those whom only the page names are no actors of the article", () => {
  const names = [...first.reading.actors, ...second.reading.actors].map(({ name }) => name);
  expect(names).not.toContain("Mohamed Niss");
  expect(names).not.toContain("Breaking News");
  expect(names).toEqual(
    expect.arrayContaining([
      "Roberta Pinotti",
      "Marco Minniti",
      "Emmanuel Macron",
      "Italian Army",
      "Jean-Yves Le Drian",
      "Dmitry Medvedev",
    ]),
  );
});

test.each([
  ["The chief of staff met Secretary of Defense Jim Mattis on Monday.", "Jim Mattis"],
  ["He asked the head of State Department security why.", "State Department"],
])("what a title is of is no part of a name: %s", (text, name) => {
  const { actors } = read(text, NO_HINTS, gazetteer, model);
  expect(actors.flatMap(({ aliases }) => aliases)).toContain(name);
});

test("a state is meant where its governor is named, and the city where it is not", () => {
  const text = "New York Gov. Andrew Cuomo said so on Tuesday. He spoke in New York.";
  const { mentions } = read(text, NO_HINTS, gazetteer, model);
  const names = mentions.flatMap((mention) =>
    mention.kind === "place" && mention.text === "New York" ? [mention.place.id] : [],
  );
  expect(names).toEqual([gazetteer.id(gazetteer.province(gazetteer.rowOf("gn:5128581"))), "gn:5128581"]);
});

test("a country before another is no town of its name there", () => {
  const text = "While he was working in Russia, U.S. officials said, he met nobody.";
  const { mentions } = read(text, NO_HINTS, gazetteer, model);
  const ids = mentions.flatMap((mention) => (mention.kind === "place" ? [mention.place.id] : []));
  expect(ids).toEqual(["ne:RUS", "ne:USA"]);
});

test("the east and west of a country that the sentence names are areas of it, seats where governments are", () => {
  const text =
    "Libya is governed by rival administrations in the east and west. They met in the east end of Rome.";
  const { excerpts } = read(text, NO_HINTS, gazetteer, model);
  const regions = excerpts.map(({ placings }) =>
    placings.filter(({ place }) => place.kind === "region").map(({ place, role }) => `${role} ${place.name}`),
  );
  expect(regions).toEqual([["seat eastern Libya", "seat western Libya"], []]);
});

const idsIn = (text: string): readonly string[] =>
  read(text, NO_HINTS, gazetteer, model).mentions.flatMap((mention) =>
    mention.kind === "place" && !mention.demonym ? [mention.place.id] : [],
  );

test.each([
  ["Officials in Washington said on Tuesday that Tehran was wrong.", ["gn:4140963", "gn:112931"]],
  ["The cow was found on a Washington state farm.", ["ne:USA-3519"]],
  [
    "Cases were reported in Oregon, Utah, Washington and Wisconsin.",
    ["ne:USA-3525", "ne:USA-3526", "ne:USA-3519", "ne:USA-3553"],
  ],
])("Washington is the capital, unless the words say that it is the state: %s", (text, ids) => {
  expect(idsIn(text)).toEqual(ids);
});

test.each([
  ["He was born in Tripoli in Lebanon.", "LB"],
  ["He was born in Tripoli, Lebanon.", "LB"],
  ["He was born in Tripoli.", "LY"],
])("a name lies where the words after it say: %s", (text, country) => {
  const { mentions } = read(text, NO_HINTS, gazetteer, model);
  const codes = mentions.flatMap((mention) => (mention.kind === "place" ? [mention.place.countryCode] : []));
  expect(codes[0]).toBe(country);
});

test("a river without its article is the town of that name", () => {
  const kinds = (text: string) =>
    read(text, NO_HINTS, gazetteer, model).mentions.flatMap((mention) =>
      mention.kind === "place" ? [mention.place.kind] : [],
    );
  expect(kinds("He lives in Hudson, a town in Ohio.")[0]).not.toBe("water");
  expect(kinds("The ferry sank in the Hudson near New York.")[0]).toBe("water");
});

test("letters apart are no abbreviation, letters with full stops are", () => {
  expect(idsIn("The teams A B C D and E met.")).toEqual([]);
  expect(idsIn("They met in Vancouver, B.C., on Tuesday.")).toEqual(["gn:6173331", "ne:CAN-633"]);
});
