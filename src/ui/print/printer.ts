import { type StillMap, type StillView, stillMap } from "../../basemap/still-map.ts";
import type { Filter } from "../../core/filter.ts";
import type { Box } from "../../core/place.ts";
import type { Answer, Mark } from "../../core/question.ts";
import type { Desk } from "../desk/desk.ts";
import { namedMarks } from "../map/named-marks.ts";
import type { PaperProps } from "./Paper.tsx";
import { paperMarks, paperViewOf } from "./paper-marks.ts";
import { fromPaper, holdsView, isSameView } from "./paper-view.ts";
import {
  contentInMemory,
  contentOfAnswer,
  fetchContent,
  type PrintContent,
  type Printed,
} from "./print-content.ts";

/** What the screen shows, as far as a print depends on it. */
export type Seen = {
  readonly desk: Pick<Desk, "atlas" | "ask" | "added">;
  readonly filter: Filter;
  /** Null until the excerpts are there. */
  readonly answer: Answer | null;
  readonly marks: readonly Mark[];
  /** What the map shows where the reader moved it; null while it is fitted to its places. */
  readonly moved: Box | null;
};

type Ground = {
  readonly view: StillView;
  readonly marks: readonly Mark[];
  readonly map: StillMap | null;
};
type Fetched = Pick<Seen, "desk" | "filter"> & { readonly content: PrintContent };

/**
 * Makes what is printed. A browser that begins to print waits for nothing, so what takes time is prepared: the map under the
 * marks when the reader may be about to print, the excerpts of an archive when the reader asked for it.
 */
export class Printer {
  #ground: Ground | null = null;
  #painting: Promise<void> = Promise.resolve();
  #fetched: Fetched | null = null;

  /** What can be printed at once; null before there is anything. */
  paper(seen: Seen): PaperProps | null {
    const { atlas, added } = seen.desk;
    const content = this.#contentOf(seen);
    if (content === null) return null;
    const today = new Date();
    const two = (number: number) => String(number).padStart(2, "0");
    return {
      atlas,
      added,
      filter: seen.filter,
      content,
      map: this.#mapOf(seen),
      address: window.location.href,
      day: `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`,
    };
  }

  /** Paints the map for paper, unless it has been. */
  prepareMap(seen: Seen): Promise<void> {
    this.#painting = this.#painting.then(async () => {
      const view = wantedView(seen);
      const done = this.#ground;
      if (view === null || (done?.marks === seen.marks && isSameView(done.view, view))) return;
      await lettersOf(seen.answer?.page.shown.map(({ excerpt }) => excerpt.quotation) ?? []);
      const { laid } = paperMarks(seen.marks, seen.desk.atlas.places, view);
      const map = await stillMap(view, namedMarks(laid, fromPaper(view))).catch(() => null);
      this.#ground = { view, marks: seen.marks, map };
    });
    return this.#painting;
  }

  /** Prepares all of a print; `signal` ends the wait for it. */
  async prepare(seen: Seen, signal: AbortSignal): Promise<void> {
    const { desk, filter } = seen;
    const painted = this.prepareMap(seen);
    if (desk.atlas.archive !== undefined && this.#fetchedFor(seen) === null) {
      const content = await fetchContent(desk.atlas, desk.ask, filter, signal);
      if (content !== null) this.#fetched = { desk, filter, content };
    }
    await lettersOf(this.#contentOf(seen)?.printed.flatMap(wordsOf) ?? []);
    await painted;
  }

  #contentOf(seen: Seen): PrintContent | null {
    const { atlas } = seen.desk;
    if (atlas.archive === undefined) return contentInMemory(atlas, seen.filter);
    return this.#fetchedFor(seen) ?? (seen.answer === null ? null : contentOfAnswer(atlas, seen.answer));
  }

  #fetchedFor({ desk, filter }: Seen): PrintContent | null {
    const fetched = this.#fetched;
    return fetched?.desk.ask === desk.ask && fetched.filter === filter ? fetched.content : null;
  }

  /** On the ground as it was painted last where that shows all that is wanted: under fewer marks it is as good. */
  #mapOf(seen: Seen): PaperProps["map"] {
    const { desk, marks } = seen;
    const wanted = wantedView(seen);
    if (wanted === null) return null;
    const ground = this.#ground;
    const isUsed = ground !== null && ground.map !== null && holdsView(ground.view, wanted);
    const view = isUsed ? ground.view : wanted;
    return { view, ground: isUsed ? ground.map : null, marks: paperMarks(marks, desk.atlas.places, view) };
  }
}

const wantedView = ({ marks, moved, answer }: Seen): StillView | null =>
  paperViewOf(marks, moved, answer?.totals.places ?? 0);

/** Everything of an excerpt that is set in letters which may not have been fetched. */
const wordsOf = ({ excerpt, article }: Printed): readonly string[] => [
  excerpt.quotation,
  article.title,
  article.publisher,
];

/** The faces that paper is set in. */
const FACES = [
  '1em "Inter Variable"',
  '1em "Source Serif 4 Variable"',
  'italic 1em "Source Serif 4 Variable"',
];

/** Fetches the letters of texts: those that come while a page is printed change where it breaks after pages were counted. */
async function lettersOf(texts: readonly string[]): Promise<void> {
  const letters = [...new Set(["Aa", ...texts].flatMap((text) => [...text]))].join("");
  await Promise.allSettled(FACES.map((face) => document.fonts.load(face, letters)));
}
