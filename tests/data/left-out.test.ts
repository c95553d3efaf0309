import { describe, expect, test } from "vitest";
import { file, reading, set } from "./sample-file.ts";

describe("one bad part is left out and told with its path, and the rest is read", () => {
  const DEEP = JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`);
  test.each<[what: string, path: (string | number)[], value: unknown, trouble: string]>([
    ["latitude 91", ["places", 0, "position", 1], 91, "places[0].position[1]: expected at most 90, found 91"],
    [
      "a NaN",
      ["places", 0, "position", 0],
      Number.NaN,
      "places[0].position[0]: expected a number, found NaN",
    ],
    [
      "a null coordinate",
      ["places", 0, "position", 0],
      null,
      "places[0].position[0]: expected a number, found null",
    ],
    [
      "a longitude of 541",
      ["places", 0, "position", 0],
      541,
      "places[0].position[0]: expected at most 540, found 541",
    ],
    [
      "no position",
      ["places", 0, "position"],
      undefined,
      "places[0].position: expected a list, found nothing",
    ],
    [
      "a kind that there is not",
      ["places", 0, "kind"],
      "town",
      'places[0].kind: expected "settlement" or "region" or "country" or "water" or "facility", found "town"',
    ],
    [
      "an infinite radius",
      ["places", 0, "radiusKm"],
      Number.POSITIVE_INFINITY,
      "places[0].radiusKm: expected a number, found Infinity",
    ],
    [
      "an area of unknown type",
      ["places", 1, "area", "type"],
      "Blob",
      'places[1].area.type: expected "Polygon" or "MultiPolygon", found "Blob"',
    ],
    [
      "a deep area",
      ["places", 1, "area", "coordinates"],
      DEEP,
      "places[1].area.coordinates[0]: expected a ring of four positions or more, found a list of 1",
    ],
    [
      "an open ring",
      ["places", 1, "area", "coordinates", 0, 3],
      [11, 21],
      "places[1].area.coordinates[0][3]: expected a ring that ends where it begins",
    ],
    [
      "a NaN in an area",
      ["places", 1, "area", "coordinates", 0, 1, 0],
      Number.NaN,
      "places[1].area.coordinates[0][1]: expected a longitude within ±540, found NaN",
    ],
    [
      "__proto__ as the id of an actor",
      ["actors", 0, "id"],
      "__proto__",
      'actors[0].id: expected an id of letters, digits and :._~- that begins with a letter or a digit, found "__proto__"',
    ],
    [
      "an id given twice",
      ["actors", 1, "id"],
      "constructor",
      "actors[1].id: expected an id of its own, found constructor again",
    ],
    [
      "an unknown actor",
      ["articles", 0, "mentions", 0, "actor"],
      "nobody",
      'articles[0].mentions[0].actor: expected the id of an actor of this file, found "nobody"',
    ],
    [
      "an unknown place",
      ["articles", 0, "mentions", 2, "place"],
      "nowhere",
      'articles[0].mentions[2].place: expected the id of a place of this file, found "nowhere"',
    ],
    [
      "other words in a mention",
      ["articles", 0, "mentions", 1, "text"],
      "Hiftar",
      'articles[0].mentions[1].text: expected "Hifter", found "Hiftar"',
    ],
    [
      "a mention beyond the text",
      ["articles", 0, "mentions", 1, "end"],
      999,
      "articles[0].mentions[1]: expected a span inside the text, 0 to 55, found 16 to 999",
    ],
    [
      "a kind of mention that there is not",
      ["articles", 0, "mentions", 1, "kind"],
      "thing",
      "articles[0].mentions[1].kind: expected a known kind, found",
    ],
    [
      "a bad EDTF in a mention",
      ["articles", 0, "mentions", 3, "edtf"],
      "2018-13",
      'articles[0].mentions[3].edtf: expected an EDTF date, found "2018-13"',
    ],
    [
      "a zone beyond the text",
      ["articles", 0, "zones", 0, "end"],
      56,
      "articles[0].zones[0]: expected a span inside the text, 0 to 55, found 42 to 56",
    ],
    [
      "a bad EDTF of an article",
      ["articles", 0, "published", "edtf"],
      "yesterday",
      'articles[0].published.edtf: expected an EDTF date, found "yesterday"',
    ],
    [
      "a quotation that is not the text",
      ["excerpts", 0, "quotation"],
      "Other words",
      "excerpts[0].quotation: expected the article's words",
    ],
    [
      "an excerpt of an unknown article",
      ["excerpts", 0, "article"],
      "b",
      'excerpts[0].article: expected the id of an article of this file, found "b"',
    ],
    [
      "an excerpt beyond the text",
      ["excerpts", 0, "end"],
      5000,
      "excerpts[0]: expected a span inside the text",
    ],
    [
      "a bad EDTF",
      ["excerpts", 0, "when", "edtf"],
      "2018-02-30",
      'excerpts[0].when.edtf: expected an EDTF date, found "2018-02-30"',
    ],
    [
      "a basis that there is not",
      ["excerpts", 0, "when", "basis"],
      "guess",
      'excerpts[0].when.basis: expected "text" or',
    ],
    [
      "a placing somewhere unknown",
      ["excerpts", 0, "placings", 0, "place"],
      "x",
      'excerpts[0].placings[0].place: expected the id of a place of this file, found "x"',
    ],
    [
      "named evidence that names nothing",
      ["excerpts", 0, "placings", 0, "evidence"],
      [27, 30],
      'excerpts[0].placings[0].evidence: expected evidence that is a mention of "gn:3169070", found 27 to 30',
    ],
    [
      "named evidence outside the excerpt",
      ["excerpts", 0, "placings", 0, "evidence"],
      [42, 47],
      "excerpts[0].placings[0].evidence: expected evidence inside the excerpt (named)",
    ],
    [
      "context evidence inside the excerpt",
      ["excerpts", 0, "placings", 1, "evidence"],
      [26, 30],
      "excerpts[0].placings[1].evidence: expected evidence outside the excerpt (context)",
    ],
    [
      "one place twice",
      ["excerpts", 0, "placings", 1],
      { place: "gn:3169070", role: "mention", basis: "context", evidence: [42, 47] },
      'excerpts[0].placings: expected one placing a place, found "gn:3169070" again',
    ],
    ["a credit that is no text", ["credits", 0], 7, "credits[0]: expected text, found 7"],
    ["an article that is null", ["articles", 0], null, "articles[0]: expected an object, found null"],
  ])("%s", (_, path, value, trouble) => {
    const spoilt = file();
    set(spoilt, path, value);
    const { troubles, atlas } = reading(spoilt);
    expect(troubles.map(({ path, message }) => `${path}: ${message}`).join("\n")).toContain(trouble);
    const whole = reading(file()).atlas;
    const kept = atlas.articles.size + atlas.places.size + atlas.actors.size + atlas.excerpts.size;
    const all = whole.articles.size + whole.places.size + whole.actors.size + whole.excerpts.size;
    const falls = path[0] === "articles" && path.length === 2 ? 2 : 1;
    expect(kept).toBeGreaterThanOrEqual(all - falls);
  });

  test("a demonym is no evidence of a placing", () => {
    const spoilt = file();
    set(spoilt, ["articles", 0, "mentions", 2, "demonym"], true);
    const { troubles } = reading(spoilt);
    expect(troubles).toEqual([
      {
        path: "excerpts[0].placings[0].evidence",
        message: 'expected evidence that is a mention of "gn:3169070", found 26 to 30',
      },
    ]);
  });

  test("an excerpt whose date cannot be read stays, undated", () => {
    const spoilt = file();
    set(spoilt, ["excerpts", 0, "when", "edtf"], "?");
    expect([...reading(spoilt).atlas.excerpts.values()]).toMatchObject([{ id: "a@0-41", when: null }]);
  });
});
