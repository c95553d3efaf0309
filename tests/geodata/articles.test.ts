import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Excerpt } from "../../src/core/excerpt.ts";
import type { ArticleId, PlaceId } from "../../src/core/ids.ts";
import { committedAtlas } from "../data/committed.ts";

const atlas = committedAtlas();
const [FIRST, SECOND] = ["000_962d1b79bee42f05", "003_30ef00eb747dd457"] as const;

const fileOf = (id: string): Buffer =>
  readFileSync(new URL(`../../geodata/articles/${id}.txt`, import.meta.url));

function textOf(article: string): string {
  const text = atlas.articles.get(article as ArticleId)?.text;
  if (text === undefined) throw new Error(`no article ${article}`);
  return text;
}

const excerptsOf = (article: string) => [...atlas.excerpts.values()].filter((one) => one.article === article);

function placeNamed(name: string): PlaceId {
  const found = [...atlas.places.values()].find((place) => place.name === name);
  if (found === undefined) throw new Error(`no place ${name}`);
  return found.id;
}

function excerptsAt(name: string): readonly Excerpt[] {
  const place = placeNamed(name);
  return [...atlas.excerpts.values()].filter(({ placings }) => placings.some((one) => one.place === place));
}

function saying(words: string): Excerpt {
  const [found, other] = [...atlas.excerpts.values()].filter(({ quotation }) => quotation.includes(words));
  if (found === undefined || other !== undefined) throw new Error(`not one excerpt says ${words}`);
  return found;
}

/** `Rome scene context`, as the excerpt's placings stand. */
const placingsOf = ({ placings }: Excerpt) =>
  placings.map(({ place, role, basis }) => `${atlas.places.get(place)?.name} ${role} ${basis}`);

test.each([
  [FIRST, "f90746d401699375ca11bca5d5db4bbbaf993fc72fa34c5a5b344b5493e4613e"],
  [SECOND, "6b0fb068589dd20d711b1f0b4742496248c03b0473b5aa19636d1dc9ef7c7bb9"],
])("%s stands as it was received, byte for byte", (id, sum) => {
  expect(createHash("sha256").update(fileOf(id)).digest("hex")).toBe(sum);
});

test("the atlas holds the texts of the files unchanged", () => {
  expect([...atlas.articles.values()].map(({ id, text }) => [id, text])).toEqual(
    [FIRST, SECOND].map((id) => [id, fileOf(id).toString("utf8")]),
  );
});

test("every excerpt is a slice of the file on disk", () => {
  for (const { article, start, end, quotation } of atlas.excerpts.values())
    expect(fileOf(article).toString("utf8").slice(start, end)).toBe(quotation);
});

test("every mention says what stands in the file", () => {
  for (const { id, mentions } of atlas.articles.values())
    for (const { start, end, text } of mentions)
      expect(fileOf(id).toString("utf8").slice(start, end)).toBe(text);
});

test("mentions lie inside or beside one another and never cross", () => {
  for (const { mentions } of atlas.articles.values())
    for (const a of mentions)
      for (const b of mentions) expect(a.start < b.start && b.start < a.end && a.end < b.end).toBe(false);
});

