import type { Listed } from "../../core/listing.ts";
import { useDesk, useViewState } from "../desk/desk.ts";
import { ShowEverything } from "./ShowEverything.tsx";

type Props = { readonly listed: Listed; readonly onListed: (listed: Listed) => void };

const NOTHING_LISTED: Readonly<Record<Listed, string>> = {
  all: "No excerpt passes this filter.",
  map: "No excerpt passes this filter.",
  unplaced: "Every excerpt that passes this filter is placed.",
  undated: "Every excerpt that passes this filter has a date.",
  "open-ended": "No excerpt that passes this filter has a date with one end only.",
};

const WAY_OUT: Readonly<Record<Exclude<Listed, "all">, string>> = {
  map: "Look beyond the map",
  unplaced: "Show the placed excerpts too",
  undated: "Show all dates",
  "open-ended": "Show all dates",
};

/** An empty list says why and offers the ways out. */
export function NothingFound({ listed, onListed }: Props) {
  const { atlas, navigate } = useDesk();
  const state = useViewState();
  const { actors, match } = state.filter;
  const all = actors.size > 1 && match === "all";
  const names = [...actors].map((actor) => atlas.actors.get(actor)?.name ?? actor);
  return (
    <div className="nothing">
      <p>
        {all ? `No excerpt names ${enumerated(names)} together and passes the rest.` : NOTHING_LISTED[listed]}
      </p>
      <p className="nothing-ways">
        {all && (
          <button
            type="button"
            className="link"
            onClick={() => navigate((now) => ({ ...now, filter: { ...now.filter, match: "any" } }))}
          >
            {names.length === 2 ? "Show either" : "Show any of them"}
          </button>
        )}
        {listed !== "all" && (
          <button type="button" className="link" onClick={() => onListed("all")}>
            {WAY_OUT[listed]}
          </button>
        )}
        <ShowEverything />
      </p>
    </div>
  );
}

function enumerated(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 3 ? names.join(" and ") : `${names.slice(0, -1).join(", ")} and ${last}`;
}
