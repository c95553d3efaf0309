import Supercluster from "supercluster";
import type { Columns } from "../../../src/core/columns.ts";
import { FILTERS } from "./asked.ts";
import { cpuOf, type Measured, memory, summary } from "./measure.ts";

/** A point for every placing, as its README has it; a filter loads those that pass anew. */
export async function superclusterOf(columns: Columns): Promise<readonly Measured[]> {
  const n = columns.placings.items.length;
  const ms = (metric: string, values: readonly number[]): Measured =>
    summary({ adapter: "supercluster", n, metric, unit: "CPU ms" }, values);
  const load = (points: Supercluster.PointFeature<object>[]): number => {
    const index = new Supercluster({ radius: 60, maxZoom: 16 }).load(points);
    return index.getClusters([-25, 20, 60, 65], 4).length;
  };
  const points = (only: ReadonlySet<number> | null): Supercluster.PointFeature<object>[] => {
    const found: Supercluster.PointFeature<object>[] = [];
    const { naming, placings, places, rows } = columns;
    for (let row = 0; row < rows; row++) {
      if (only !== null && !names(naming, row, only)) continue;
      for (let at = placings.start[row] ?? 0; at < (placings.start[row + 1] ?? 0); at++) {
        const [longitude = 0, latitude = 0] = places[placings.items[at] ?? 0]?.position ?? [];
        const geometry = { type: "Point" as const, coordinates: [longitude, latitude] };
        found.push({ type: "Feature", properties: {}, geometry });
      }
    }
    return found;
  };

  const before = await memory();
  let kept: unknown = null;
  const loads = [];
  for (let time = 0; time < 3; time++) {
    loads.push(
      await cpuOf(() => {
        const all = points(null);
        const index = new Supercluster({ radius: 60, maxZoom: 16 }).load(all);
        index.getClusters([-25, 20, 60, 65], 4);
        kept = index;
      }),
    );
  }
  const measured = [ms("load: first answer: marks", loads)];
  const held = kept === null ? 0 : (await memory()) - before;
  measured.push(
    summary({ adapter: "supercluster", n, metric: "heap: after the first answer", unit: "MB" }, [held / 1e6]),
  );

  for (const [metric, filters] of FILTERS) {
    const times = [];
    for (const { actors, match, not, ...others } of filters) {
      if (actors === undefined || match === "all" || Object.keys(others).length > 0) continue;
      const wanted = new Set([...actors].map((actor) => columns.actors.indexOf(actor)));
      times.push(await cpuOf(() => void load(points(wanted))));
    }
    if (times.length > 0) measured.push(ms(`filter: ${metric}: marks`, times));
  }
  return measured;
}

function names({ start, items }: Columns["naming"], row: number, wanted: ReadonlySet<number>): boolean {
  for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at++)
    if (wanted.has(items[at] ?? 0)) return true;
  return false;
}
