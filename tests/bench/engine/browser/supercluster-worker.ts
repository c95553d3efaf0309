import { expose } from "comlink";
import Supercluster from "supercluster";
import { seededColumns } from "../seeded-columns.ts";
import { EVERYTHING, eachPlacing, PAGE_ASKED, textOf, type Wanted } from "./contender.ts";

export type Drawn = readonly (readonly [longitude: number, latitude: number, count: number])[];

const OPTIONS = { radius: 60, maxZoom: 16 };

let [columns, index] = [seededColumns(0), new Supercluster<object>(OPTIONS)];
/** A feature for every placing, made once: a filter loads those that pass. */
let features: Supercluster.PointFeature<{ readonly placing: number }>[] = [];

const worker = {
  make: (placings: number): void => {
    columns = seededColumns(placings);
  },
  load: (): void => {
    features = [];
    eachPlacing(columns, EVERYTHING, (placing, place) => {
      const [longitude = 0, latitude = 0] = columns.places[place]?.position ?? [];
      const geometry = { type: "Point" as const, coordinates: [longitude, latitude] };
      features.push({ type: "Feature", properties: { placing }, geometry });
    });
    index = new Supercluster<object>(OPTIONS).load(features);
  },
  show: (wanted: Wanted): void => {
    const shown: typeof features = [];
    eachPlacing(columns, wanted, (placing) => {
      const feature = features[placing];
      if (feature !== undefined) shown.push(feature);
    });
    index = new Supercluster<object>(OPTIONS).load(shown);
  },
  clusters: (box: [number, number, number, number], zoom: number): Drawn =>
    index.getClusters(box, zoom).map(({ geometry, properties }) => {
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      const count = "point_count" in properties ? Number(properties.point_count) : 1;
      return [longitude, latitude, count];
    }),
  /** The texts of a page of the fullest cluster's leaves. */
  leaves: (box: [number, number, number, number], zoom: number): readonly string[] => {
    const [fullest] = index
      .getClusters(box, zoom)
      .flatMap(({ properties }) => ("cluster_id" in properties ? [properties] : []))
      .sort((a, b) => Number(b.point_count) - Number(a.point_count));
    if (fullest === undefined) return [];
    return index.getLeaves(Number(fullest.cluster_id), PAGE_ASKED.limit).map((_, at) => textOf(at));
  },
};
export type SuperclusterWorker = typeof worker;
expose(worker);
