import { properBox } from "../../core/box.ts";
import type { Columns } from "../../core/columns.ts";
import { type Filter, placingsShown } from "../../core/filter.ts";
import type { ActorId, ExcerptId, PlaceId } from "../../core/ids.ts";
import type { Box, Place } from "../../core/place.ts";
import type { Answer, Answerer, Mark, Shown } from "../../core/question.ts";
import type { Shelf } from "../../core/shelf.ts";
import { type Asked, asking } from "./asked.ts";
import { placeCounter } from "./count-places.ts";
import { kept, once } from "./once.ts";
import { placeFacet } from "./place-facet.ts";
import { facetCounting, togetherCounting } from "./row-facets.ts";
import { histogramCounting } from "./row-histogram.ts";
import { type RowPage, rowPage } from "./row-page.ts";
import type { RowSet } from "./row-set.ts";
import { Sweep, type When } from "./sweep.ts";
import { type Table, tableOf } from "./table.ts";
import { inside } from "./times.ts";
import { totalsOf } from "./totals.ts";
import { treeMarking } from "./tree-marks.ts";
import { whileStill } from "./while-still.ts";

/**
 * Answers from columns as `answererOf` does from an atlas. Counts go on from one question to the next, so that a
 * change of the period costs what lies between; questions may overlap all the same, since whatever counts does so
 * to its end before another begins. Actors that at least `many` rows name are counted ahead of being asked for.
 */
export function columnAnswererOf(columns: Columns, shelf: Shelf, many?: number): Answerer {
  const table = tableOf(columns, many);
  const askedOf = asking(table, shelf);
  const placed = placeCounting(table);
  const marksOf = keptMarks(treeMarking(columns));
  const facetsOf = facetCounting(table);
  const histogramOf = histogramCounting(table);
  const togetherOf = togetherCounting(table);
  const read = reading(columns, shelf);
  const getReady = (asked: Asked): void => {
    table.numberOfActor("");
    for (const often of table.frequent().values()) {
      often.bits();
      placed.learn(asked, often);
    }
  };

  return async (question, watch) => {
    const { filter, page, within, together = NOBODY } = question;
    const asked = await askedOf(filter);
    const besides = together.size === 0 ? null : await askedOf({ ...filter, actors: together, match: "all" });
    const when: When = {
      clock: filter.clock,
      inside: filter.period === null ? null : inside(columns.times, filter.period),
    };
    const counted = placed.at(asked, when);
    const sketch = {
      ...qualityOf(columns.missing + asked.unsearched),
      totals: totalsOf(columns.tree, counted.values, {
        excerpts: counted.size,
        of: columns.rows + columns.missing,
      }),
      marks: marksOf(counted, properBox(question.viewport), question.zoom),
    };
    if (watch !== undefined) {
      watch.early(sketch);
      await watch.pause();
      if (watch.outdated()) return new Promise<Answer>(() => {});
    }
    const eachPlace =
      question.eachPlace === true ? placeFacet(columns, placed.at(asked, when).values) : new Map();
    const facets = facetsOf(asked, when);
    const histogram = histogramOf(asked, filter.clock, question.strip);
    const beside = besides === null ? new Map() : togetherOf(together, besides, when);
    const after = page.after === null ? -1 : (shelf.rowOf(page.after) ?? -1);
    const rows = rowPage(
      table,
      {
        aim: { base: asked.bases.all, ...when },
        standing: asked.standings.all,
        counted: placed.at(asked, when),
      },
      { within, page, after },
    );
    const fetched = read(rows, filter, page.after);
    // While they are fetched: the first choice of an actor would wait for it.
    if (asked.standings.all === null) getReady(asked);
    const shown = await fetched;
    return {
      ...sketch,
      ...qualityOf(sketch.missing + shown.unread),
      facets,
      histogram,
      together: beside,
      eachPlace,
      page: shown.page,
    };
  };
}

const NOBODY: ReadonlySet<ActorId> = new Set();

/** Counts of places, moved from question to question. What is learnt is at hand when it is asked for. */
function placeCounting(table: Table) {
  const { columns, dialOf } = table;
  const sweeps = kept<Sweep>(2);
  const sweepOf = ({ standings, keys }: Asked): Sweep =>
    sweeps(
      keys.placings,
      () => new Sweep(placeCounter(table, standings.all), dialOf, columns.times.first.length),
    );
  return {
    at: (asked: Asked, when: When): Sweep => sweepOf(asked).moveTo({ base: asked.bases.all, ...when }),
    learn: (asked: Asked, base: RowSet): void => sweepOf(asked).learn(base),
  };
}

/** Views whose marks are kept: the map's, and that of whoever asks for something else. */
const VIEWS = 3;

/** Marks of counts that have not moved are those that were made before: a popup asks of the map that it opens on. */
function keptMarks(marksOf: ReturnType<typeof treeMarking>) {
  const inViews = whileStill((weights) => {
    const made = kept<readonly Mark[]>(VIEWS);
    return (box: Box, zoom: number) => made(JSON.stringify([box, zoom]), () => marksOf(weights, box, zoom));
  });
  return (counted: Sweep, box: Box, zoom: number): readonly Mark[] => inViews(counted)(box, zoom);
}

const qualityOf = (missing: number): Pick<Answer, "quality" | "missing"> => ({
  quality: missing === 0 ? "exact" : "partial",
  missing,
});

/** Reads the excerpts of a page; `unread` of them could not be. */
function reading(columns: Columns, shelf: Shelf) {
  const placesOf = once(
    () => new Map<PlaceId, Place>(columns.places.map((place): [PlaceId, Place] => [place.id, place])),
  );
  return async ({ rows, total, more }: RowPage, filter: Filter, after: ExcerptId | null) => {
    const excerpts = rows.length === 0 ? [] : await shelf.excerpts(rows);
    const shown = excerpts.flatMap((excerpt): readonly Shown[] =>
      excerpt === null ? [] : [{ excerpt, placings: placingsShown(excerpt, filter, { places: placesOf() }) }],
    );
    const last = shown.at(-1)?.excerpt.id ?? (rows.length === 0 ? after : null);
    return { page: { shown, total, next: more ? last : null }, unread: rows.length - shown.length };
  };
}
