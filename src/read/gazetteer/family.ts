import type { Feature, Row } from "./gazetteer.ts";
import type { Places } from "./places.ts";

export type Family = {
  readonly province: (row: Row) => Row;
  readonly country: (row: Row) => Row;
  readonly isWithin: (row: Row, area: Row) => boolean;
  readonly children: (row: Row) => readonly Row[];
};

/** Who lies in whom. The children are sorted out when they are first asked for. */
export function familyOf(rows: number, { parent, feature, kind, prior }: Places): Family {
  let groups: ReadonlyMap<Row, readonly Row[]> | null = null;

  function group(): ReadonlyMap<Row, readonly Row[]> {
    const lists = new Map<Row, Row[]>();
    for (let row = 0; row < rows; row++) {
      const list = lists.get(parent(row));
      if (list === undefined) lists.set(parent(row), [row]);
      else list.push(row);
    }
    const isTown = (row: Row) => (kind(row) === "settlement" ? 1 : 0);
    for (const list of lists.values())
      list.sort((a, b) => isTown(a) - isTown(b) || prior(b) - prior(a) || a - b);
    return lists;
  }

  /** The nearest row with such a feature, upwards from each; parents stand before their children. */
  function above(...features: readonly Feature[]): Int32Array {
    const nearest = new Int32Array(rows).fill(-1);
    for (let row = 0; row < rows; row++) {
      const up = parent(row);
      nearest[row] = features.includes(feature(row)) ? row : up < 0 ? -1 : (nearest[up] ?? -1);
    }
    return nearest;
  }

  const provinces = above("province");
  const countries = above("country", "territory");
  return {
    province: (row) => provinces[row] ?? -1,
    country: (row) => countries[row] ?? -1,
    isWithin: (row, area) => {
      for (let up = parent(row); up >= 0; up = parent(up)) if (up === area) return true;
      return false;
    },
    children: (row) => {
      groups ??= group();
      return groups.get(row) ?? [];
    },
  };
}
