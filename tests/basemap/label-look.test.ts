import { describe, expect, test } from "vitest";
import { brokenLines, lookOf } from "../../src/basemap/label-look.ts";
import { NAME_KINDS } from "../../src/basemap/name.ts";

const name = { minZoom: 4, rank: 3, capital: false, population: 1e5 };

describe("kinds of names are told apart by their type", () => {
  test("countries stand in spaced capitals", () => {
    const look = lookOf({ ...name, kind: "country", text: "Libya" }, 5);
    expect(look.text).toBe("LIBYA");
    expect(look.spacing).toBeGreaterThan(1);
  });

  test("seas stand in an italic serif", () => {
    expect(lookOf({ ...name, kind: "sea", text: "Gulf of Sidra" }, 5).font).toMatch(/^italic .*Source Serif/);
  });

  test("capitals are bolder than other towns of their size", () => {
    const weight = (capital: boolean) =>
      Number.parseInt(lookOf({ ...name, kind: "locality", text: "Tripoli", capital }, 5).font, 10);
    expect(weight(true)).toBeGreaterThan(weight(false));
  });
});

describe.each(NAME_KINDS)("an Arabic name of a %s", (kind) => {
  const look = lookOf({ ...name, kind, text: "البحر الأبيض المتوسط" }, 5);
  test("is neither spaced nor slanted nor changed", () => {
    expect(look.spacing).toBe(0);
    expect(look.font).not.toContain("italic");
    expect(look.text).toBe("البحر الأبيض المتوسط");
  });
});

test("a Chinese name is not slanted", () => {
  expect(lookOf({ ...name, kind: "sea", text: "地中海" }, 5).font).not.toContain("italic");
});

test("a long name is broken between words, a long word is not broken", () => {
  const widthOf = (text: string) => text.length * 10;
  expect(brokenLines("BOSNIA & HERZEGOVINA", 120, widthOf)).toEqual(["BOSNIA &", "HERZEGOVINA"]);
  expect(brokenLines("LIECHTENSTEIN", 50, widthOf)).toEqual(["LIECHTENSTEIN"]);
});
