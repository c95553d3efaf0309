import { expect, test } from "vitest";
import { boxOf } from "../../../src/ui/map/box-of.ts";

test("a box is drawn round the places", () => {
  expect(
    boxOf([
      [12.5, 41.9],
      [35.9, 31.9],
      [13.2, 32.9],
    ]),
  ).toEqual({ west: 12.5, south: 31.9, east: 35.9, north: 41.9 });
});

test("Fiji and Samoa are neighbours across the antimeridian", () => {
  expect(
    boxOf([
      [178.4, -18.1],
      [-171.8, -13.8],
    ]),
  ).toEqual({ west: 178.4, south: -18.1, east: 188.2, north: -13.8 });
});

test("unsound positions are left out, and nothing has no box", () => {
  expect(
    boxOf([
      [Number.NaN, 0],
      [13, 91],
    ]),
  ).toBeNull();
  expect(
    boxOf([
      [Number.NaN, 0],
      [13, 38],
    ]),
  ).toEqual({ west: 13, south: 38, east: 13, north: 38 });
});
