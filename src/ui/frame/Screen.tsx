import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Atlas } from "../../core/atlas.ts";
import type { PlaceId } from "../../core/ids.ts";
import type { Answerer, Within } from "../../core/question.ts";
import type { Trouble } from "../../data/trouble.ts";
import { ArticleDrawer } from "../article/ArticleDrawer.tsx";
import { Boundary } from "../Boundary.tsx";
import { type Attention, DeskContext, NOTHING, ViewStateContext } from "../desk/desk.ts";
import { type Sight, useAnswers } from "../desk/use-answers.ts";
import { useBrush } from "../desk/use-brush.ts";
import { useDeskValue } from "../desk/use-desk-value.ts";
import { useFollow } from "../desk/use-follow.ts";
import { useMedia, WIDE } from "../desk/use-media.ts";
import { useNotices } from "../desk/use-notices.ts";
import { useTheme } from "../desk/use-theme.ts";
import { QuestionLine } from "../question/QuestionLine.tsx";
import { SearchBox } from "../search/SearchBox.tsx";
import { TimeStrip } from "../time/TimeStrip.tsx";
import { About } from "./About.tsx";
import { MapPart } from "./MapPart.tsx";
import { Notices } from "./Notices.tsx";
import { Panel } from "./Panel.tsx";
import { Sheet } from "./Sheet.tsx";
import type { SheetHeight } from "./sheet-height.ts";
import { TopBar } from "./TopBar.tsx";
import { useEscape } from "./use-escape.ts";
import "../styles/screen.css";

type Props = { readonly atlas: Atlas; readonly ask: Answerer; readonly troubles: readonly Trouble[] };

export function Screen({ atlas, ask, troubles }: Props) {
  const { notices, notify, dismiss } = useNotices();
  const [attention, attend] = useState<Attention>(NOTHING);
  const { desk, state: linked } = useDeskValue({ atlas, ask, troubles, notify, attend });
  const { selectPlace, openArticle, navigate } = desk;
  const { state, brush } = useBrush(linked, navigate);
  const theme = useTheme(state.theme);
  useEscape(desk, state);
  const wide = useMedia(WIDE);
  const [aboutOpen, setAboutOpen] = useState(false);
  const [onMapOnly, setOnMapOnly] = useState(false);
  const [height, setHeight] = useState<SheetHeight>("list");
  const [sight, setSight] = useState<Sight | null>(null);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${atlas.title} · Dateline`;
  }, [atlas]);

  const within = useMemo<Within>(
    () => (onMapOnly && sight !== null ? { kind: "box", box: sight.box } : { kind: "anywhere" }),
    [onMapOnly, sight],
  );
  const { answer, marks, placePage } = useAnswers(ask, state, sight, within, wide);

  const select = useCallback(
    (place: PlaceId | null) => {
      selectPlace(place);
      if (place !== null) setHeight((now) => (now === "sentence" ? "list" : now));
    },
    [selectPlace],
  );
  const follow = useFollow(desk, sight);
  const closeArticle = useCallback(() => openArticle(null), [openArticle]);

  const question = <QuestionLine totals={answer?.totals ?? null} />;
  const search = <SearchBox reveal={() => setHeight((now) => (now === "sentence" ? "list" : now))} />;
  const time = (
    <Boundary part="time strip" mendedBy={answer}>
      <TimeStrip histogram={answer?.histogram ?? null} attention={attention} brush={brush} />
    </Boundary>
  );
  const list = (
    <Boundary part="list" mendedBy={answer}>
      <Panel
        answer={answer}
        attention={attention}
        onMapOnly={onMapOnly}
        onOnMapOnly={setOnMapOnly}
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
            onAbout={() => setAboutOpen(true)}
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
                marks={answer === null ? null : marks}
                placePage={placePage}
                attention={attention}
                theme={theme}
                wide={wide}
                sheet={height}
                onSelect={select}
                onSight={setSight}
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
              <ArticleDrawer
                key={state.reading.article}
                reading={state.reading}
                onRead={follow}
                onClose={closeArticle}
              />
            </Boundary>
          )}
          <About open={aboutOpen} troubles={troubles} onClose={() => setAboutOpen(false)} />
          <Notices notices={notices} onDismiss={dismiss} />
        </div>
      </ViewStateContext>
    </DeskContext>
  );
}