describe("the annotation is complete", () => {
  test("the first article has nine sentences and three captions, the second twelve and two", () => {
    const counts = [FIRST, SECOND].map((id) => {
      const captions =
        atlas.articles.get(id as ArticleId)?.zones.filter(({ kind }) => kind === "caption") ?? [];
      const inCaption = excerptsOf(id).filter((one) => captions.some((zone) => zone.start === one.start));
      return [excerptsOf(id).length - inCaption.length, inCaption.length];
    });
    expect(counts).toEqual([
      [9, 3],
      [12, 2],
    ]);
  });

  test.each([FIRST, SECOND])("every letter of %s lies in an excerpt or in a zone that yields none", (id) => {
    const covered = [...excerptsOf(id), ...(atlas.articles.get(id as ArticleId)?.zones ?? [])];
    const left = [...textOf(id)].filter(
      (letter, at) => /\S/.test(letter) && !covered.some(({ start, end }) => start <= at && at < end),
    );
    expect(left.join("")).toBe("");
  });

  test("headline and furniture yield no excerpt", () => {
    for (const { id, zones } of atlas.articles.values())
      for (const zone of zones.filter(({ kind }) => kind !== "caption"))
        expect(excerptsOf(id).filter(({ start, end }) => start < zone.end && zone.start < end)).toEqual([]);
  });

  test("furniture and the second copy of a caption mention nothing", () => {
    expect(atlas.articles.get(FIRST as ArticleId)?.mentions.some(({ start }) => start < 181)).toBe(false);
    expect(
      atlas.articles.get(SECOND as ArticleId)?.mentions.some(({ start }) => start >= 908 && start < 1040),
    ).toBe(false);
  });

  test("the captions of the first article stand nowhere", () => {
    for (const words of ["Photo: LNA", "burning Italian flag", "Hifter (R)"])
      expect(saying(words).placings).toEqual([]);
  });

  test("every excerpt of an actor names it by an alias, in every spelling", () => {
    const spellings = [...atlas.articles.values()].flatMap(({ mentions }) =>
      mentions.flatMap((one) => (one.kind === "actor" && one.actor === "khalifa-hifter" ? [one.text] : [])),
    );
    expect([...new Set(spellings)].sort()).toEqual([
      "Field Marshal Khalifa Hifter",
      "Gen. Khalifa Hifter",
      "Hiftar",
      "Hifter",
      "Mr Hifter",
    ]);
  });
});

describe("dates", () => {
  test("the header's date is not the day of publication", () => {
    const published = atlas.articles.get(FIRST as ArticleId)?.published;
    expect(published).toMatchObject({ edtf: "2017-09-27", basis: "editor" });
    expect(published?.note).toContain("page was saved");
  });

  test("Rome is dated 26 September 2017 by the editor, with the note on the page's date", () => {
    const [sentence, ...others] = excerptsAt("Rome");
    expect(sentence?.when).toMatchObject({ edtf: "2017-09-26", basis: "editor", words: "yesterday" });
    expect(sentence?.when?.note).toMatch(/Libya Herald.*Friday, March 23, 2018.*saved/);
    expect(others.map(({ when }) => when?.edtf)).toEqual(["2017-09-26", "2017-09-26"]);
  });

  test("Palermo begins on 13 November 2018, and nothing there has another date", () => {
    const dates = excerptsAt("Palermo").map(({ when }) => when?.edtf ?? null);
    expect(dates[0]).toBe("2018-11-13");
    expect([...new Set(dates)]).toEqual(["2018-11-13", null]);
  });

  test("Amman stands once, on 24 August 2015, by its caption", () => {
    expect(excerptsAt("Amman").map(({ when }) => [when?.edtf, when?.basis])).toEqual([
      ["2015-08-24", "caption"],
    ]);
  });

  test.each([
    ["loggerheads", "2017-08", "relative", "month"],
    ["over the last three months", "2017-06/2017-09", "relative", "interval"],
    ["2011 uprising", "2011", "text", "year"],
  ])("“%s” is dated %s, never more exactly", (words, edtf, basis, precision) => {
    expect(saying(words).when).toMatchObject({ edtf, basis, precision });
  });

  test.each(["major improvement", "expectations were limited", "become a haven", "recent years"])(
    "“%s” is left undated",
    (words) => {
      expect(saying(words).when).toBeNull();
    },
  );
});

