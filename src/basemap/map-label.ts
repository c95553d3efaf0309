import { type Box, boxRound } from "./box.ts";
import type { Label } from "./label-layout.ts";
import { brokenLines, type Look, lookOf } from "./label-look.ts";
import type { Mark } from "./mark.ts";
import { toWorld } from "./mercator.ts";
import { isOnWater, type Name } from "./name.ts";

/** A name set for the map: where it may go, and how it looks. */
export type MapLabel = Label & MapText;

type MapText = {
  readonly look: Look;
  readonly lines: readonly string[];
  readonly capital: boolean;
};

/** Turns positions in the world into px of the canvas. */
export type Projection = (x: number, y: number) => { readonly x: number; readonly y: number };
/** px. */
export type WidthOf = (text: string, look: Pick<Look, "font" | "size" | "spacing">) => number;

/** Countries give way to their provinces and towns from here on. */
const LAST_COUNTRY_ZOOM = 8;
/** Names wait until this much before their own zoom on maps between two zooms. */
const EARLY = { locality: 0.01, other: 0.5 } as const;
/** A mark and the map's own name for the same thing lie no further apart, px. */
const SAME = { locality: 24, other: 260 } as const;

/** Whether the map prints the name at this zoom, where there is room. */
export function isShown(name: Name, zoom: number): boolean {
  const early = name.kind === "locality" ? EARLY.locality : EARLY.other;
  if (name.minZoom > zoom + early || zoom > name.maxZoom) return false;
  return name.kind !== "country" || zoom < LAST_COUNTRY_ZOOM;
}

/** Greater goes first: marks' names, countries, oceans and seas, capitals, then towns and provinces by their zoom. */
function priorityOf(name: Name, zoom: number): number {
  switch (name.kind) {
    case "country":
      return (zoom <= 6 ? 2000 : 700) - name.rank * 20 - name.minZoom * 10;
    case "ocean":
    case "sea":
      return 1100 - name.minZoom * 10;
    case "locality":
      return (name.capital ? 1000 : 500) - name.minZoom * 40 + Math.log10(name.population + 1);
    case "region":
      return 150 - name.minZoom * 10;
  }
}

/** What the names and marks of a view ask of the layout: the labels, and where none may stand. */
export function labelsOf(
  names: readonly Name[],
  marks: readonly Mark[],
  zoom: number,
  project: Projection,
  widthOf: WidthOf,
): { readonly labels: readonly MapLabel[]; readonly obstacles: readonly Box[] } {
  const labels: MapLabel[] = [];
  const claimed = new Set<Name>();
  const obstacles: Box[] = [];
  for (const mark of marks) {
    const world = toWorld(mark.position);
    const at = project(world.x, world.y);
    const box = boxRound(at.x, at.y, 2 * mark.halfWidth, 2 * mark.halfHeight);
    obstacles.push(box);
    if (mark.name === null) continue;
    const known = names.find((name) => namesMark(name, mark, project(name.x, name.y), at));
    if (known !== undefined) claimed.add(known);
    labels.push(markLabel(mark, known ?? null, at, box, zoom, widthOf));
  }
  const towns = new Set(
    names.filter((name) => name.kind === "locality" && isShown(name, zoom)).map(({ text }) => folded(text)),
  );
  for (const name of names) {
    // A province named like its town says nothing that the town does not.
    if (name.kind === "region" && towns.has(folded(name.text))) continue;
    if (!claimed.has(name) && isShown(name, zoom))
      labels.push(nameLabel(name, project(name.x, name.y), zoom, widthOf));
  }
  return { labels, obstacles };
}

type Point = { readonly x: number; readonly y: number };

function namesMark(name: Name, mark: Mark, at: Point, markAt: Point): boolean {
  const reach = name.kind === "locality" ? SAME.locality : SAME.other;
  return (
    folded(name.text) === folded(mark.name ?? "") && Math.hypot(at.x - markAt.x, at.y - markAt.y) <= reach
  );
}

const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();

/** Never below what a reader expects of a marked place: it is what the map is about. */
function markLabel(
  mark: Mark,
  known: Name | null,
  at: Point,
  box: Box,
  zoom: number,
  widthOf: WidthOf,
): MapLabel {
  const kind = known?.kind ?? mark.kind;
  const text = known?.text ?? mark.name ?? "";
  const look = lookOf(
    {
      kind,
      text,
      minZoom: Math.min(known?.minZoom ?? zoom, zoom) - 1,
      rank: 8,
      // Set as boldly as a capital: a marked town must not look less than one that is not.
      capital: kind === "locality",
      population: 0,
    },
    zoom,
  );
  const set = setText(look, widthOf);
  return {
    ...set,
    ...at,
    id: `mark ${text}`,
    // A town's name is short, and read off its point; an area's may stand anywhere about it.
    priority: kind === "locality" ? 10_001 : 10_000,
    place: "round",
    mark: box,
    gap: 5,
    dot: 0,
    kept: false,
    capital: false,
  };
}

function nameLabel(name: Name, at: Point, zoom: number, widthOf: WidthOf): MapLabel {
  const set = setText(lookOf(name, zoom), widthOf);
  const dot = name.kind === "locality" ? dotRadius(name, zoom) : 0;
  return {
    ...set,
    ...at,
    id: `${name.text} ${name.x}`,
    priority: priorityOf(name, zoom),
    place: placeOf(name),
    gap: dot + 3.4,
    dot,
    kept: name.capital,
    capital: name.capital,
  };
}

function placeOf({ kind }: Name): Exclude<Label["place"], "round"> {
  if (kind === "locality") return "beside";
  return isOnWater(kind) ? "at" : "over";
}

function dotRadius({ capital, minZoom }: Name, zoom: number): number {
  if (capital) return 2.9;
  return zoom - minZoom >= 2 ? 2.3 : 1.9;
}

function setText(look: Look, widthOf: WidthOf) {
  const width = (text: string) => widthOf(text, look);
  const lines = brokenLines(look.text, look.maxWidth, width);
  return { look, lines, width: Math.max(...lines.map(width)), height: look.lineHeight * lines.length };
}
