import { booleanPointInPolygon, pointOnFeature, area as squareMetres } from "@turf/turf";
import type { PlaceId } from "../../core/ids.ts";
import type { Place, Position } from "../../core/place.ts";
import { placeId } from "../brand.ts";
import type { Area } from "./dissolve.ts";
import { parseYamlList } from "./located-yaml.ts";
import { type Geography, makeArea } from "./make-area.ts";
import { PlaceSource } from "./places-schema.ts";
import { type Complain, inside, type Problem, type SourceFile } from "./problem.ts";

export type MadePlaces = {
  readonly places: ReadonlyMap<PlaceId, Place>;
  readonly problems: readonly Problem[];
};

/** The places of several files; one that cannot be made is told and left out. */
export function makePlaces(files: readonly SourceFile[], geography: Geography): MadePlaces {
  const places = new Map<PlaceId, Place>();
  const problems: Problem[] = [];
  for (const file of files) {
    const { items, problems: misfits, at } = parseYamlList(file, PlaceSource);
    problems.push(...misfits);
    const complain: Complain = (path, message) => problems.push(at(path, message));
    for (const { index, item: source } of items) {
      const place = makePlace(source, geography, inside(complain, index));
      if (place === null) continue;
      if (places.has(place.id)) complain([index, "id"], `expected an id of its own, found ${place.id} again`);
      else places.set(place.id, place);
    }
  }
  return { places, problems };
}

function makePlace(source: PlaceSource, geography: Geography, complain: Complain): Place | null {
  const { id, name, kind, note = null } = source;
  const making = source.area === undefined ? null : makeArea(source.area, geography);
  if (making?.kind === "failed") {
    complain(["area"], making.message);
    return null;
  }
  const area = making?.area ?? null;
  const position = source.position ?? labelPoint(area);
  if (position === null) {
    complain(["name"], "expected a “position: [longitude, latitude]” or an “area”, found neither");
    return null;
  }
  if (area !== null && !booleanPointInPolygon([...position], area)) {
    complain(["position"], `expected a label point inside the area, found ${position.join(", ")} outside it`);
    return null;
  }
  const radiusKm = source.radiusKm ?? equalCircle(area);
  return { id: placeId(id), name, kind, position, radiusKm, area, note };
}

function labelPoint(area: Area | null): Position | null {
  if (area === null) return null;
  const [longitude, latitude] = pointOnFeature(area).geometry.coordinates;
  return longitude === undefined || latitude === undefined ? null : [longitude, latitude];
}

/** Radius in kilometres of the circle as large as the area; of a bare point, a kilometre. */
function equalCircle(area: Area | null): number {
  return area === null ? 1 : Math.sqrt(squareMetres(area) / Math.PI) / 1000;
}