describe("places", () => {
  test("the six places that a reader looks for, and those that a careful reader adds", () => {
    const placed = [...atlas.excerpts.values()].flatMap(({ placings }) => placings.map(({ place }) => place));
    const names = [...new Set(placed)].map((id) => atlas.places.get(id)?.name).sort();
    expect(names).toEqual([
      "Amman",
      "Europe",
      "France",
      "Italy",
      "Jordan",
      "Libya",
      "Libya's territorial waters",
      "Palermo",
      "Qatar",
      "Rome",
      "Sabratha",
      "Tripoli",
      "eastern Libya",
      "southern Libya",
      "western Libya",
    ]);
  });

  test.each([
    ["met in Rome yesterday", ["Rome scene named"]],
    ["Roberta Pinotti", ["Rome scene context", "Libya mention named"]],
    ["Marco Minniti", ["Rome scene context"]],
    [
      "presiding over a handshake",
      ["Palermo scene context", "Tripoli seat named", "eastern Libya seat named"],
    ],
    ["family photo in Palermo", ["Palermo scene named", "Tripoli seat named", "Libya mention named"]],
    ["mini-summit", ["Palermo scene context"]],
    ["group photo", ["Palermo scene context"]],
    ["briefing reporters", ["Palermo scene named"]],
    ["A statement on social media", ["Tripoli seat named", "Qatar seat named"]],
    ["rivalry with France", ["Italy seat named", "France seat named", "Libya mention named"]],
    ["militias from Sabratha", ["western Libya scene named", "Italy seat named", "Sabratha mention named"]],
    ["It has also become a haven", ["Libya scene context", "southern Libya scene named"]],
    ["the 2011 uprising", ["Libya scene named", "eastern Libya seat named", "western Libya seat named"]],
    ["shown in Amman", ["Amman scene named", "Libya seat named", "Jordan mention named"]],
  ])("“%s” stands where it should", (words, placings) => {
    expect(placingsOf(saying(words))).toEqual(placings);
  });

  test("what sets the scene in Palermo is quoted from another sentence", () => {
    const { placings } = saying("presiding over a handshake");
    const evidence = placings.find(({ basis }) => basis === "context")?.evidence;
    expect(textOf(SECOND).slice(evidence?.start, evidence?.end)).toBe("pose for a family photo in Palermo");
  });

  test("adjectives are mentions that place nothing", () => {
    const demonyms = [...atlas.articles.values()].flatMap(({ mentions }) =>
      mentions.flatMap((one) => (one.kind === "place" && one.demonym ? [one.text] : [])),
    );
    expect([...new Set(demonyms)].sort()).toEqual([
      "Egyptian",
      "French",
      "Italian",
      "Italians",
      "Libyan",
      "North African",
      "Russian",
    ]);
    expect(excerptsAt("Egypt")).toEqual([]);
  });

  test("a name inside a longer one is not found again", () => {
    const libya = placeNamed("Libya");
    const { start, end } = saying("presiding over a handshake");
    const names = atlas.articles
      .get(SECOND as ArticleId)
      ?.mentions.filter(
        (one) => one.start >= start && one.end <= end && one.kind === "place" && one.place === libya,
      );
    expect(names?.map(({ text }) => text)).toEqual(["Libyan"]);
  });
});

describe("actors", () => {
  test.each([
    ["Ghassam Salame", "ghassan-salame"],
    ["who backs Hiftar", "khalifa-hifter"],
    ["UN-led peace process", "united-nations"],
    ["U.N.-backed government", "government-of-national-accord"],
    ["Conte and other leaders", "giuseppe-conte"],
  ])("“%s” names %s", (words, actor) => {
    expect(saying(words).actors).toContain(actor);
  });

  test("Italy's premier is not named by his office", () => {
    expect(saying("Italy's premier").actors).toEqual([]);
  });

  test("Roberta Pinotti leaves Rome", () => {
    const hers = [...atlas.excerpts.values()].filter(({ actors }) =>
      actors.some((id) => id === "roberta-pinotti"),
    );
    expect(hers.flatMap(placingsOf)).toContain("Rome scene context");
  });

  test("every actor of the table is named somewhere", () => {
    const named = new Set([...atlas.excerpts.values()].flatMap(({ actors }) => actors));
    expect([...atlas.actors.keys()].filter((id) => !named.has(id))).toEqual([]);
  });
});
