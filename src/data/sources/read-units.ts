import { readArea } from "../area.ts";
import { pathText } from "../trouble.ts";
import type { Area } from "./dissolve.ts";
import { parse } from "./make-area.ts";
import type { Problem, SourceFile } from "./problem.ts";

export type Units = { readonly units: ReadonlyMap<string, Area>; readonly problems: readonly Problem[] };

/** A GeoJSON FeatureCollection whose features have ids. */
export function readUnits({ file, text }: SourceFile): Units {
  const json = parse(text);
  const units = new Map<string, Area>();
  const problems: Problem[] = [];
  const say = (message: string) => problems.push({ file, line: null, column: null, message });
  const features = property(json, "features");
  if (!Array.isArray(features)) say("expected a GeoJSON FeatureCollection");
  for (const [index, feature] of (Array.isArray(features) ? features : []).entries()) {
    const id = property(feature, "id");
    const reading = readArea(property(feature, "geometry"));
    if (typeof id !== "string") say(`features[${index}]: expected a text as id`);
    else if (reading.kind === "failed")
      say(`${pathText(["features", index, "geometry", ...reading.path])}: ${reading.message}`);
    else units.set(id, reading.area);
  }
  return { units, problems };
}

function property(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
