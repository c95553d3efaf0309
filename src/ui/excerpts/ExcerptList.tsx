import { useEffect, useId, useMemo, useRef, useState } from "react";
import { countText } from "../../core/count-text.ts";
import { GROUPINGS, type Grouping, type Listed } from "../../core/listing.ts";
import { excerptCount } from "../../core/mark-name.ts";
import type { Answer, Within } from "../../core/question.ts";
import { AddedLine } from "../article/AddedLine.tsx";
import { Choice } from "../Choice.tsx";
import { type Attention, useDesk, useViewState } from "../desk/desk.ts";
import { isAttended } from "../desk/is-attended.ts";
import { usePages } from "../desk/use-pages.ts";
import { leftOutCount } from "../left-out/left-out-count.ts";
import { halfMore, useInTurns } from "../use-in-turns.ts";
import { ExcerptCard } from "./ExcerptCard.tsx";
import { type Group, groupExcerpts, UNPLACED } from "./group-excerpts.ts";
import { MoreExcerpts } from "./MoreExcerpts.tsx";
import { NothingFound } from "./NothingFound.tsx";
import "../styles/excerpts.css";

type Props = {
  readonly answer: Answer;
  readonly attention: Attention;
  readonly listed: Listed;
  readonly within: Within;
  readonly onListed: (listed: Listed) => void;
};

/** Excerpts drawn first: as many as a phone shows. */
const FIRST = 2;

const GROUPING_NAMES: Readonly<Record<Grouping, string>> = {
  article: "Article",
  date: "Date",
  place: "Place",
};

/** Why these stand nowhere along the time strip. */
const BESIDE_THE_STRIP = {
  undated: "Only excerpts whose date could not be told.",
  "open-ended": "Only excerpts known to lie before or after a date, and no closer.",
} as const;

export function ExcerptList({ answer, attention, listed, within, onListed }: Props) {
  const desk = useDesk();
  const { atlas, navigate, showLeftOut } = desk;
  const leftOut = leftOutCount(desk);
  const unplaced = useRef<HTMLHeadingElement>(null);
  const [seeking, setSeeking] = useState(false);
  const { page, totals } = answer;
  const { filter, grouping } = useViewState();
  const setGrouping = (next: Grouping) => navigate((now) => ({ ...now, grouping: next }), "replace");
  const pages = usePages(page, filter, within);
  const shown = useInTurns(pages.shown, FIRST, halfMore, "excerpts");
  const isBusy = shown.length < pages.shown.length;
  /** Then the unplaced stand in the list already, and are only to be found. */
  const isWhole = listed === "all" && pages.beyond === "nothing";
  const groups = useMemo(() => groupExcerpts(shown, grouping, atlas), [shown, grouping, atlas]);

  useEffect(() => {
    if (!seeking || unplaced.current === null) return;
    unplaced.current.focus();
    unplaced.current.scrollIntoView({ block: "start" });
    setSeeking(false);
  }, [seeking]);

  return (
    <div className="excerpts">
      <div className="excerpts-scroll">
        <div className="excerpts-tools">
          <Choice
            name="Group by"
            choices={GROUPINGS.map((value) => ({ value, label: GROUPING_NAMES[value] }))}
            chosen={grouping}
            onChoose={setGrouping}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={listed === "map"}
              onChange={(event) => onListed(event.target.checked ? "map" : "all")}
            />
            Only what is on the map
          </label>
        </div>
        {(listed === "undated" || listed === "open-ended") && (
          <p className="excerpts-hint">
            {BESIDE_THE_STRIP[listed]}{" "}
            <button type="button" className="link" onClick={() => onListed("all")}>
              Show all dates
            </button>
          </p>
        )}
        {page.total === 0 && <NothingFound listed={listed} onListed={onListed} />}
        {answer.missing > 0 && (
          <p className="excerpts-hint">
            {excerptCount(answer.missing)} could not be loaded and {answer.missing === 1 ? "is" : "are"} in no
            count. “About these data” says why.
          </p>
        )}
        {grouping === "place" && page.total > 0 && (
          <p className="excerpts-hint quiet">An excerpt stands under every place that it is placed at.</p>
        )}
        <ul className="excerpts-list" aria-label="Excerpts" aria-busy={isBusy}>
          {groups.map((group) => (
            <GroupOf
              key={group.key}
              group={group}
              attention={attention}
              headingRef={group.key === UNPLACED ? unplaced : null}
            />
          ))}
        </ul>
        {!isBusy && <MoreExcerpts pages={pages} inOrder={grouping === "article"} />}
      </div>
      <div className="excerpts-foot">
        {(listed === "unplaced" || (totals.unplaced > 0 && listed === "all")) && (
          <button
            type="button"
            className="excerpts-tray"
            onClick={() => {
              if (!isWhole) return onListed(listed === "unplaced" ? "all" : "unplaced");
              setGrouping("place");
              setSeeking(true);
            }}
          >
            {listed === "unplaced" ? (
              "Show the placed excerpts too"
            ) : (
              <>
                <span className="tray-number">{countText(totals.unplaced)}</span> unplaced{" "}
                {totals.unplaced === 1 ? "excerpt" : "excerpts"}
              </>
            )}
          </button>
        )}
        {leftOut > 0 && (
          <button
            type="button"
            className="excerpts-tray excerpts-left-out"
            aria-label={`Left out, ${countText(leftOut)}`}
            aria-haspopup="dialog"
            onClick={() => showLeftOut(null)}
          >
            Left out <span className="tray-number">{countText(leftOut)}</span>
          </button>
        )}
      </div>
    </div>
  );
}

type GroupProps = {
  readonly group: Group;
  readonly attention: Attention;
  readonly headingRef: React.Ref<HTMLHeadingElement> | null;
};

function GroupOf({ group, attention, headingRef }: GroupProps) {
  const { atlas, selectPlace } = useDesk();
  const state = useViewState();
  const heading = useId();
  return (
    <li className="group">
      <h2
        className="group-heading"
        id={heading}
        ref={headingRef}
        tabIndex={headingRef === null ? undefined : -1}
      >
        {group.place === null ? (
          group.heading
        ) : (
          <button type="button" className="group-place" onClick={() => selectPlace(group.place)}>
            {group.heading}
          </button>
        )}
        <span className="group-count">{countText(group.shown.length)}</span>
      </h2>
      {group.about !== null && <p className="group-about quiet">{group.about}</p>}
      <AddedLine article={group.article} />
      <div className="group-cards">
        {group.shown.map((shown) => (
          <ExcerptCard
            key={shown.excerpt.id}
            shown={shown}
            marked={isAttended(shown, attention, atlas)}
            chosen={state.filter.actors}
            sought={state.filter.words}
            at={state.place !== null && shown.placings.some(({ place }) => place === state.place)}
          />
        ))}
      </div>
    </li>
  );
}
