import { describe, expect, test } from "vitest";
import { isDisputed, readDisputes } from "../../geodata/basemap/disputes.ts";
import { plainName } from "../../geodata/basemap/plain-name.ts";
import type { Unit } from "../../geodata/basemap/unit.ts";
import { withoutCuts } from "../../geodata/basemap/without-cuts.ts";

const unit = (code: string, country = code.slice(0, 2)): Unit => ({
  code,
  country,
  controlledBy: country,
  admin: "",
  names: {},
  label: [0, 0],
  minZoom: 5,
  minLabel: 5,
});

describe("a border is disputed", () => {
  const disputes = readDisputes();
  test.each([
    ["UA-43", "UA-65", true],
    ["UA-65", "UA-43", true],
    ["UA-43", "UA-40", false],
    ["UA-63", "RU-BEL", false],
    ["IN-JK", "PK-JK", true],
    ["IN-GJ", "PK-SD", false],
    ["GE-AB", "GE-SZ", true],
    ["GE-AB", "RU-KDA", false],
  ])("between %s and %s: %s", (a, b, disputed) => {
    expect(isDisputed(disputes, unit(a), unit(b))).toBe(disputed);
  });
});

test.each([
  ["Mişrātah", "LY", "Misratah"],
  ["‘Afrīn", "SY", "Afrin"],
  ["Ryazan’", "RU", "Ryazan"],
  ["Göteborg", "SE", "Göteborg"],
  ["İzmir", "TR", "İzmir"],
])("%s in %s is printed as %s", (name, country, printed) => {
  expect(plainName(name, country)).toBe(printed);
});

test("a ring cut at the antimeridian becomes lines without the cut", () => {
  const island = [
    [179, -16],
    [180, -16],
    [180, -17],
    [179, -17],
    [179, -16],
  ];
  expect(withoutCuts(island)).toEqual([
    [
      [179, -16],
      [180, -16],
    ],
    [
      [180, -17],
      [179, -17],
      [179, -16],
    ],
  ]);
});
