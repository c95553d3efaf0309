import { buffer, difference, feature, featureCollection, simplify } from "@turf/turf";
import type { Feature } from "geojson";
import type { Area } from "./dissolve.ts";
import { nearerTo } from "./nearer-to.ts";

/** About 400 m: the arcs of the seaward edge need no more points. */
const TOLERANCE_DEGREES = 0.004;

const KM_PER_NAUTICAL_MILE = 1.852;

/**
 * The strip of sea before `land`, as wide as told, cut half way to the lands beside it. An approximation: measured
 * from the coast and not from a state's baselines. Null where there is no sea.
 */
export function coastalWaters(land: Area, beside: readonly Area[], nauticalMiles: number): Area | null {
  const kilometres = nauticalMiles * KM_PER_NAUTICAL_MILE;
  const wide = buffer(feature(land), kilometres, { units: "kilometers", steps: 16 });
  if (wide === undefined) return null;
  const sea = without(wide, [land, ...beside]);
  if (sea === null) return null;
  const theirs = beside.flatMap((other) =>
    nearerTo(other, land, { sea: sea.geometry, kilometres: 3 * kilometres }),
  );
  const waters = without(sea, theirs);
  return waters && simplify(waters, { tolerance: TOLERANCE_DEGREES, highQuality: true }).geometry;
}

function without(area: Feature<Area>, cut: readonly Area[]): Feature<Area> | null {
  return cut.length === 0 ? area : difference(featureCollection([area, ...cut.map((one) => feature(one))]));
}
