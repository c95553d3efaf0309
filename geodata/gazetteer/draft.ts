import type { Feature, NameUse } from "../../src/read/gazetteer/gazetteer.ts";

/** A place on its way into the file. */
export type Draft = {
  readonly id: string;
  readonly feature: Feature;
  /** As it is shown. */
  readonly name: string;
  readonly names: readonly DraftName[];
  /** Longitude first, degrees. */
  readonly position: readonly [number, number];
  /** Of a circle as large as the area; null where `radius.ts` has to guess it from the population. */
  readonly radiusKm: number | null;
  readonly population: number;
  readonly countryCode: string;
  /** The `id` of the smallest area that holds it. */
  readonly parent: string | null;
  /** 1: known the world over, 2: to its continent's readers, 3: to its country's, 4: to its town's. Null: the population tells. */
  readonly fame: 1 | 2 | 3 | 4 | null;
  /** Of an area with a town of its name in it: its people alone make its prior no higher (`namesakes.ts`). */
  readonly ceiling?: number;
};

export type DraftName = { readonly text: string; readonly use: NameUse };

export const usual = (text: string): DraftName => ({ text, use: "name" });
export const alternate = (text: string): DraftName => ({ text, use: "alternate" });
export const demonym = (text: string): DraftName => ({ text, use: "demonym" });
