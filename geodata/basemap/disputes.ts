import { readFileSync } from "node:fs";
import type { Unit } from "./unit.ts";

/** A line that not everybody recognises: it lies between a unit of `inside` and another one of `outside`. */
type Dispute = {
  readonly name: string;
  readonly inside: readonly string[];
  readonly outside: readonly string[];
};
export type Disputes = readonly Dispute[];

/** The reviewed list. A selector is a unit's code (`UA-43`) or a country (`UA`), as `Unit` has them. */
export function readDisputes(): Disputes {
  return JSON.parse(readFileSync(new URL("disputed.json", import.meta.url), "utf8")) as Disputes;
}

export function isDisputed(disputes: Disputes, a: Unit, b: Unit): boolean {
  return disputes.some((dispute) => parts(dispute, a, b) || parts(dispute, b, a));
}

/** Every selector must meet a unit: a renamed code would silently turn a dashed line solid. */
export function unusedSelectors(disputes: Disputes, units: readonly Unit[]): readonly string[] {
  return disputes
    .flatMap(({ inside, outside }) => [...inside, ...outside])
    .filter((selector) => !units.some((unit) => selects(selector, unit)));
}

function parts({ inside, outside }: Dispute, within: Unit, without: Unit): boolean {
  const isInside = (unit: Unit) => inside.some((one) => selects(one, unit));
  return isInside(within) && !isInside(without) && outside.some((one) => selects(one, without));
}

const selects = (selector: string, unit: Unit): boolean =>
  selector === unit.code || selector === unit.country;
