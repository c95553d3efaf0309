import { PbfReader } from "pbf";

export type TagValue = string | number | boolean;

/** Draws with the tile's own units, 0 to `extent`. */
export type Pen = {
  readonly moveTo: (x: number, y: number) => void;
  readonly lineTo: (x: number, y: number) => void;
  readonly closePath: () => void;
};

export type Feature = {
  readonly layer: string;
  readonly shape: "point" | "line" | "polygon";
  readonly tags: ReadonlyMap<string, TagValue>;
  readonly extent: number;
  /** Replays the geometry; a point is a `moveTo`. */
  readonly draw: (pen: Pen) => void;
};

type Layer = { name: string; extent: number; keys: string[]; values: TagValue[]; features: number[] };
type RawFeature = { shape: number; tags: number; geometry: number };

const SHAPES = [null, "point", "line", "polygon"] as const;

/**
 * Walks the features of a Mapbox vector tile, or those of the shapes that are wanted, without building their geometry: millions of points go straight from
 * the bytes into a path. Format: https://github.com/mapbox/vector-tile-spec/tree/master/2.1. Throws when it is broken.
 */
export function walkTile(
  data: ArrayBuffer,
  visit: (feature: Feature) => void,
  isWanted: (shape: Feature["shape"]) => boolean = () => true,
): void {
  const reader = new PbfReader(data);
  reader.readFields((tag) => {
    if (tag !== 3) return;
    const layer: Layer = { name: "", extent: 4096, keys: [], values: [], features: [] };
    const end = reader.readVarint() + reader.pos;
    if (end > data.byteLength) throw new Error("the tile ends before its layer does");
    reader.readFields(readLayerField, layer, end);
    for (const position of layer.features) visitFeature(reader, position, layer, visit, isWanted);
    reader.pos = end;
  }, null);
}

function readLayerField(tag: number, layer: Layer, reader: PbfReader): void {
  if (tag === 1) layer.name = reader.readString();
  else if (tag === 2) layer.features.push(reader.pos);
  else if (tag === 3) layer.keys.push(reader.readString());
  else if (tag === 4) layer.values.push(readValue(reader));
  else if (tag === 5) layer.extent = reader.readVarint();
}

function readValue(reader: PbfReader): TagValue {
  let value: TagValue = "";
  const end = reader.readVarint() + reader.pos;
  while (reader.pos < end) {
    const tag = reader.readVarint() >> 3;
    if (tag === 1) value = reader.readString();
    else if (tag === 2) value = reader.readFloat();
    else if (tag === 3) value = reader.readDouble();
    else if (tag === 4) value = reader.readVarint(true);
    else if (tag === 5) value = reader.readVarint();
    else if (tag === 6) value = reader.readSVarint();
    else if (tag === 7) value = reader.readBoolean();
    else throw new Error(`the tile holds a value of an unknown kind, ${tag}`);
  }
  return value;
}

function visitFeature(
  reader: PbfReader,
  position: number,
  layer: Layer,
  visit: (feature: Feature) => void,
  isWanted: (shape: Feature["shape"]) => boolean,
): void {
  reader.pos = position;
  const raw = reader.readMessage(readFeatureField, { shape: 0, tags: -1, geometry: -1 });
  const shape = SHAPES[raw.shape] ?? null;
  if (shape === null || raw.geometry < 0 || !isWanted(shape)) return;
  const draw = (pen: Pen) => {
    reader.pos = raw.geometry;
    drawGeometry(reader, pen);
  };
  visit({ layer: layer.name, shape, tags: tagsAt(reader, raw.tags, layer), extent: layer.extent, draw });
}

function readFeatureField(tag: number, feature: RawFeature, reader: PbfReader): void {
  if (tag === 2) feature.tags = reader.pos;
  else if (tag === 3) feature.shape = reader.readVarint();
  else if (tag === 4) feature.geometry = reader.pos;
}

/** None where the position is negative. */
function tagsAt(reader: PbfReader, position: number, { keys, values }: Layer): Map<string, TagValue> {
  const tags = new Map<string, TagValue>();
  if (position < 0) return tags;
  reader.pos = position;
  const end = reader.readVarint() + reader.pos;
  while (reader.pos < end) {
    const [key, value] = [keys[reader.readVarint()], values[reader.readVarint()]];
    if (key !== undefined && value !== undefined) tags.set(key, value);
  }
  return tags;
}

const [MOVE_TO, LINE_TO, CLOSE_PATH] = [1, 2, 7];

function drawGeometry(reader: PbfReader, pen: Pen): void {
  const end = reader.readVarint() + reader.pos;
  let [x, y] = [0, 0];
  while (reader.pos < end) {
    const word = reader.readVarint();
    const [command, count] = [word & 7, word >> 3];
    if (command === CLOSE_PATH) {
      pen.closePath();
      continue;
    }
    if (command !== MOVE_TO && command !== LINE_TO)
      throw new Error(`the tile holds an unknown command, ${command}`);
    for (let i = 0; i < count; i++) {
      x += reader.readSVarint();
      y += reader.readSVarint();
      if (command === MOVE_TO) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    }
  }
}
