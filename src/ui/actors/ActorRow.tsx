import { type ReactNode, useId } from "react";
import type { Actor } from "../../core/actor.ts";
import { countText } from "../../core/count-text.ts";
import { withActorToggled, withExclusionToggled } from "../../core/filter-change.ts";
import { excerptCount } from "../../core/mark-name.ts";
import { useDesk, useViewState } from "../desk/desk.ts";
import { ExcludeIcon } from "../icons.tsx";

type Props = {
  readonly actor: Actor;
  readonly count: number;
  /** As the articles spell the name. */
  readonly spellings: readonly string[];
  /** What stands below the row. */
  readonly children?: ReactNode;
};

export function ActorRow({ actor, count, spellings, children }: Props) {
  const { navigate } = useDesk();
  const state = useViewState();
  const id = useId();
  const chosen = state.filter.actors.has(actor.id);
  const excluded = state.filter.not.has(actor.id);
  const others = spellings.filter((spelling) => spelling !== actor.name);
  return (
    <li className="facet-row" data-empty={count === 0} data-excluded={excluded}>
      <label className="facet-label">
        <input
          type="checkbox"
          checked={chosen}
          aria-label={actor.name}
          aria-describedby={`${id}-count ${id}-about`}
          onChange={() => navigate((now) => ({ ...now, filter: withActorToggled(now.filter, actor.id) }))}
        />
        <span className="facet-text">
          <span className="facet-value">{actor.name}</span>
          <span className="facet-about quiet" id={`${id}-about`}>
            {actor.description}
            {others.length > 0 && <span className="facet-aliases"> Found as “{others.join("”, “")}”.</span>}
          </span>
        </span>
        <span className="facet-count" id={`${id}-count`} title={excerptCount(count)}>
          {countText(count)}
          <span className="unseen"> {count === 1 ? "excerpt" : "excerpts"}</span>
        </span>
      </label>
      <button
        type="button"
        className="icon-button facet-exclude"
        aria-label={`Exclude ${actor.name}`}
        title={`Exclude ${actor.name}`}
        aria-pressed={excluded}
        onClick={() => navigate((now) => ({ ...now, filter: withExclusionToggled(now.filter, actor.id) }))}
      >
        <ExcludeIcon />
      </button>
      {children}
    </li>
  );
}
