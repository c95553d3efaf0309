import { startTransition, useCallback, useEffect, useMemo, useState } from "react";
import type { Atlas } from "../core/atlas.ts";
import type { Areas } from "../core/with-areas.ts";
import type { Trouble } from "../data/trouble.ts";
import { answererOf } from "../engine/answer.ts";
import { Boundary } from "./Boundary.tsx";
import { type Noticing, useNotices } from "./desk/use-notices.ts";
import { useVisit } from "./desk/use-visit.ts";
import { Screen } from "./frame/Screen.tsx";
import { type Opening, openAtlas } from "./open-atlas.ts";
import "./styles/app.css";

export function App() {
  const [opening, setOpening] = useState<Opening>({ kind: "opening" });
  const noticing = useNotices();
  const { notify } = noticing;
  useEffect(() => {
    const hear = (trouble: Trouble) =>
      setOpening((now) => (now.kind === "opened" ? { ...now, troubles: [...now.troubles, trouble] } : now));
    const take = (atlas: Atlas) => setOpening((now) => (now.kind === "opened" ? { ...now, atlas } : now));
    openAtlas({ onTrouble: hear, onMore: take, onNews: notify })
      // As a transition React draws it in slices, between which the page answers the reader.
      .then((found) => startTransition(() => setOpening(found)));
  }, [notify]);

  switch (opening.kind) {
    case "opening":
      return (
        <main>
          <p className="app-message quiet">Opening the atlas…</p>
        </main>
      );
    case "failed":
      return <Failed reason={opening.reason} />;
    case "opened":
      return (
        <Boundary part="screen">
          <Opened {...opening} noticing={noticing} />
        </Boundary>
      );
  }
}

type OpenedProps = Extract<Opening, { kind: "opened" }> & { readonly noticing: Noticing };

function Opened({ atlas, ask: given, findArticle, leftOutOfText, areas, troubles, noticing }: OpenedProps) {
  const [grounded, setGrounded] = useState(false);
  const visit = useVisit(atlas, useAreas(areas, grounded));
  const ask = useMemo(
    () => (visit.atlas === atlas && given !== null ? given : answererOf(visit.atlas)),
    [given, atlas, visit.atlas],
  );
  const onGround = useCallback(() => setGrounded(true), []);
  return (
    <Screen
      visit={visit}
      ask={ask}
      findArticle={findArticle}
      leftOutOfText={leftOutOfText}
      troubles={troubles}
      noticing={noticing}
      onGround={onGround}
      isDrawn={grounded}
    />
  );
}

const NO_AREAS: Areas = new Map();

/** Milliseconds after which areas no longer wait for the map under them. */
const PATIENCE = 2000;

/** Areas are most of an atlas's bytes and the last that is needed: they come when the map that they lie on stands. */
function useAreas(fetching: (() => Promise<Areas>) | null, grounded: boolean): Areas {
  const [areas, setAreas] = useState(NO_AREAS);
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), grounded ? 0 : PATIENCE);
    return () => clearTimeout(timer);
  }, [grounded]);
  useEffect(() => {
    if (fetching !== null && due) fetching().then((found) => startTransition(() => setAreas(found)));
  }, [fetching, due]);
  return areas;
}

function Failed({ reason }: { readonly reason: string }) {
  return (
    <main>
      <div className="app-message" role="alert">
        <h1>The atlas cannot be opened</h1>
        <p>{reason}</p>
        <p className="quiet">
          Expected a file made by <code>dateline build</code>. Build it again, or put the right file in its
          place.
        </p>
        <button type="button" className="button button--primary" onClick={() => window.location.reload()}>
          Try again
        </button>
      </div>
    </main>
  );
}
