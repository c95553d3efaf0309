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

  function upTo(row: Row, features: readonly Feature[]): Row {
    for (let up = row; up >= 0; up = parent(up)) if (features.includes(feature(up))) return up;
    return -1;
  }

  return {
    province: (row) => upTo(row, ["province"]),
    country: (row) => upTo(row, ["country", "territory"]),
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
