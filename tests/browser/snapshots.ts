import type { Page } from "playwright-core";
import type { Atlas } from "../../src/core/atlas.ts";
import { counted, countText } from "../../src/core/count-text.ts";
import { ROLES } from "../../src/core/excerpt.ts";
import type { Filter } from "../../src/core/filter.ts";
import { markName } from "../../src/core/mark-name.ts";
import { PLACE_KINDS } from "../../src/core/place.ts";
import type { Answer } from "../../src/core/question.ts";
import { liveSentence } from "../../src/core/sentence.ts";
import { OPENING } from "../../src/core/state.ts";
import { handleText, histogramText } from "../../src/core/time-strip.ts";
import { writeLink } from "../../src/data/link.ts";
import { KIND_NAMES, ROLE_NAMES } from "../../src/ui/names.ts";
import { answerOf } from "./atlas.ts";

/** What the screen of a desk says in its ways. Lists are sorted. */
export type Snapshot = {
  readonly sentence: string;
  /** Names. */
  readonly marks: readonly string[];
  /** The picture in words, the two handles, and what has no place along it. */
  readonly strip: readonly string[];
  /** The tab that is open: quotations, or facets with their counts. */
  readonly panel: readonly string[];
};

/** Which tab is open. */
export type Tab = "Excerpts" | "Actors & sources";

/** What the engine, run here, wants it to say. */
export async function wantedSnapshot(atlas: Atlas, filter: Filter, tab: Tab = "Excerpts"): Promise<Snapshot> {
  const answer = await answerOf(atlas, filter);
  return {
    sentence: liveSentence(answer.totals),
    marks: answer.marks.map((mark) => markName(mark, atlas.places)).sort(),
    strip: stripOf(answer, filter),
    panel:
      tab === "Excerpts"
        ? answer.page.shown.map(({ excerpt }) => excerpt.quotation).sort()
        : facetsOf(atlas, answer),
  };
}

function stripOf({ histogram }: Answer, { period }: Filter): readonly string[] {
  const { undated, open } = histogram;
  return [
    histogramText(histogram),
    handleText(period, "first", histogram),
    handleText(period, "last", histogram),
    `${countText(undated.passing)} undated of ${counted(undated.of, "excerpt")}`,
    ...(open.of > 0 ? [`${countText(open.passing)} open-ended of ${counted(open.of, "excerpt")}`] : []),
  ];
}

function facetsOf(atlas: Atlas, { facets }: Answer): readonly string[] {
  const row = (name: string, count: number | undefined) => `${name}: ${count ?? 0}`;
  return [
    ...[...atlas.actors.values()].map(({ id, name }) => row(name, facets.actors.get(id))),
    ...[...facets.publishers].map(([publisher, count]) => row(publisher, count)),
    ...PLACE_KINDS.filter((kind) => facets.kinds.has(kind)).map((kind) =>
      row(KIND_NAMES[kind], facets.kinds.get(kind)),
    ),
    ...ROLES.map((role) => row(ROLE_NAMES[role], facets.roles.get(role))),
  ].sort();
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
      [...document.querySelectorAll(selector)].map((one) => one.textContent ?? "");
    const attribute = (selector: string, name: string) =>
      document.querySelector(selector)?.getAttribute(name) ?? "";
    const facets = () =>
      [...document.querySelectorAll(".facet-row")].map((row) => {
        const name = row.querySelector("input")?.getAttribute("aria-label");
        return `${name}: ${Number.parseInt(row.querySelector(".facet-count")?.textContent ?? "", 10)}`;
      });
    const look = () =>
      JSON.stringify({
        sentence: document.querySelector('[role="status"]')?.textContent ?? "",
        marks: [...(map?.querySelectorAll("button") ?? [])]
          .map((one) => one.getAttribute("aria-label") ?? "")
          .filter((name) => /, [\d,]+ excerpts?$/.test(name))
          .sort(),
        strip: [
          attribute('[aria-label="Time"] svg[role="img"]', "aria-label"),
          attribute('[aria-label="From"]', "aria-valuetext"),
          attribute('[aria-label="To"]', "aria-valuetext"),
          ...texts(".time-others li"),
        ],
        panel: [...texts('[aria-label="Excerpts"] article blockquote'), ...facets()].sort(),
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
