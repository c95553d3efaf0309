import type { StillMap, StillView } from "../../basemap/still-map.ts";
import type { Atlas } from "../../core/atlas.ts";
import { isSure } from "../../core/certainty.ts";
import { dateText } from "../../core/date-text.ts";
import type { Filter } from "../../core/filter.ts";
import type { ArticleId } from "../../core/ids.ts";
import { filterText, liveSentence } from "../../core/sentence.ts";
import type { AddedArticles } from "../desk/use-visit.ts";
import { WhenLine } from "../excerpts/WhenLine.tsx";
import { HollowPinIcon, PinIcon } from "../icons.tsx";
import { Legend } from "../legend/Legend.tsx";
import { legendKinds } from "../legend/legend-kinds.ts";
import { MAP_CREDITS } from "../map/credits.ts";
import { PaperMap } from "./PaperMap.tsx";
import type { PaperMarks } from "./paper-marks.ts";
import { MOST_PRINTED, type PrintContent, type Printed } from "./print-content.ts";
import "./paper.css";

export type PaperProps = {
  readonly atlas: Atlas;
  readonly added: AddedArticles;
  readonly filter: Filter;
  readonly content: PrintContent;
  /** Null where the map has not been drawn, or nothing stands on it. */
  readonly map: {
    readonly view: StillView;
    readonly ground: StillMap | null;
    readonly marks: PaperMarks;
  } | null;
  /** The link that shows this view again. */
  readonly address: string;
  /** The day of printing, "2026-11-30". */
  readonly day: string;
};

const grouped = (count: number): string => count.toLocaleString("en");

/** What is printed of a view: what was asked, the map, and every excerpt that passes. Nobody sees it on the screen. */
export function Paper({ atlas, added, filter, content, map, address, day }: PaperProps) {
  const { totals, printed } = content;
  const asked = filterText(filter, (actor) => atlas.actors.get(actor)?.name ?? actor);
  const sentence = liveSentence(totals);
  return (
    <main className="paper" aria-label="Print">
      <header className="paper-head">
        <p className="paper-maker">Dateline</p>
        <h1 dir="auto">{atlas.title}</h1>
        <div className="paper-asked">{asked}.</div>
        <p className="paper-counts">{sentence}</p>
      </header>
      {map !== null && (
        <figure className="paper-figure">
          <PaperMap {...map} {...map.marks} name={`Map: ${sentence}`} />
          <figcaption>
            <Legend
              kinds={legendKinds(
                map.marks.laid,
                map.marks.areas.map(({ look }) => look.kind),
              )}
            />
            <p className="paper-credits">
              {beyondText(totals.places - map.marks.places)}
              {map.ground === null && "The map under the marks had not been loaded. "}
              {MAP_CREDITS}
            </p>
          </figcaption>
        </figure>
      )}
      <Shortfall {...content} />
      <ul className="paper-list" aria-label="Excerpts">
        {byArticle(printed).map((excerpts) => (
          <ArticlePrinted
            key={excerpts[0].excerpt.id}
            excerpts={excerpts}
            atlas={atlas}
            isAdded={added.has(excerpts[0].article.id)}
          />
        ))}
      </ul>
      <footer className="paper-foot">
        <h2>About this print</h2>
        <p>
          Printed on {dateText({ edtf: day })} from {address}
        </p>
        {atlas.description !== "" && <p dir="auto">{atlas.description}</p>}
        {atlas.credits.length > 0 && <p dir="auto">{atlas.credits.join(" ")}</p>}
      </footer>
    </main>
  );
}

function beyondText(places: number): string {
  if (places <= 0) return "";
  return `${grouped(places)} ${places === 1 ? "place lies" : "places lie"} beyond the edge of this map. `;
}

/** Says how many excerpts are not on the paper, and why. */
function Shortfall({ totals, printed, because, missing }: PrintContent) {
  if (because === "nothing" && missing === 0) return null;
  const all = `${grouped(totals.excerpts)} ${totals.excerpts === 1 ? "excerpt" : "excerpts"}`;
  const held = `Printed ${printed.length === 1 ? "is" : "are"} ${grouped(printed.length)} of ${all} that pass`;
  return (
    <p className="paper-shortfall" role="note">
      {because === "too many" &&
        `${held}: a print holds ${grouped(MOST_PRINTED)} at most, the first in reading order. “Download” holds them all. `}
      {because === "not loaded yet" &&
        `${held}: the others had not been loaded when printing began. “Download”, “Print or PDF” waits for them. `}
      {because === "lost" && `${held}: the others could not be loaded. `}
      {missing > 0 &&
        `${grouped(missing)} ${missing === 1 ? "excerpt" : "excerpts"} could not be loaded and ${missing === 1 ? "is" : "are"} in no count. `}
    </p>
  );
}

type Group = readonly [Printed, ...Printed[]];

/** Neighbours of one article. In reading order they stand together. */
function byArticle(printed: readonly Printed[]): readonly Group[] {
  const groups: [Printed, ...Printed[]][] = [];
  let last: ArticleId | null = null;
  for (const one of printed) {
    if (one.article.id === last) groups.at(-1)?.push(one);
    else groups.push([one]);
    last = one.article.id;
  }
  return groups;
}

type ArticleProps = { readonly excerpts: Group; readonly atlas: Atlas; readonly isAdded: boolean };

function ArticlePrinted({ excerpts, atlas, isAdded }: ArticleProps) {
  const [{ article }] = excerpts;
  const published = article.published === null ? "undated" : dateText(article.published);
  return (
    <li className="paper-article">
      <header className="paper-article-head">
        <h2 lang={article.language} dir="auto">
          {article.title}
        </h2>
        <p>
          <bdi>{article.publisher}</bdi>, {published}
          {isAdded && " · Added by the reader of the page: the link does not hold it"}
        </p>
        {article.url !== null && <p className="paper-url">{article.url}</p>}
      </header>
      {excerpts.map(({ excerpt, placings }) => (
        <article key={excerpt.id} className="paper-excerpt">
          <WhenLine excerpt={excerpt} />
          <div>
            <blockquote lang={article.language} dir="auto">
              {excerpt.quotation}
            </blockquote>
            <p className="paper-places">
              {placings.length === 0 && <em>Unplaced</em>}
              {placings.map((placing) => (
                <span key={placing.place} className="paper-place">
                  {isSure(placing) ? <PinIcon size={9} /> : <HollowPinIcon size={9} />}
                  <bdi>{atlas.places.get(placing.place)?.name ?? placing.place}</bdi>
                  {placing.basis === "context" && " by context"}
                  {!isSure(placing) && " (uncertain)"}
                </span>
              ))}
            </p>
          </div>
        </article>
      ))}
    </li>
  );
}
