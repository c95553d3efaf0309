import { expose } from "comlink";
import Supercluster from "supercluster";
import { seededColumns } from "../seeded-columns.ts";
import { PAGE, placingsOf, type Wanted } from "./contender.ts";

export type Drawn = readonly (readonly [longitude: number, latitude: number, count: number])[];

let [columns, index] = [seededColumns(0), new Supercluster({ radius: 60, maxZoom: 16 })];

const worker = {
  make: (placings: number): void => {
    columns = seededColumns(placings);
  },
  load: (wanted: Wanted): void => {
    const points = Array.from(placingsOf(columns, wanted), ([longitude, latitude, place]) => ({
      type: "Feature" as const,
      properties: { place },
      geometry: { type: "Point" as const, coordinates: [longitude, latitude] },
    }));
    index = new Supercluster({ radius: 60, maxZoom: 16 }).load(points);
  },
  clusters: (box: [number, number, number, number], zoom: number): Drawn =>
    index.getClusters(box, zoom).map(({ geometry, properties }) => {
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      const count = "point_count" in properties ? Number(properties.point_count) : 1;
      return [longitude, latitude, count];
    }),
  /** How many leaves of the fullest cluster of a page were found. */
  leaves: (box: [number, number, number, number], zoom: number): number => {
    const [fullest] = index
      .getClusters(box, zoom)
      .filter(({ properties }) => "cluster_id" in properties)
      .sort((a, b) => Number(b.properties.point_count) - Number(a.properties.point_count));
    return fullest === undefined ? 0 : index.getLeaves(Number(fullest.properties.cluster_id), PAGE).length;
  },
};
export type SuperclusterWorker = typeof worker;
expose(worker);
