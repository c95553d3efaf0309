import { map as createMap } from "leaflet";
import type { Columns } from "../../../../src/core/columns.ts";
import { dayFromNumber } from "../../../../src/core/day.ts";
import type { Excerpt } from "../../../../src/core/excerpt.ts";
import { type Filter, EVERYTHING as UNFILTERED } from "../../../../src/core/filter.ts";
import type { ArticleId, ExcerptId, PlaceId } from "../../../../src/core/ids.ts";
import type { Place } from "../../../../src/core/place.ts";
import type { Answerer, Question } from "../../../../src/core/question.ts";
import type { Shelf } from "../../../../src/core/shelf.ts";
import { columnAnswererOf } from "../../../../src/engine/columnar/column-answer.ts";
import { AFTER_MARKS } from "../../../../src/ui/desk/use-answer.ts";
import { layMarks } from "../../../../src/ui/map/lay-marks.ts";
import { MarkLayer } from "../../../../src/ui/map/mark-layer.ts";
import {
  busyPlace,
  EVERYTHING,
  type Make,
  PAGE_ASKED,
  pageOf,
  textOf,
  VIEW,
  type Wanted,
} from "./contender.ts";

/** Dateline's own engine in the page, and its own layer of marks. */
export const make: Make = async (columns, container) => {
  const map = createMap(container, VIEW);
  const place = columns.places[busyPlace(columns)];
  let places: ReadonlyMap<PlaceId, Place> = new Map();
  let ask: Answerer = async () => new Promise(() => {});
  let layer: MarkLayer | null = null;
  let wanted = EVERYTHING;
  let latest = 0;
  let whole: Promise<unknown> = Promise.resolve();
  /** Facets are counted once they are waited for: the others' times and this one's are of the map alone. */
  let goOn = () => {};

  const question = (more: Partial<Question>): Question => {
    const bounds = map.getBounds().pad(0.5);
    return {
      filter: filterOf(columns, wanted),
      viewport: {
        west: bounds.getWest(),
        south: bounds.getSouth(),
        east: bounds.getEast(),
        north: bounds.getNorth(),
      },
      zoom: map.getZoom(),
      within: { kind: "anywhere" },
      page: { after: null, limit: 0 },
      strip: { bins: 120, span: null },
      ...more,
    };
  };
  const draw = () =>
    new Promise<void>((resolve) => {
      const number = ++latest;
      const zoom = map.getZoom();
      whole = ask(question({}), {
        early: ({ marks }) => {
          const laid = layMarks(marks, places, ([lng, lat]) => map.project({ lat, lng }, zoom));
          layer?.lay(laid, zoom);
          resolve();
        },
        pause: () =>
          new Promise((go) => {
            goOn = go;
          }),
        outdated: () => number !== latest,
      });
    });
  map.on("moveend", draw);

  return {
    map,
    load: async () => {
      places = new Map(columns.places.map((one): [PlaceId, Place] => [one.id, one]));
      ask = columnAnswererOf(columns, SHELF);
      const nothing = () => {};
      const events = { onPress: nothing, onPoint: nothing, onFocus: nothing, onBlur: nothing };
      layer = new MarkLayer(map, { ...events, onKeyDown: nothing });
      await draw();
    },
    show: async (next) => {
      wanted = next;
      await draw();
    },
    popup: async () => {
      if (place === undefined) return;
      const { page } = await ask(question({ within: { kind: "place", place: place.id }, page: PAGE_ASKED }));
      const [longitude, latitude] = place.position;
      const texts = page.shown.map(({ excerpt }) => excerpt.quotation);
      map.openPopup(pageOf(texts), [latitude, longitude], { autoPan: false });
    },
    facets: async () => {
      await new Promise((resolve) => setTimeout(resolve, AFTER_MARKS));
      goOn();
      await whole;
    },
  };
};

const filterOf = ({ actors }: Columns, { actors: wanted, match, days }: Wanted): Filter => ({
  ...UNFILTERED,
  actors: new Set(wanted.map((actor) => actors[actor]).filter((actor) => actor !== undefined)),
  match,
  period: days === null ? null : { first: dayFromNumber(days[0]), last: dayFromNumber(days[1]) },
});

/** Made-up columns have no texts of their own. */
const SHELF: Shelf = {
  rowOf: Number,
  excerpts: async (rows) => Array.from(rows, excerptOf),
  saying: async () => new Uint32Array(),
};

function excerptOf(row: number): Excerpt {
  const quotation = textOf(row);
  const id = `a@${row}-${row + quotation.length}` as ExcerptId;
  const about = { id, article: "a" as ArticleId, start: row, end: row + quotation.length };
  return { ...about, quotation, when: null, actors: [], placings: [] };
}
