import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { listOf, readTable } from "../../geodata/gazetteer/table.ts";
import { foldName } from "../../src/read/gazetteer/fold.ts";
import { FEATURES } from "../../src/read/gazetteer/gazetteer.ts";
import { openGazetteer } from "../../src/read/gazetteer/open.ts";

const bytes = readFileSync("public/gazetteer/gazetteer.bin");
const opening = openGazetteer(bytes);
if (opening.kind === "failed") throw new Error(opening.reason);
const { gazetteer } = opening;
const rows = Array.from({ length: gazetteer.size }, (_, row) => row);

const countries = readTable("countries");
const regions = readTable("regions");
const codes = new Set(countries.map(({ cell }) => cell("code")));

test("the file is the one that the build wrote", () => {
  const hash = createHash("sha256").update(bytes).digest("hex");
  expect(readFileSync("geodata/gazetteer/gazetteer.sha256", "utf8")).toBe(
    `${hash}  public/gazetteer/gazetteer.bin\n`,
  );
});

test("there are about 200,000 settlements, 3,500 provinces and 248 countries and territories", () => {
  const count = (kind: string) => rows.filter((row) => gazetteer.feature(row) === kind).length;
  expect(rows.filter((row) => gazetteer.kind(row) === "settlement").length).toBeGreaterThan(199_000);
  expect(count("province")).toBeGreaterThan(3400);
  expect(count("country") + count("territory")).toBe(countries.length);
});

test("every place has a name, a point on earth, a radius and a prior", () => {
  const wrong = rows.filter((row) => {
    const { name, position, radiusKm, population } = gazetteer.place(row);
    return !(
      name !== "" &&
      Math.abs(position[0]) <= 180 &&
      Math.abs(position[1]) <= 90 &&
      radiusKm > 0 &&
      radiusKm < 8000 &&
      population >= 0 &&
      gazetteer.prior(row) >= 0 &&
      gazetteer.prior(row) <= 12
    );
  });
  expect(wrong.map(gazetteer.place)).toEqual([]);
});

test("every place is found by the name it is shown by", { timeout: 60_000 }, () => {
  const lost = rows.filter(
    (row) => !gazetteer.lookup(gazetteer.name(row)).some((sense) => sense.row === row),
  );
  expect(lost.map(gazetteer.id)).toEqual([]);
});

test("every settlement and province lies in a country, and every parent is an area", () => {
  const astray = rows.filter((row) => {
    const parent = gazetteer.parent(row);
    const needsCountry = gazetteer.kind(row) === "settlement" || gazetteer.feature(row) === "province";
    return (
      (needsCountry && (gazetteer.country(row) < 0 || gazetteer.countryCode(row) === "")) ||
      (parent >= 0 && !["county", "province", "country", "territory"].includes(gazetteer.feature(parent)))
    );
  });
  expect(astray.map(gazetteer.place)).toEqual([]);
});

test("no two places have one id, and every id is fit for a link", () => {
  expect(new Set(rows.map(gazetteer.id)).size).toBe(rows.length);
  expect(rows.map(gazetteer.id).filter((id) => !/^((gn|ne):)?[A-Za-z0-9.-]+$/.test(id))).toEqual([]);
});

test("our own table names at least 400 regions and waters, each with a known feature, point, radius and country", () => {
  expect(regions.length).toBeGreaterThanOrEqual(400);
  const wrong = regions.filter(({ cell }) => {
    const [longitude, latitude, radius] = ["longitude", "latitude", "radius"].map((column) =>
      Number(cell(column)),
    );
    return !(
      FEATURES.some((feature) => feature === cell("feature")) &&
      Math.abs(longitude ?? Number.NaN) <= 180 &&
      Math.abs(latitude ?? Number.NaN) <= 90 &&
      (radius ?? 0) > 0 &&
      listOf(cell("countries")).every((code) => codes.has(code))
    );
  });
  expect(wrong.map(({ where }) => where)).toEqual([]);
});

test("every line of our own tables is found by each of its names", () => {
  const lost = [...regions, ...countries, ...readTable("settlements")].flatMap(({ cell, where }) =>
    [cell("name"), ...listOf(cell("names"))]
      .filter((name) => gazetteer.lookup(name).length === 0)
      .map((name) => `${where}: ${name}`),
  );
  expect(lost).toEqual([]);
});

test("every demonym and abbreviation of our own tables is found as such", () => {
  const uses = (name: string) => gazetteer.lookup(name).map(({ use }) => use);
  const lost = [
    ...countries.flatMap(({ cell }) => listOf(cell("demonyms"))),
    ...regions.flatMap(({ cell }) => listOf(cell("demonyms"))),
    ...readTable("peoples").flatMap(({ cell }) => listOf(cell("demonyms"))),
  ].filter((name) => !uses(name).some((use) => use === "demonym" || use === "name"));
  expect(lost).toEqual([]);
  const short = readTable("abbreviations").flatMap(({ cell }) => listOf(cell("abbreviations")));
  expect(short.filter((name) => !uses(name).some((use) => use !== "demonym" && use !== "code"))).toEqual([]);
});

test.each(["countries", "regions", "settlements"])("no name stands twice in the table of %s", (table) => {
  const names = readTable(table).map(
    ({ cell }) => `${table === "settlements" ? cell("code") : ""} ${foldName(cell("name"))}`,
  );
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
