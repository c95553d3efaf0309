import type { Page } from "playwright-core";
import type { Atlas } from "../../src/core/atlas.ts";
import type { Filter } from "../../src/core/filter.ts";
import { markName } from "../../src/core/mark-name.ts";
import { liveSentence } from "../../src/core/sentence.ts";
import { OPENING } from "../../src/core/state.ts";
import { writeLink } from "../../src/data/link.ts";
import { answerOf } from "./atlas.ts";

/** What the screen says in its three ways: the sentence, the list, the marks. */
export type Snapshot = {
  readonly sentence: string;
  /** Quotations, sorted. */
  readonly list: readonly string[];
  /** Names, sorted. */
  readonly marks: readonly string[];
};

/** What the engine, run here, wants it to say. */
export async function wantedSnapshot(atlas: Atlas, filter: Filter): Promise<Snapshot> {
  const { totals, page, marks } = await answerOf(atlas, filter);
  return {
    sentence: liveSentence(totals),
    list: page.shown.map(({ excerpt }) => excerpt.quotation).sort(),
    marks: marks.map((mark) => markName(mark, atlas.places)).sort(),
  };
}

export const linkOf = (filter: Filter): string => writeLink({ ...OPENING, filter });

export type Step = { readonly link: string; readonly wanted: Snapshot };
export type Disagreement = { readonly link: string; readonly wanted: string; readonly found: string };

/**
 * Goes through links by `hashchange` and waits after each, frame by frame, until the screen says what is wanted.
 * All in the page: a round trip for each look would take minutes.
 */
export function disagreements(page: Page, steps: readonly Step[]): Promise<readonly Disagreement[]> {
  return page.evaluate(async (all) => {
    const PATIENCE_MS = 5_000;
    const map = document.querySelector('[role="region"][aria-label="Map"]');
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map((one) => one.textContent ?? "").sort();
    const look = () =>
      JSON.stringify({
        sentence: document.querySelector('[role="status"]')?.textContent ?? "",
        list: texts('[aria-label="Excerpts"] article blockquote'),
        marks: [...(map?.querySelectorAll("button") ?? [])]
          .map((one) => one.getAttribute("aria-label") ?? "")
          .filter((name) => /, \d+ excerpts?$/.test(name))
          .sort(),
      });
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const found: { link: string; wanted: string; found: string }[] = [];
    for (const { link, wanted } of all) {
      location.hash = link;
      const sought = JSON.stringify(wanted);
      const until = performance.now() + PATIENCE_MS;
      while (look() !== sought && performance.now() < until) await frame();
      const seen = look();
      if (seen !== sought) found.push({ link, wanted: sought, found: seen });
    }
    return found;
  }, steps);
}
