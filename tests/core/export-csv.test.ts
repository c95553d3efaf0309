import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Atlas } from "../../src/core/atlas.ts";
import { exportCsv } from "../../src/core/export-csv.ts";
import { EVERYTHING, type Filter } from "../../src/core/filter.ts";
import { shownOf } from "../../src/engine/shown.ts";
import { filters, withAtlas } from "./arbitrary-question.ts";
import { HIFTER, LIBYA, PALERMO, ROME } from "./libya.ts";

const tableOf = (atlas: Atlas, filter: Filter = EVERYTHING) => exportCsv(shownOf(atlas, filter), atlas);

/** RFC 4180 to the letter; throws on what it does not allow. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let at = 0; at < csv.length; at = cell.lastIndex) {
    const [, quoted, bare = "", end] = cell.exec(csv) ?? [];
    if (end === undefined) throw new Error(`no CSV at ${at}`);
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const records = (csv: string): Readonly<Record<string, string>>[] => {
  const [header = [], ...rows] = parse(csv.replace(/^\uFEFF/, ""));
  return rows.map((row) => Object.fromEntries(row.map((value, index) => [header[index] ?? "", value])));
};

/** Takes off the sign that keeps a spreadsheet from running a text. */
const asWritten = (text = "") => text.replace(/^'('*(?:\s*[=+\-@＝＋－＠]|[\t\r\n]))/, "$1");

/** An atlas whose every text of an excerpt is this one. */
function saying(text: string): Atlas {
  const excerpts = [...LIBYA.excerpts].map(([id, excerpt]) => [id, { ...excerpt, quotation: text }] as const);
  return { ...LIBYA, excerpts: new Map(excerpts) };
}

describe("a table", () => {
  test("has a row for each placing and one for an excerpt without", () => {
    const rows = records(tableOf(LIBYA));
    expect(rows.map(({ place }) => place)).toEqual([
      "Rome",
      "Rome",
      "Libya",
      "Palermo",
      "",
      "Libya",
      "Palermo",
    ]);
    expect(rows[3]).toEqual({
      excerpt: "003@0-28",
      quotation: "In Palermo Conte met Hifter.",
      place: "Palermo",
      longitude: "13.36",
      latitude: "38.12",
      radius_km: "5",
      kind: "settlement",
      role: "scene",
      basis: "named",
      confidence: "",
      evidence: "Palermo",
      date: "2018-11-13",
      date_earliest: "2018-11-13",
      date_latest: "2018-11-13",
      date_basis: "text",
      date_words: "",
      date_note: "",
      actors: "Giuseppe Conte; Khalifa Hifter",
      title: "Italy Brings Together Libya Rivals",
      publisher: "VOA News",
      url: "https://example.org/003",
      language: "en",
      published: "2018-11-13",
      published_basis: "text",
      place_id: PALERMO,
      article: "003",
    });
  });

  test("quotes the sentence that sets the scene, where another one does", () => {
    expect(records(tableOf(LIBYA))[1]).toMatchObject({
      quotation: "He met Salamé there.",
      basis: "context",
      evidence: "Rome",
    });
  });

  test("says how sure a placing is that no editor made", () => {
    const guess = { confidence: 0.7, reason: "The only place of that name.", alternatives: [] };
    const excerpts = [...LIBYA.excerpts].map(
      ([id, excerpt]) =>
        [id, { ...excerpt, placings: excerpt.placings.map((placing) => ({ ...placing, guess })) }] as const,
    );
    const [first] = records(tableOf({ ...LIBYA, excerpts: new Map(excerpts) }));
    expect(first?.confidence).toBe("0.7");
  });

  test("holds what passes the filter and nothing else", () => {
    const rows = records(tableOf(LIBYA, { ...EVERYTHING, actors: new Set([HIFTER]) }));
    expect(rows.map(({ place_id }) => place_id)).toEqual([ROME, PALERMO]);
  });

  test("begins with the mark by which Excel knows UTF-8 and ends its lines with CRLF", () => {
    expect(tableOf(LIBYA)).toMatch(/^\uFEFFexcerpt,quotation,[^\n]*\r\n[\s\S]*\r\n$/);
    expect(tableOf(LIBYA).replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("leaves the sign of a negative number alone", () => {
    const [rome, ...places] = LIBYA.places.values();
    const moved = {
      ...LIBYA,
      places: new Map([rome, ...places].map((one) => [one?.id, { ...one, position: [-73.9, -40.7] }])),
    };
    const [row] = records(tableOf(moved as unknown as Atlas));
    expect(row).toMatchObject({ longitude: "-73.9", latitude: "-40.7" });
  });
});

describe("no text is run by a spreadsheet", () => {
  test.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    " =1+1",
    "\u00A0=1+1",
    '=HYPERLINK("http://evil.example","x")',
    "=cmd|' /C calc'!A0",
    '"=1+1"',
    "'=1+1",
    "''=1+1",
    "-2+3+cmd|' /C calc'!A0",
    "=1;2",
    '=1,"2"',
  ])("%j", (text) => {
    const [row] = records(tableOf(saying(text)));
    expect(row?.quotation).not.toMatch(/^[\s'"]*$|^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
    expect(asWritten(row?.quotation)).toBe(text);
  });

  test.each(["'tis said", "1 = 2", "plain", "مرحبا", "«x»"])("and %j needs no help", (text) => {
    const [row] = records(tableOf(saying(text)));
    expect(row?.quotation).toBe(text);
  });
});

describe("any table", () => {
  test("gives back what was written into it, and starts no text cell with a trigger", () => {
    const numbers = ["longitude", "latitude", "radius_km"];
    const odd = fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n\"',; aé＝'") });
    fc.assert(
      fc.property(withAtlas(filters), odd, ([atlas, filter], words) => {
        const told = [...atlas.excerpts].map(
          ([id, excerpt]) => [id, { ...excerpt, quotation: words }] as const,
        );
        const spoken = { ...atlas, excerpts: new Map(told) };
        const shown = shownOf(spoken, { ...filter, words: [] });
        const rows = records(exportCsv(shown, spoken));
        const expected = shown.flatMap(({ excerpt, placings }) =>
          (placings.length > 0 ? placings : [null]).map((placing) => {
            const place = placing && spoken.places.get(placing.place);
            return [
              excerpt.quotation,
              place?.name ?? "",
              String(place?.position[0] ?? ""),
              excerpt.when?.note ?? "",
            ];
          }),
        );
        expect(
          rows.map((row) => [
            asWritten(row.quotation),
            asWritten(row.place),
            row.longitude,
            asWritten(row.date_note),
          ]),
        ).toEqual(expected);
        const texts = rows.flatMap((row) =>
          Object.entries(row).filter(([column]) => !numbers.includes(column)),
        );
        expect(texts.filter(([, value]) => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
