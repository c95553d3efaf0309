import type { GoldPlace } from "../../../geodata/model/gold.ts";
import type { Position } from "../../../src/core/place.ts";
import { distanceKm } from "../../../src/read/resolve/distance.ts";

/** What was said to be a place: a span, and where it lies; `radiusKm` 0 for points. */
export type Said = {
  readonly start: number;
  readonly end: number;
  readonly position: Position;
  readonly radiusKm: number;
  readonly confidence: number;
  readonly demonym: boolean;
};

/** An article's gold and what was said of it. */
export type Judged = { readonly gold: readonly GoldPlace[]; readonly said: readonly Said[] };

export type Scores = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly endToEnd: number;
  readonly endToEndArea: number;
  /** Of mentions said with 0.8 or more: the share that are gold spans, the share of gold that they are, placed right. */
  readonly sure: { readonly precision: number; readonly cover: number; readonly placed: number };
};

const NEAR_KM = 161;
const LARGEST_KM = 1000;
const SURE = 0.8;

export function isNear(
  said: Pick<Said, "position" | "radiusKm">,
  { lat, lon }: GoldPlace,
  area: boolean,
): boolean {
  if (lat === null || lon === null) return false;
  const allowed = area ? Math.max(NEAR_KM, Math.min(LARGEST_KM, said.radiusKm)) : NEAR_KM;
  return distanceKm(said.position, [lon, lat]) <= allowed;
}

const overlaps = (a: Pick<Said, "start" | "end">, b: Pick<GoldPlace, "start" | "end">): boolean =>
  a.start < b.end && b.start < a.end;

/** The metrics of the corpora's README over a corpus. */
export function scoresOf(judged: readonly Judged[]): Scores {
  const all = { said: 0, gold: 0, exact: 0 };
  const sure = { said: 0, exact: 0, placeable: 0, placed: 0 };
  const point = { said: 0, right: 0, found: 0 };
  const area = { right: 0, found: 0 };
  let coordinates = 0;
  for (const { gold, said } of judged) {
    all.gold += gold.length;
    all.said += said.length;
    for (const one of said) {
      const exact = gold.find(({ start, end }) => start === one.start && end === one.end);
      if (exact !== undefined) all.exact += 1;
      if (one.confidence >= SURE) {
        sure.said += 1;
        if (exact !== undefined) sure.exact += 1;
        if (exact !== undefined && exact.lat !== null) {
          sure.placeable += 1;
          if (isNear(one, exact, true)) sure.placed += 1;
        }
      }
      const over = gold.filter((place) => overlaps(one, place));
      if (over.length > 0 && over.every(({ lat }) => lat === null)) continue;
      point.said += 1;
      if (over.some((place) => isNear(one, place, false))) point.right += 1;
      if (over.some((place) => isNear(one, place, true))) area.right += 1;
    }
    for (const place of gold) {
      if (place.lat === null) continue;
      coordinates += 1;
      const over = said.filter((one) => overlaps(one, place));
      if (over.some((one) => isNear(one, place, false))) point.found += 1;
      if (over.some((one) => isNear(one, place, true))) area.found += 1;
    }
  }
  const f1 = (p: number, r: number): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r));
  const [precision, recall] = [all.exact / all.said, all.exact / all.gold];
  return {
    precision,
    recall,
    f1: f1(precision, recall),
    endToEnd: f1(point.right / point.said, point.found / coordinates),
    endToEndArea: f1(area.right / point.said, area.found / coordinates),
    sure: {
      precision: sure.exact / sure.said,
      cover: sure.exact / all.gold,
      placed: sure.placed / sure.placeable,
    },
  };
}
