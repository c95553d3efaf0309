import type { PlaceKind } from "../../core/place.ts";
import { lineStarts, readerOf, readUtf8 } from "./bytes.ts";
import { DEGREE, KILOMETRE, PRIOR, toPopulation } from "./format.ts";
import { FEATURES, type Feature, type Row } from "./gazetteer.ts";
import { kindOf } from "./kinds.ts";
import type { Sections } from "./sections.ts";
import { settlementPrior, settlementRadiusKm } from "./weight.ts";

/** Everything about places but their names. */
export type Places = {
  readonly id: (row: Row) => string;
  readonly rowOf: (id: string) => Row;
  readonly kind: (row: Row) => PlaceKind;
  readonly feature: (row: Row) => Feature;
  readonly longitude: (row: Row) => number;
  readonly latitude: (row: Row) => number;
  readonly radiusKm: (row: Row) => number;
  readonly population: (row: Row) => number;
  readonly prior: (row: Row) => number;
  readonly parent: (row: Row) => Row;
  readonly countryCode: (row: Row) => string;
};

const KINDS = FEATURES.map(kindOf);
const POPULATIONS = Float64Array.from({ length: 256 }, (_, code) => toPopulation(code));

export function openPlaces(sections: Sections): Places {
  const { rows, features, populations } = sections;
  const idNumbers = column(sections.idNumbers, rows);
  const longitudes = column(sections.longitudes, rows);
  const latitudes = column(sections.latitudes, rows);
  const parents = column(sections.parents, rows);
  const { radii, priors } = weights(sections);
  const texts = textIds(sections, idNumbers);
  const codes = codesOf(sections);

  const feature = (row: Row): Feature => FEATURES[features[row] ?? 0] ?? "town";
  const id = (row: Row) => texts.get(row) ?? `gn:${idNumbers[row]}`;
  const rowsOfTexts = new Map([...texts].map(([row, text]) => [text, row]));
  const parent = (row: Row) => (parents[row] ?? 0) - 1;

  return {
    id,
    rowOf: (text) => {
      const number = /^gn:(\d{1,9})$/.exec(text)?.[1];
      return number === undefined ? (rowsOfTexts.get(text) ?? -1) : idNumbers.indexOf(Number(number));
    },
    kind: (row) => KINDS[features[row] ?? 0] ?? "settlement",
    feature,
    longitude: (row) => (longitudes[row] ?? 0) / DEGREE,
    latitude: (row) => (latitudes[row] ?? 0) / DEGREE,
    radiusKm: (row) => radii[row] ?? 0,
    population: (row) => POPULATIONS[populations[row] ?? 0] ?? 0,
    prior: (row) => priors[row] ?? 0,
    parent,
    countryCode: (row) => {
      let top = row;
      for (let up = parent(top); up >= 0; up = parent(up)) top = up;
      return codes.get(top) ?? "";
    },
  };
}

function column(section: Uint8Array, rows: number): Int32Array {
  const reader = readerOf(section);
  const values = new Int32Array(rows);
  for (let row = 0, value = 0; row < rows; row++) {
    value += reader.signed();
    values[row] = value;
  }
  return values;
}

/** Of areas as the file says; of settlements as feature and population tell, by all pairs of the two. */
function weights({ rows, features, populations, radii, priors }: Sections) {
  const radiusReader = readerOf(radii);
  const priorReader = readerOf(priors);
  const radiusOf = POPULATIONS.map(settlementRadiusKm);
  const priorOf = FEATURES.map((feature) => POPULATIONS.map((people) => settlementPrior(feature, people)));
  const all = { radii: new Float32Array(rows), priors: new Float32Array(rows) };
  for (let row = 0; row < rows; row++) {
    const feature = features[row] ?? 0;
    const population = populations[row] ?? 0;
    if (KINDS[feature] === "settlement") {
      all.radii[row] = radiusOf[population] ?? 0;
      all.priors[row] = priorOf[feature]?.[population] ?? 0;
    } else {
      all.radii[row] = radiusReader.varint() / KILOMETRE;
      all.priors[row] = priorReader.byte() / PRIOR;
    }
  }
  return all;
}

function textIds({ rows, idTexts }: Sections, idNumbers: Int32Array): ReadonlyMap<Row, string> {
  const texts = new Map<Row, string>();
  const starts = lineStarts(
    idTexts,
    idNumbers.reduce((count, number) => (number === 0 ? count + 1 : count), 0),
  );
  for (let row = 0, line = 0; row < rows; row++) {
    if (idNumbers[row] !== 0) continue;
    texts.set(row, readUtf8(idTexts, starts[line] ?? 0, (starts[line + 1] ?? 1) - 1));
    line++;
  }
  return texts;
}

function codesOf({ rows, features, countryCodes }: Sections): ReadonlyMap<Row, string> {
  const codes = new Map<Row, string>();
  for (let row = 0; row < rows; row++) {
    if (KINDS[features[row] ?? 0] !== "country") continue;
    codes.set(row, readUtf8(countryCodes, 2 * codes.size, 2 * codes.size + 2));
  }
  return codes;
}
