import { dayNumber } from "../../../../src/core/day.ts";
import { seededColumns } from "../seeded-columns.ts";
import { type Contender, EVERYTHING, type Make, type Wanted } from "./contender.ts";

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to from outside
  interface Window {
    engine: {
      /** Each resolves with the milliseconds until it was painted. */
      readonly load: () => Promise<number>;
      readonly filter: (step: number) => Promise<number>;
      readonly popup: () => Promise<number>;
      /** Milliseconds until facets are counted after the last step; null where none are. */
      readonly facets: () => Promise<number | null>;
      /** Updates a second while a year is moved along for so long. */
      readonly brush: (milliseconds: number) => Promise<number>;
      /** Shows everything, facets and all. */
      readonly clear: () => Promise<void>;
      /** The columns stay, so that the heap holds them before and after. */
      readonly rows: () => number;
      /** The length that 95 of 100 frames keep to while the map is moved, ms. */
      readonly pan: () => Promise<number>;
      readonly wheel: () => Promise<number>;
    };
  }
}

const MAKERS: Readonly<Record<string, () => Promise<{ readonly make: Make }>>> = {
  bare: () => import("./bare.ts"),
  dateline: () => import("./dateline.ts"),
  markercluster: () => import("./markercluster.ts"),
  supercluster: () => import("./supercluster.ts"),
  "react-leaflet": () => import("./react-leaflet.tsx"),
};

const asked = new URLSearchParams(location.search);
const container = document.getElementById("map");
const maker = MAKERS[asked.get("adapter") ?? ""];
if (container === null || maker === undefined) throw new Error("no such adapter");
const { make } = await maker();
const columns = seededColumns(Number(asked.get("n")));
const contender: Contender = await make(columns, container);
const { map } = contender;

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
/** Two frames: the first has the picture drawn, the second tells that it was shown. */
const timed = async (work: () => Promise<void>): Promise<number> => {
  await frame();
  const began = performance.now();
  await work();
  await frame();
  await frame();
  return performance.now() - began;
};
/** What a reader asks for, one after the other: by actors' ranks, the most named first. */
const FILTERS: readonly Wanted[] = [
  { ...EVERYTHING, actors: [0] },
  EVERYTHING,
  { ...EVERYTHING, actors: [50] },
  { ...EVERYTHING, actors: [0, 3, 20] },
  { ...EVERYTHING, actors: [0, 1], match: "all" },
  EVERYTHING,
];
const START = dayNumber("2012-01-01");
const brushed = (step: number): Wanted => {
  const from = START + 5 * (step % 200);
  return { ...EVERYTHING, days: [from, from + 364] };
};

async function frames(move: (time: number) => void, lasting: number): Promise<number> {
  const lengths: number[] = [];
  let last = await frame();
  for (const began = last; last - began < lasting; ) {
    move(last - began);
    const now = await frame();
    lengths.push(now - last);
    last = now;
  }
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor(0.95 * (lengths.length - 1))] ?? Number.NaN;
}

/** Calls `work` at the start and then every so many milliseconds, with how often it has been called. */
function every(milliseconds: number, work: (time: number) => void): (time: number) => void {
  let next = 0;
  return (time) => {
    if (time >= next * milliseconds) work(next++);
  };
}

window.engine = {
  load: () => timed(contender.load),
  filter: (step) => timed(() => contender.show(FILTERS[step % FILTERS.length] ?? EVERYTHING)),
  popup: async () => {
    const taken = await timed(contender.popup);
    map.closePopup();
    return taken;
  },
  brush: async (milliseconds) => {
    await timed(() => contender.show(brushed(0)));
    const began = performance.now();
    let updates = 0;
    while (performance.now() - began < milliseconds) {
      await contender.show(brushed(++updates));
      await frame();
    }
    return (1000 * updates) / (performance.now() - began);
  },
  facets: async () => {
    const began = performance.now();
    await contender.facets?.();
    return contender.facets === undefined ? null : performance.now() - began;
  },
  clear: async () => {
    await timed(() => contender.show(EVERYTHING));
    await contender.facets?.();
  },
  rows: () => columns.rows,
  pan: () =>
    frames(
      every(700, (turn) => map.panBy(turn % 2 === 0 ? [400, 150] : [-400, -150], { duration: 0.6 })),
      2800,
    ),
  wheel: () =>
    frames(
      every(500, (turn) => map.setZoom(turn % 2 === 0 ? 5 : 4)),
      3000,
    ),
};
document.body.dataset.ready = "yes";
