import { rewind } from "@turf/turf";
import { readArea } from "../area.ts";
import { pathText, shown } from "../trouble.ts";
import { coastalWaters } from "./coastal-waters.ts";
import { type Area, dissolve } from "./dissolve.ts";
import type { Recipe } from "./places-schema.ts";

/** What recipes are made of: `units.json` by unit id, and the other GeoJSON files of the folder by name. */
export type Geography = {
  readonly units: ReadonlyMap<string, Area>;
  readonly files: ReadonlyMap<string, string>;
};

export type Making =
  | { readonly kind: "made"; readonly area: Area }
  | { readonly kind: "failed"; readonly message: string };

/** The area that a recipe describes, rings wound as RFC 7946 has it. */
export function makeArea(recipe: Recipe, geography: Geography): Making {
  const making =
    "file" in recipe ? fromFile(recipe.file, geography.files) : fromUnits(recipe, geography.units);
  if (making.kind === "failed") return making;
  return { kind: "made", area: rewind(making.area, { mutate: false }) as Area };
}

function fromUnits(recipe: Exclude<Recipe, { file: string }>, units: ReadonlyMap<string, Area>): Making {
  const [own, beside] =
    "union" in recipe ? [recipe.union, []] : [recipe.waters.before, recipe.waters.beside ?? []];
  const missing = [...own, ...beside].find((id) => !units.has(id));
  if (missing !== undefined) return failed(`expected the id of a unit in units.json, found “${missing}”`);
  const get = (id: string) => units.get(id) ?? [];
  const land = dissolve(own.flatMap(get));
  const area =
    land === null || "union" in recipe
      ? land
      : coastalWaters(land, beside.flatMap(get), recipe.waters.nauticalMiles);
  return area === null ? failed("expected units with a sea before them") : { kind: "made", area };
}

function fromFile(name: string, files: ReadonlyMap<string, string>): Making {
  const text = files.get(name);
  if (text === undefined) return failed(`expected a GeoJSON file in this folder, found no “${name}”`);
  const json = parse(text);
  const reading = readArea(isFeature(json) ? json.geometry : json);
  if (reading.kind === "read") return { kind: "made", area: reading.area };
  return failed(
    `${name}: ${reading.path.length === 0 ? "" : `${pathText(reading.path)}: `}${reading.message}`,
  );
}

/** What is no JSON becomes a text, which no area is. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : shown(error);
  }
}

function isFeature(value: unknown): value is { readonly geometry: unknown } {
  return typeof value === "object" && value !== null && "geometry" in value;
}

function failed(message: string): Making {
  return { kind: "failed", message };
}
