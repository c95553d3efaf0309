import { useMemo, useState } from "react";
import type { Actor } from "../../core/actor.ts";
import { countText } from "../../core/count-text.ts";
import { ROLES } from "../../core/excerpt.ts";
import { toggled } from "../../core/filter-change.ts";
import type { ActorId } from "../../core/ids.ts";
import { PLACE_KINDS } from "../../core/place.ts";
import type { Facet, Facets } from "../../core/question.ts";
import { spellingsOf } from "../../core/spellings.ts";
import { wordsOf } from "../../core/words.ts";
import { Choice } from "../Choice.tsx";
import { useDesk, useViewState } from "../desk/desk.ts";
import { KIND_NAMES, ROLE_NAMES } from "../names.ts";
import { ActorRow } from "./ActorRow.tsx";
import { FacetGroup } from "./FacetGroup.tsx";
import { NamedTogether } from "./NamedTogether.tsx";
import "../styles/actors.css";

const MATCHES = [
  { value: "any", label: "Any of them" },
  { value: "all", label: "All of them" },
] as const;

/** More are not drawn: the others are found by typing. Those that the filter names always are. */
const MOST_ACTORS = 200;

type Props = { readonly facets: Facets; readonly together: Facet<ActorId> };

export function ActorsAndSources({ facets, together }: Props) {
  const { atlas, navigate } = useDesk();
  const state = useViewState();
  const [sought, setSought] = useState("");
  const { filter } = state;
  const [firstChosen] = filter.actors;
  const spellings = useMemo(() => spellingsOf(atlas).actors, [atlas]);
  const actors = [...atlas.actors.values()]
    .filter((actor) => isNamedLike(actor, spellings.get(actor.id) ?? [], sought))
    .map((actor) => ({ actor, count: facets.actors.get(actor.id) ?? 0 }))
    .sort((a, b) => b.count - a.count || (a.actor.name < b.actor.name ? -1 : 1));
  const drawn = actors.filter(
    ({ actor: { id } }, at) => at < MOST_ACTORS || filter.actors.has(id) || filter.not.has(id),
  );

  return (
    <div className="facets">
      <fieldset className="facet">
        <legend className="facet-name">Actors</legend>
        <Choice
          name="Match"
          choices={MATCHES}
          chosen={filter.match}
          onChoose={(match) => navigate((now) => ({ ...now, filter: { ...now.filter, match } }))}
        />
        <input
          type="text"
          className="facet-find"
          aria-label="Find an actor"
          placeholder="Find an actor, in any spelling"
          autoComplete="off"
          spellCheck={false}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        <ul className="facet-rows">
          {drawn.map(({ actor, count }) => (
            <ActorRow key={actor.id} actor={actor} count={count} spellings={spellings.get(actor.id) ?? []}>
              {actor.id === firstChosen && <NamedTogether together={together} />}
            </ActorRow>
          ))}
        </ul>
        {drawn.length < actors.length && (
          <p className="quiet">{countText(actors.length - drawn.length)} more; type to find them.</p>
        )}
        {actors.length === 0 && <p className="quiet">No actor of this atlas is called that.</p>}
      </fieldset>
      <FacetGroup
        name="Publishers"
        values={[...facets.publishers.keys()].sort()}
        label={(publisher) => publisher}
        counts={facets.publishers}
        chosen={filter.publishers}
        onToggle={(publisher) =>
          navigate((now) => ({
            ...now,
            filter: { ...now.filter, publishers: toggled(now.filter.publishers, publisher) },
          }))
        }
      />
      <FacetGroup
        name="Kinds of place"
        values={PLACE_KINDS.filter((kind) => facets.kinds.has(kind))}
        label={(kind) => KIND_NAMES[kind]}
        counts={facets.kinds}
        chosen={filter.kinds}
        onToggle={(kind) =>
          navigate((now) => ({ ...now, filter: { ...now.filter, kinds: toggled(now.filter.kinds, kind) } }))
        }
      />
      <FacetGroup
        name="What the place is to the excerpt"
        values={ROLES}
        label={(role) => ROLE_NAMES[role]}
        counts={facets.roles}
        chosen={filter.roles}
        onToggle={(role) =>
          navigate((now) => ({ ...now, filter: { ...now.filter, roles: toggled(now.filter.roles, role) } }))
        }
      />
    </div>
  );
}

function isNamedLike({ name, aliases }: Actor, spellings: readonly string[], sought: string): boolean {
  const wanted = wordsOf(sought);
  return [name, ...aliases, ...spellings].some((alias) => {
    const words = wordsOf(alias);
    return wanted.every((word) => words.some((other) => other.startsWith(word)));
  });
}
