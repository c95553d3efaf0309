import { startTransition, useEffect, useMemo, useState } from "react";
import { answererOf } from "../engine/answer.ts";
import { Boundary } from "./Boundary.tsx";
import { useVisit } from "./desk/use-visit.ts";
import { Screen } from "./frame/Screen.tsx";
import type { Opening } from "./open-atlas.ts";
import "./styles/app.css";

/** Its code comes in a file of its own: two short evaluations leave the page free sooner than a long one. */
const opened = import("./open-atlas.ts").then(({ openAtlas }) => openAtlas());

export function App() {
  const [opening, setOpening] = useState<Opening>({ kind: "opening" });
  useEffect(() => {
    // As a transition React draws it in slices, between which the page answers the reader.
    opened.then((found) => startTransition(() => setOpening(found)));
  }, []);

  switch (opening.kind) {
    case "opening":
      return <p className="app-message quiet">Opening the atlas…</p>;
    case "failed":
      return <Failed reason={opening.reason} />;
    case "opened":
      return (
        <Boundary part="screen">
          <Opened atlas={opening.atlas} troubles={opening.troubles} />
        </Boundary>
      );
  }
}

function Opened({ atlas, troubles }: Pick<Extract<Opening, { kind: "opened" }>, "atlas" | "troubles">) {
  const visit = useVisit(atlas);
  const ask = useMemo(() => answererOf(visit.atlas), [visit.atlas]);
  return <Screen visit={visit} ask={ask} troubles={troubles} />;
}

function Failed({ reason }: { readonly reason: string }) {
  return (
    <main className="app-message" role="alert">
      <h1>The atlas cannot be opened</h1>
      <p>{reason}</p>
      <p className="quiet">
        Expected a file made by <code>dateline build</code>. Build it again, or put the right file in its
        place.
      </p>
      <button type="button" className="button button--primary" onClick={() => window.location.reload()}>
        Try again
      </button>
    </main>
  );
}
