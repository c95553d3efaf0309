import { type LabelPoint, nameTags, tenth } from "./label-point.ts";
import { byCountry, type Units } from "./units.ts";

/** Provinces are named no earlier than this: before it the countries and cities need the room. */
const FIRST_ZOOM = 6;

/** Beyond it are municipalities, which the map shows as towns. */
const LAST_ZOOM = 9.5;

/** Lands that are not provinces of any country in the file, but whose names a reader looks for. */
const NAMED_LANDS: Readonly<Record<string, { name: string; minZoom: number; position?: [number, number] }>> =
  {
    EH: { name: "Western Sahara", minZoom: 4, position: [-12.9, 24.4] },
    SOL: { name: "Somaliland", minZoom: 5 },
    CYN: { name: "Northern Cyprus", minZoom: 7 },
  };

/** Provinces that are no more: the tribal areas of Pakistan joined Khyber Pakhtunkhwa in 2018. */
const GONE: ReadonlySet<string> = new Set(["PK-TA"]);

/** A province's own label point and zoom, as Natural Earth has them. */
export function provinceLabels({ geometries }: Units): readonly LabelPoint[] {
  const parts = byCountry(geometries);
  return geometries.flatMap(({ properties: unit }) => {
    const land = NAMED_LANDS[unit.country];
    const names = land === undefined ? unit.names : { en: land.name };
    const minZoom = land?.minZoom ?? Math.max(FIRST_ZOOM, unit.minLabel);
    // A country in one piece already has its name on the map.
    const alone = land === undefined && parts.get(unit.country)?.length === 1;
    if (
      names.en === undefined ||
      alone ||
      minZoom > LAST_ZOOM ||
      unit.country === "AQ" ||
      GONE.has(unit.code)
    )
      return [];
    const label: LabelPoint = {
      position: land?.position ?? unit.label,
      layer: "places",
      minZoom: tenth(minZoom),
      maxZoom: null,
      tags: { kind: "region", ...nameTags(names), min_zoom: tenth(minZoom) },
    };
    return [label];
  });
}
