import type { Columns } from "../../../src/core/columns.ts";
import type { ExcerptId } from "../../../src/core/ids.ts";
import type { Answerer, Question } from "../../../src/core/question.ts";
import type { Shelf } from "../../../src/core/shelf.ts";
import { columnAnswererOf } from "../../../src/engine/columnar/column-answer.ts";
import { plant } from "../../../src/engine/columnar/place-tree.ts";
import { BRUSHED, brush, FILTERS, popup, question } from "./asked.ts";
import { cpuOf, type Measured, memory, summary } from "./measure.ts";

/** Made-up columns have no text: the page is found and not read. */
const SHELF: Shelf = {
  rowOf: (id: ExcerptId) => Number(id),
  excerpts: async (rows) => Array.from(rows, () => null),
  saying: async () => new Uint32Array(),
};

/** Processor time until the marks can be drawn, and until all is answered. */
async function timed(
  ask: Answerer,
  asked: Question,
): Promise<{ readonly marks: number; readonly all: number }> {
  let marks = Number.NaN;
  const before = process.cpuUsage();
  const passed = (): number => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  await ask(asked, {
    early: () => {
      marks = passed();
    },
    pause: async () => {},
    outdated: () => false,
  });
  return { marks, all: passed() };
}

export async function datelineOf(columns: Columns): Promise<readonly Measured[]> {
  const n = columns.placings.items.length;
  const ms = (metric: string, values: readonly number[]): Measured =>
    summary({ adapter: "dateline", n, metric, unit: "CPU ms" }, values);
  const measured: Measured[] = [];
  const add = (metric: string, times: readonly { readonly marks: number; readonly all: number }[]): void => {
    measured.push(
      ms(
        `${metric}: marks`,
        times.map(({ marks }) => marks),
      ),
    );
    measured.push(
      ms(
        `${metric}: all`,
        times.map(({ all }) => all),
      ),
    );
  };

  const weighed = weightsOf(columns);
  const trees = [];
  for (let time = 0; time < 3; time++) trees.push(await cpuOf(() => void plant(weighed)));
  measured.push(ms("load: tree over the places", trees));

  const before = await memory();
  const first = [];
  for (let time = 0; time < 3; time++) first.push(await timed(columnAnswererOf(columns, SHELF), question()));
  add("load: first answer", first);

  const ask = columnAnswererOf(columns, SHELF);
  await ask(question());
  const held = async (metric: string): Promise<void> => {
    const bytes = (await memory()) - before;
    measured.push({ ...summary({ adapter: "dateline", n, metric, unit: "MB" }, [bytes / 1e6]) });
  };
  await held("heap: after the first answer");
  for (const [metric, filters] of FILTERS) {
    const times = [];
    for (const filter of filters) {
      times.push(await timed(ask, question(filter)));
      await ask(question());
    }
    add(`filter: ${metric}`, times);
  }
  for (const [metric, filter] of [
    ["brush", {}],
    ["brush, an actor chosen", BRUSHED],
    ["brush, published", { clock: "published" }],
  ] as const) {
    const steps = brush(filter);
    const times = [];
    for (const step of steps) times.push(await timed(ask, step));
    add(metric, times.slice(1));
  }
  const big = weighed.reduce((best, one) =>
    Math.abs(one.excerpts - 5_000) < Math.abs(best.excerpts - 5_000) ? one : best,
  );
  const popups = [];
  for (let time = 0; time < 5; time++) popups.push(await timed(ask, popup(big.place.id)));
  add(`popup of ${big.excerpts} excerpts`, popups);
  await held("heap: after all questions");
  return measured;
}

function weightsOf({ places, placings: { items } }: Columns) {
  const counts = new Uint32Array(places.length);
  for (let at = 0; at < items.length; at++) counts[items[at] ?? 0] = (counts[items[at] ?? 0] ?? 0) + 1;
  return places.map((place, leaf) => ({ place, excerpts: counts[leaf] ?? 0 }));
}
