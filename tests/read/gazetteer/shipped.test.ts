import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { tokensOf } from "../../../src/read/gazetteer/fold.ts";
import { openGazetteer } from "../../../src/read/gazetteer/open.ts";

const opening = openGazetteer(readFileSync("public/gazetteer/gazetteer.bin"));
if (opening.kind === "failed") throw new Error(opening.reason);
const { gazetteer } = opening;

/** The ids that a name stands for, the likeliest first, with how. */
const meant = (name: string) => gazetteer.lookup(name).map(({ row, use }) => `${use} ${gazetteer.id(row)}`);
const rowOf = (id: string) => gazetteer.rowOf(id);

test.each([
  ["Tripoli", "name gn:2210247"],
  ["طرابلس", "alternate gn:2210247"],
  ["Триполи", "alternate gn:2210247"],
  ["的黎波里", "alternate gn:2210247"],
  ["Palermo", "name gn:2523920"],
  ["Rome", "name gn:3169070"],
  ["Рим", "alternate gn:3169070"],
  ["Amman", "name gn:250441"],
  ["Амман", "alternate gn:250441"],
  ["Şabrātah", "name gn:2212771"],
  ["Sabratha", "name gn:2212771"],
  ["Sabrata", "name gn:2212771"],
  ["صبراتة", "alternate gn:2212771"],
  ["Kiev", "name gn:703448"],
  ["Київ", "alternate gn:703448"],
  ["ירושלים", "alternate gn:281184"],
  ["서울", "alternate gn:1835848"],
  ["Sana’a", "name gn:71137"],
  ["Xi'an", "name gn:1790630"],
  ["Misurata", "name gn:2214846"],
  ["Deir ez-Zor", "name gn:170794"],
  ["NYC", "name gn:5128581"],
  ["Libya", "name ne:LBY"],
  ["ليبيا", "alternate ne:LBY"],
  ["Ливия", "alternate ne:LBY"],
  ["Libyans", "demonym ne:LBY"],
  ["U.S.", "abbreviation ne:USA"],
  ["Swiss", "demonym ne:CHE"],
  ["Homs", "name gn:169577"],
  ["Gaza", "name ne:GAZ-00"],
  ["Katanga", "name ne:COD-1897"],
  ["Quebec", "name ne:CAN-683"],
  ["Benghazi", "name gn:88319"],
  ["New York", "name gn:5128581"],
  ["UAE", "abbreviation ne:ARE"],
  ["Pa.", "abbreviation ne:USA-3560"],
  ["Texan", "demonym ne:USA-3536"],
  ["Germans", "demonym ne:DEU"],
  ["Congolese", "demonym ne:COD"],
  ["Sicily", "name gn:IT.15"],
  ["England", "name gn:GB.ENG"],
  ["Cyrenaica", "name cyrenaica"],
  ["Strait of Hormuz", "name strait-of-hormuz"],
  ["Donbass", "name donbas"],
  ["Middle Eastern", "demonym middle-east"],
])("%s means first of all %s", (name, first) => {
  expect(meant(name)[0]).toBe(first);
});

test("Tripoli is in Libya, in Lebanon and in Greece, and the country tells which", () => {
  const inCountry = (country: string) =>
    gazetteer.lookup("Tripoli").filter(({ row }) => gazetteer.isWithin(row, rowOf(country)));
  expect(inCountry("ne:LBN").map(({ row }) => gazetteer.id(row))).toContain("gn:266826");
  expect(inCountry("ne:LBY").map(({ row }) => gazetteer.id(row))).toContain("gn:2210247");
  expect(inCountry("ne:GRC").map(({ row }) => gazetteer.id(row))).toContain("gn:252601");
});

test.each([
  ["gn:2212771", 12.4885, 32.7932],
  ["gn:2523920", 13.3636, 38.1166],
  ["gn:250441", 35.945, 31.9552],
  ["gn:3169070", 12.5113, 41.8919],
])("%s stands where GeoNames has it, longitude first", (id, longitude, latitude) => {
  const { position } = gazetteer.place(rowOf(id));
  expect(Math.abs(position[0] - longitude)).toBeLessThan(0.003);
  expect(Math.abs(position[1] - latitude)).toBeLessThan(0.003);
});

test.each([
  // The National Geodetic Survey's centre of the 48 states, and the World Factbook's point of a country in one piece.
  ["ne:USA", -98.58, 39.83],
  ["ne:LBY", 17, 25],
])("%s has a point on its mainland", (id, longitude, latitude) => {
  const { position } = gazetteer.place(rowOf(id));
  expect(Math.hypot(position[0] - longitude, position[1] - latitude)).toBeLessThan(0.5);
});

test("a long name is found whole, and its beginning too", () => {
  const tokens = tokensOf("from New York City's harbour").map(({ folded }) => folded);
  expect(gazetteer.namesAt(tokens, 1).map(({ tokens: count }) => count)).toContain(3);
  expect(gazetteer.namesAt(tokens, 1).map(({ tokens: count }) => count)).toContain(2);
});

test("a town lies in its county, province and country, and a country has its provinces as children", () => {
  const palermo = rowOf("gn:2523920");
  expect(gazetteer.id(gazetteer.province(palermo))).toBe("gn:IT.15");
  expect(gazetteer.id(gazetteer.country(palermo))).toBe("ne:ITA");
  expect(gazetteer.isWithin(palermo, gazetteer.parent(palermo))).toBe(true);
  expect(gazetteer.isWithin(rowOf("ne:ITA"), rowOf("ne:ITA"))).toBe(false);
  const children = gazetteer.children(rowOf("ne:LBY"));
  expect(children.filter((row) => gazetteer.feature(row) === "province")).toHaveLength(22);
});

test("Crimea's towns lie in Ukraine, as GeoNames and ISO 3166 have it", () => {
  expect(gazetteer.name(rowOf("gn:693805"))).toBe("Simferopol");
  expect(gazetteer.countryCode(rowOf("gn:693805"))).toBe("UA");
});

test("what is no place is not found", () => {
  expect(meant("the remote south of the country")).toEqual([]);
  expect(gazetteer.rowOf("gn:1")).toBe(-1);
  expect(gazetteer.rowOf("no-such-slug")).toBe(-1);
});
