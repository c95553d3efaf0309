import { useDesk, useViewState } from "../desk/desk.ts";
import type { Listed } from "./listed.ts";
import { ShowEverything } from "./ShowEverything.tsx";

type Props = { readonly listed: Listed; readonly onListed: (listed: Listed) => void };

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
        {all
          ? `No excerpt names ${enumerated(names)} together and passes the rest.`
          : listed === "unplaced"
            ? "Every excerpt that passes this filter is placed."
            : "No excerpt passes this filter."}
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
            {listed === "map" ? "Look beyond the map" : "Show the placed excerpts too"}
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
