import { useDesk, useViewState } from "../desk/desk.ts";
import { ShowEverything } from "./ShowEverything.tsx";

type Props = { readonly onMapOnly: boolean; readonly onOnMapOnly: (only: boolean) => void };

/** An empty list says why and offers the ways out. */
export function NothingFound({ onMapOnly, onOnMapOnly }: Props) {
  const { atlas, navigate } = useDesk();
  const state = useViewState();
  const { actors, match } = state.filter;
  const all = actors.size > 1 && match === "all";
  const names = [...actors].map((actor) => atlas.actors.get(actor)?.name ?? actor);
  return (
    <div className="nothing">
      <p>
        {all
          ? `No excerpt names ${listed(names)} together and passes the rest.`
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
        {onMapOnly && (
          <button type="button" className="link" onClick={() => onOnMapOnly(false)}>
            Look beyond the map
          </button>
        )}
        <ShowEverything />
      </p>
    </div>
  );
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 3 ? names.join(" and ") : `${names.slice(0, -1).join(", ")} and ${last}`;
}
