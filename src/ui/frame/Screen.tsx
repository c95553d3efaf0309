import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Span } from "../../core/article.ts";
import type { ArticleId, PlaceId } from "../../core/ids.ts";
import type { Listed } from "../../core/listing.ts";
import type { Answerer, Within } from "../../core/question.ts";
import type { FindArticle } from "../../data/archive/find-article.ts";
import type { Trouble } from "../../data/trouble.ts";
import type { LeftOutOfText } from "../archive/archive-reader.ts";
import { ArticlePart } from "../article/ArticlePart.tsx";
import { Boundary } from "../Boundary.tsx";
import { type Attention, DeskContext, NOTHING, ViewStateContext } from "../desk/desk.ts";
import { type Sight, useAnswers } from "../desk/use-answers.ts";
import { useAttended } from "../desk/use-attended.ts";
import { useBrush } from "../desk/use-brush.ts";
import { useDeskValue } from "../desk/use-desk-value.ts";
import { useFollow } from "../desk/use-follow.ts";
import { useMedia, WIDE } from "../desk/use-media.ts";
import type { Noticing } from "../desk/use-notices.ts";
import { useTheme } from "../desk/use-theme.ts";
import type { Visit } from "../desk/use-visit.ts";
import { ABOUT, LEFT_OUT, LIKELY_PARTS } from "../late-parts.ts";
import { QuestionLine } from "../question/QuestionLine.tsx";
import { SearchBox } from "../search/SearchBox.tsx";
import { useFirstSign } from "../use-first-sign.ts";
import { usePart } from "../use-part.ts";
import { MapPart } from "./MapPart.tsx";
import { Notices } from "./Notices.tsx";
import { Panel } from "./Panel.tsx";
import { Sheet } from "./Sheet.tsx";
import type { SheetHeight } from "./sheet-height.ts";
import { TimePart } from "./TimePart.tsx";
import { TopBar } from "./TopBar.tsx";
import { useAddDialog } from "./use-add-dialog.ts";
import { useEscape } from "./use-escape.ts";
import { usePrint } from "./use-print.tsx";
import "../styles/added.css";
import "../styles/screen.css";

/** What a reader of the list of things left out wants to see in its article. */
type Passage = Span & { readonly article: ArticleId };

type Props = {
  readonly visit: Visit;
  readonly ask: Answerer;
  readonly findArticle: FindArticle | null;
  readonly troubles: readonly Trouble[];
  readonly noticing: Noticing;
  readonly leftOutOfText: LeftOutOfText | null;
  /** Told once the map under the marks stands, or cannot be had. */
  readonly onGround: () => void;
  /** Whether it stands. */
  readonly isDrawn: boolean;
};

/** Where the list is drawn from; what is in sight, once that is known, is a box. */
const WITHIN = {
  all: "anywhere",
  map: "anywhere",
  unplaced: "nowhere",
  undated: "undated",
  "open-ended": "open-ended",
} as const satisfies Readonly<Record<Listed, Within["kind"]>>;

