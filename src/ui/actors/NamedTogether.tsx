import { useId, useRef, useState } from "react";
import { countText } from "../../core/count-text.ts";
import { withActorTogether } from "../../core/filter-change.ts";
import type { ActorId } from "../../core/ids.ts";
import type { Facet } from "../../core/question.ts";
import { useDesk, useViewState } from "../desk/desk.ts";

/** Others shown before the reader asks for all. */
const FIRST = 6;

/** Who else is named in the very excerpts that name the chosen actors; a press asks for those that name them all. */
export function NamedTogether({ together }: { readonly together: Facet<ActorId> }) {
  const { atlas, navigate } = useDesk();
  const { actors } = useViewState().filter;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [all, setAll] = useState(false);
  const nameOf = (actor: ActorId) => atlas.actors.get(actor)?.name ?? actor;
  const others = [...together];
  const rest = all ? 0 : Math.max(0, others.length - FIRST);
  return (
    <div className="together" role="group" aria-labelledby={id} ref={root} tabIndex={-1}>
      <p className="together-name quiet" id={id}>
        Named together with {listed([...actors].map(nameOf))}
      </p>
      {others.length === 0 ? (
        <p className="quiet">No excerpt that passes names anyone else besides.</p>
      ) : (
        <ul className="together-others">
          {others.slice(0, others.length - rest).map(([actor, count]) => (
            <li key={actor}>
              <button
                type="button"
                className="together-other"
                onClick={() => {
                  // The one pressed is about to go from the list.
                  root.current?.focus();
                  navigate((now) => ({ ...now, filter: withActorTogether(now.filter, actor) }));
                }}
              >
                {nameOf(actor)}
                <span className="together-count">
                  {countText(count)}
                  <span className="unseen"> {count === 1 ? "excerpt" : "excerpts"}</span>
                </span>
              </button>
            </li>
          ))}
          {rest > 0 && (
            <li>
              <button
                type="button"
                className="link"
                onClick={() => {
                  root.current?.focus();
                  setAll(true);
                }}
              >
                {countText(rest)} more
              </button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

const listed = (names: readonly string[]): string =>
  names.length < 3 ? names.join(" and ") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
