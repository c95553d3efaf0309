import type { MultiPolygon, Polygon } from "geojson";
import type { PlaceId } from "../core/ids.ts";
import type { Areas } from "../core/with-areas.ts";
import { readArea } from "./area.ts";
import { LooseAreas } from "./atlas-schema.ts";
import { placeId } from "./brand.ts";
import { Reading } from "./reading.ts";
import { shown, type Trouble } from "./trouble.ts";

export type AreasReading =
  | { readonly kind: "read"; readonly areas: Areas; readonly troubles: readonly Trouble[] }
  /** `reason` says what the file is: "is not a file of areas: …". */
  | { readonly kind: "failed"; readonly reason: string };

/** Reads a file of areas for the places of an atlas that keep their areas apart. */
export function readAreas(value: unknown, apart: ReadonlySet<PlaceId>): AreasReading {
  const steps = areasSteps(value, apart);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/**
 * As `readAreas`, in short steps. An area that does not fit is left out with a trouble, and so is one that is missing: its
 * place keeps its point. Areas of other places are another build's, and nobody's trouble.
 */
export function* areasSteps(value: unknown, apart: ReadonlySet<PlaceId>): Generator<undefined, AreasReading> {
  const reading = new Reading();
  const file = reading.parse(LooseAreas.file, value, []);
  if (file === null) {
    const [{ path, message } = { path: "", message: "" }] = reading.troubles;
    return { kind: "failed", reason: `is not a file of areas: ${path === "" ? "" : `${path}: `}${message}` };
  }
  const areas = new Map<PlaceId, Polygon | MultiPolygon>();
  for (const [index, entry] of file.areas.entries()) {
    yield;
    const path = ["areas", index];
    const named = reading.parse(LooseAreas.entry, entry, path);
    if (named === null) continue;
    const place = placeId(named.place);
    if (!apart.has(place)) continue;
    const area = readArea(named.area);
    if (area.kind === "read") areas.set(place, area.area);
    else reading.leaveOut([...path, "area", ...area.path], area.message);
  }
  for (const place of apart)
    if (!areas.has(place)) reading.leaveOut(["areas"], `expected the area of ${shown(place)}`);
  return { kind: "read", areas, troubles: reading.troubles };
}
