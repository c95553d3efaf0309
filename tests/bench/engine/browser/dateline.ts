import { map as createMap } from "leaflet";
import { dayFromNumber } from "../../../../src/core/day.ts";
import { EVERYTHING, type Filter } from "../../../../src/core/filter.ts";
import type { PlaceId } from "../../../../src/core/ids.ts";
import type { Place } from "../../../../src/core/place.ts";
import type { Answerer, Question } from "../../../../src/core/question.ts";
import { columnAnswererOf } from "../../../../src/engine/columnar/column-answer.ts";
import { layMarks } from "../../../../src/ui/map/lay-marks.ts";
import { MarkLayer } from "../../../../src/ui/map/mark-layer.ts";
import { fullest, type Make, PAGE, pageOf, VIEW, type Wanted } from "./contender.ts";

/** Dateline's own engine in the page, and its own layer of marks. */
export const make: Make = async (columns, container) => {
  const map = createMap(container, VIEW);
  const places = new Map(columns.places.map((place): [PlaceId, Place] => [place.id, place]));
  const place = columns.places[fullest(columns)];
  let ask: Answerer = async () => new Promise(() => {});
  let layer: MarkLayer | null = null;
  let wanted: Wanted = { actor: null, days: null };

  const filterOf = ({ actor, days }: Wanted): Filter => ({
    ...EVERYTHING,
    actors: new Set(actor === null ? [] : [columns.actors[actor] ?? ("" as never)]),
    period: days === null ? null : { first: dayFromNumber(days[0]), last: dayFromNumber(days[1]) },
  });
  const question = (more: Partial<Question>): Question => {
    const bounds = map.getBounds().pad(0.5);
    return {
      filter: filterOf(wanted),
      viewport: {
        west: bounds.getWest(),
        south: bounds.getSouth(),
        east: bounds.getEast(),
        north: bounds.getNorth(),
      },
      zoom: map.getZoom(),
      within: { kind: "anywhere" },
      page: { after: null, limit: 0 },
      ...more,
    };
  };
  let latest = 0;
  const draw = () =>
    new Promise<void>((resolve) => {
      const number = ++latest;
      const zoom = map.getZoom();
      ask(question({}), {
        early: ({ marks }) => {
          const laid = layMarks(marks, places, ([lng, lat]) => map.project({ lat, lng }, zoom));
          layer?.lay(laid, zoom);
          resolve();
        },
        // The facets follow after the frame, as in the app.
        pause: () => new Promise((go) => setTimeout(go, 50)),
        outdated: () => number !== latest,
      });
    });
  map.on("moveend", draw);

  return {
    map,
    load: async () => {
      ask = columnAnswererOf(columns, {
        rowOf: Number,
        excerpts: async (rows) => Array.from(rows, () => null),
        saying: async () => new Uint32Array(),
      });
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
      const { page } = await ask(
        question({ within: { kind: "place", place: place.id }, page: { after: null, limit: PAGE } }),
      );
      const [longitude, latitude] = place.position;
      map.openPopup(pageOf(Array(PAGE).keys(), page.total), [latitude, longitude], { autoPan: false });
    },
  };
};