export function Screen({
  visit,
  ask,
  findArticle,
  leftOutOfText,
  troubles,
  noticing,
  onGround,
  isDrawn,
}: Props) {
  const { atlas } = visit;
  const { notices, notify, dismiss } = noticing;
  const [attention, attend] = useState<Attention>(NOTHING);
  /** Undefined while the list is closed. */
  const [leftOutOf, showLeftOut] = useState<ArticleId | null | undefined>(undefined);
  const {
    desk,
    state: linked,
    showing,
  } = useDeskValue({ visit, ask, troubles, notify, attend, showLeftOut });
  const { selectPlace, openArticle, navigate } = desk;
  const { state, brush } = useBrush(linked, navigate);
  const { Dialog, props: dialog, hovered, show } = useAddDialog(desk);
  const theme = useTheme(state.theme);
  useEscape(desk, state);
  useFirstSign(LIKELY_PARTS);
  const wide = useMedia(WIDE);
  /** Null until it has been opened for the first time. */
  const [aboutOpen, setAboutOpen] = useState<boolean | null>(null);
  const About = usePart(ABOUT, aboutOpen === null ? null : "asked for", () => {
    notify("What there is to say of these data could not be loaded. Is the server still there?");
    setAboutOpen(null);
  });
  const LeftOut = usePart(LEFT_OUT, leftOutOf === undefined ? null : "asked for", () => {
    notify("What was left out could not be loaded. Is the server still there?");
    showLeftOut(undefined);
  });
  const [passage, setPassage] = useState<Passage | null>(null);
  const { listed } = state;
  const setListed = useCallback(
    (next: Listed) => navigate((now) => ({ ...now, listed: next }), "replace"),
    [navigate],
  );
  const [height, setHeight] = useState<SheetHeight>("list");
  const [sight, setSight] = useState<Sight | null>(null);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${atlas.title} · Dateline`;
  }, [atlas]);

  const box = listed === "map" ? (sight?.box ?? null) : null;
  const within = useMemo<Within>(() => {
    if (box !== null) return { kind: "box", box };
    return { kind: WITHIN[listed] };
  }, [listed, box]);
  const { answer, marks, placePage } = useAnswers(ask, state, sight, within, wide);
  const { paper, print } = usePrint(
    { desk, filter: state.filter, answer, marks, moved: state.map === null ? null : (sight?.box ?? null) },
    isDrawn,
    notify,
  );
  const attended = useAttended(ask, atlas, state.filter, attention);

  const select = useCallback(
    (place: PlaceId | null) => {
      selectPlace(place);
      if (place !== null) setHeight((now) => (now === "sentence" ? "list" : now));
    },
    [selectPlace],
  );
  const follow = useFollow(desk, sight);
  const showAbout = useCallback(() => setAboutOpen(true), []);
  const hideAbout = useCallback(() => setAboutOpen(false), []);
  const reveal = useCallback(() => setHeight((now) => (now === "sentence" ? "list" : now)), []);
  const giveRoom = useCallback((searching: boolean) => setHeight(searching ? "full" : "list"), []);
  const hideLeftOut = useCallback(() => showLeftOut(undefined), []);
  const openPassage = useCallback(
    (article: ArticleId, span: Span | null) => {
      showLeftOut(undefined);
      setPassage(span === null ? null : { article, ...span });
      openArticle({ article, excerpt: null });
    },
    [openArticle],
  );
  const closeArticle = useCallback(() => openArticle(null), [openArticle]);

  const question = <QuestionLine totals={answer?.totals ?? null} />;
  const search = (
    <Boundary part="search">
      <SearchBox filter={state.filter} reveal={reveal} onSearching={giveRoom} />
    </Boundary>
  );
  const time = useMemo(
    () => <TimePart answer={answer} filter={state.filter} attention={attention} brush={brush} />,
    [answer, state.filter, attention, brush],
  );
  const list = (
    <Boundary part="list" mendedBy={answer}>
      <Panel
        answer={answer}
        attention={attention}
        listed={listed}
        within={within}
        onListed={setListed}
        time={wide ? null : time}
      />
    </Boundary>
  );
  return (
    <DeskContext value={desk}>
      <ViewStateContext value={state}>
        <div
          className={wide ? "screen screen--wide" : "screen"}
          data-reading={state.reading !== null}
          tabIndex={-1}
        >
          <TopBar
            theme={theme}
            totals={answer?.totals ?? null}
            onAbout={showAbout}
            onAdd={show}
            onPrint={print}
            panel={panel}
          />
          {wide && (
            <section className="screen-question" aria-label="Question">
              {search}
              {question}
            </section>
          )}
          <main className="screen-map">
            <Boundary part="map" mendedBy={state}>
              <MapPart
                marks={answer === null && atlas.archive === undefined ? null : marks}
                placePage={placePage}
                highlighted={attended}
                theme={theme}
                wide={wide}
                showing={showing}
                sheet={height}
                onSelect={select}
                onSight={setSight}
                onGround={onGround}
              />
            </Boundary>
          </main>
          {wide && <div className="screen-time">{time}</div>}
          {wide ? (
            <aside className="screen-panel" aria-label="Excerpts and filters" ref={panel} tabIndex={-1}>
              {list}
            </aside>
          ) : (
            <Sheet height={height} onHeight={setHeight} question={question} placePage={placePage} ref={panel}>
              {search}
              {list}
            </Sheet>
          )}
          {state.reading !== null && (
            <Boundary part="article" mendedBy={state.reading}>
              <ArticlePart
                key={state.reading.article}
                reading={state.reading}
                find={findArticle}
                passage={passage?.article === state.reading.article ? passage : null}
                onRead={follow}
                onClose={closeArticle}
              />
            </Boundary>
          )}
          {aboutOpen !== null && About !== null && (
            <About open={aboutOpen} troubles={troubles} onClose={hideAbout} />
          )}
          {LeftOut !== null && (
            <LeftOut
              of={leftOutOf}
              leftOutOfText={leftOutOfText}
              onOpen={openPassage}
              onClose={hideLeftOut}
            />
          )}
          {Dialog !== null && (
            <Boundary part="dialog" mendedBy={dialog.open}>
              <Dialog {...dialog} />
            </Boundary>
          )}
          {hovered && <p className="drop-hint">Let go to read it</p>}
          <Notices notices={notices} onDismiss={dismiss} />
        </div>
        {paper}
      </ViewStateContext>
    </DeskContext>
  );
}
